import type { Database } from '../database.ts'
import type { providerHealth } from '../schema/index.ts'
import { sql } from '../sql.ts'

/** What all isolates know of a mail API: its failures in a row, and until when it is left alone. */
export type Health = typeof providerHealth.$inferSelect

export const healthOf = (db: Database, names: readonly string[]) =>
  db.all<Health>(
    sql`SELECT * FROM provider_health WHERE name IN (SELECT value FROM json_each(${JSON.stringify(names)}))`,
  )

export const keepHealth = (db: Database, health: readonly Health[]) =>
  db.run(sql`
    INSERT OR REPLACE INTO provider_health (name, failures, open_until, last_class, last_code, changed_at)
    SELECT value ->> 'name', value ->> 'failures', value ->> 'openUntil', value ->> 'lastClass', value ->> 'lastCode',
      value ->> 'changedAt'
    FROM json_each(${JSON.stringify(health)})`)

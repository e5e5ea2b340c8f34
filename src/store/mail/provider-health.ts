import { getTableColumns, sql } from 'drizzle-orm'
import { always } from '../conditions.ts'
import { idsIn } from '../delivery/table.ts'
import { insertIf } from '../insert-if.ts'
import { namesOf } from '../names.ts'
import { providerHealth } from '../schema/index.ts'
import { rows } from '../statements.ts'

/** What all isolates know of a mail API: its failures in a row, and until when it is left alone. */
export type Health = typeof providerHealth.$inferSelect

const whole = getTableColumns(providerHealth)

export const healthOf = (names: readonly string[]) =>
  rows(whole, (list) => sql`SELECT ${list} FROM ${providerHealth} WHERE ${providerHealth.name} IN ${idsIn(names)}`)

export const keepHealth = (health: readonly Health[]) =>
  health.map((one) => insertIf(providerHealth, one, always, over))

const { name: key, ...others } = namesOf(providerHealth)
const taken = Object.values(others).map((name) => sql`${name} = excluded.${name}`)
const over = sql`ON CONFLICT (${key}) DO UPDATE SET ${sql.join(taken, sql`, `)}`

import { getTableColumns, sql } from 'drizzle-orm'
import { idsIn } from '../delivery/table.ts'
import { providerHealth } from '../schema/index.ts'
import { insert, rows } from '../statements.ts'

/** What all isolates know of a mail API: its failures in a row, and until when it is left alone. */
export type Health = typeof providerHealth.$inferSelect

const whole = getTableColumns(providerHealth)

export const healthOf = (names: readonly string[]) =>
  rows(whole, (list) => sql`SELECT ${list} FROM ${providerHealth} WHERE ${providerHealth.name} IN ${idsIn(names)}`)

/** Of several APIs, one at least. */
export const keepHealth = (health: readonly Health[]) => {
  const { name, ...others } = whole
  const set = Object.entries(others).map(([field, column]) => [field, sql`excluded.${sql.identifier(column.name)}`])
  return insert(providerHealth)
    .values([...health])
    .onConflictDoUpdate({ target: name, set: Object.fromEntries(set) })
}

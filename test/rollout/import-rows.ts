import { env } from 'cloudflare:workers'
import { pickFields } from '../../scripts/import/columns.ts'
import type { Counts } from '../../scripts/import/counts.ts'
import { type BatchRules, importBatch } from '../../scripts/import/import-batch.ts'
import { insertUsers } from '../../scripts/import/insert-users.ts'
import { newId } from '../../src/lib/ids.ts'
import { openDatabase } from '../../src/store/database.ts'
import { vectors } from '../support/foreign-hashes.ts'

export const db = openDatabase(env.DB)
export const now = Math.floor(Date.now() / 1000)
export const [, , bcrypt] = vectors.find(([system]) => system === 'bcrypt 2b, cost 5')!

/** Imports rows as a file has them; answers the counts, and the report as `line outcome reason`. */
export async function importRows(
  rows: Record<string, unknown>[],
  over: { allowAdmins?: boolean; ids?: Map<number, string>; place?: BatchRules['place'] } = {},
) {
  const counts: Counts = {}
  const report: string[] = []
  const { ids = new Map(), place = (users) => insertUsers(db, users, now) } = over
  const idOf = (line: number, at: number) => ids.get(line) ?? ids.set(line, newId(at)).get(line)
  await importBatch(
    rows.map((row, i) => ({ line: i + 1, bytes: 0, fields: pickFields(row) })),
    { place, now, allowAdmins: false, allConfirmed: false, ...over, idOf },
    counts,
    (...entry) => report.push(entry.join(' ')),
  )
  return { counts, report }
}

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { pickFields } from '../../scripts/import/columns.ts'
import { parseCsv } from '../../scripts/import/csv.ts'
import { checkRow } from '../../scripts/import/imported-user.ts'
import { parseEmailAddress } from '../../src/account/rules/email-address.ts'
import { newId } from '../../src/lib/ids.ts'
import { importRows, now } from './import-rows.ts'

/*
 * Whatever a file holds, an import goes on: each row comes in or is refused by name. The seed is fixed, so that a run
 * fails for a change of ours.
 */

const seed = 20_261_128
const rules = { now, idOf: (_: number, at: number) => newId(at), allowAdmins: false, allConfirmed: false }

const names = [
  ...['email', 'username', 'password', 'password_hash', 'role', 'locale', 'confirmed', 'email_verified', 'created_at'],
  ...['is_active', 'banned', 'banned_until', 'deleted_at', 'disabled', 'enabled', 'status', 'locked_at', '__proto__'],
]
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.emailAddress(),
  fc.constantFrom('', 't', 'f', 'yes', '0', '2124-01-01', '$2b$05$x', 'a@b@c', '\u0000', '\ud800', '"', '🔑'),
)
const value = fc.oneof(text, fc.jsonValue({ maxDepth: 2 }), fc.constantFrom(null, true, 1e308, -1, { $date: 'never' }))
const row = fc.dictionary(fc.oneof(fc.constantFrom(...names), fc.string({ maxLength: 10 })), value, { maxKeys: 8 })

async function* linesOf(file: string) {
  let bytes = 0
  for (const [index, line] of file.split(/\r?\n/).entries()) {
    bytes += line.length + 1
    yield { number: index + 1, bytes, text: line }
  }
}

const cellsIn = async (file: string) => {
  const rows: (string[] | undefined)[] = []
  for await (const { cells } of parseCsv(linesOf(file))) rows.push(cells)
  return rows
}

describe('a row of a file', () => {
  // checks 112
  it('is a user or refused by name, whatever it holds', () => {
    const holds = (columns: Record<string, unknown>) => {
      const checked = checkRow({ line: 1, bytes: 0, fields: pickFields(columns) }, rules)
      if (!checked.ok) return void expect(checked.refusal).toMatch(/^[a-z_]+$/)
      const { email, role, createdAt, confirmedAt } = checked.user
      expect(parseEmailAddress(email)).toBe(email)
      expect([role, Number.isSafeInteger(createdAt), confirmedAt ?? now]).toEqual(['user', true, expect.any(Number)])
    }
    fc.assert(fc.property(row, holds), { seed, numRuns: 3000 })
  })

  it('is written or reported, and its neighbours come in', async () => {
    let runs = 0
    const holds = async (columns: Record<string, unknown>) => {
      const [before, after] = [`before-${++runs}@example.org`, `after-${runs}@example.org`]
      const { counts } = await importRows([{ email: before }, columns, { email: after }])
      expect(counts.imported ?? 0).toBeGreaterThanOrEqual(2)
      expect((counts.imported ?? 0) + (counts.refused ?? 0)).toBe(3)
    }
    await fc.assert(fc.asyncProperty(row, holds), { seed, numRuns: 60 })
  })
})

describe('a file of comma-separated values', () => {
  it('is read to its end, whatever it holds', async () => {
    const anything = fc.string({
      unit: fc.constantFrom('"', ',', ';', '\t', '\n', '\r\n', 'a', ' ', 'é', '\u0000'),
      maxLength: 80,
    })
    const holds = async (file: string) => {
      const rows = await cellsIn(`email,name\n${file}\nlast@example.org,x`)
      expect(rows[0]).toEqual(['email', 'name'])
      if (!file.includes('"')) expect(rows.at(-1)).toEqual(['last@example.org', 'x'])
    }
    await fc.assert(fc.asyncProperty(anything, holds), { seed, numRuns: 1500 })
  })

  it('gives back what was written into it by the rules (RFC 4180)', async () => {
    const cell = fc.string({ unit: fc.constantFrom('"', ',', ';', '\n', 'a', ' ', 'ü'), maxLength: 12 })
    const quoted = (cells: string[]) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')
    const holds = async (rows: string[][]) =>
      void expect(await cellsIn(['email,name', ...rows.map(quoted)].join('\n'))).toEqual([['email', 'name'], ...rows])
    const rows = fc.array(
      fc.tuple(cell, cell).map((pair) => [...pair]),
      { maxLength: 6 },
    )
    await fc.assert(fc.asyncProperty(rows, holds), { seed, numRuns: 500 })
  })
})

import { describe, expect, it } from 'vitest'
import { pickFields, unknownHeaders } from '../../scripts/import/columns.ts'
import { type CsvRow, parseCsv } from '../../scripts/import/csv.ts'
import { secondsOf, truthOf } from '../../scripts/import/values.ts'

async function rowsOf(text: string): Promise<CsvRow[]> {
  const rows: CsvRow[] = []
  for await (const row of parseCsv(linesOf(text))) rows.push(row)
  return rows
}

const cellsOf = async (text: string) => (await rowsOf(text)).map(({ cells }) => cells)

async function* linesOf(text: string) {
  for (const [i, line] of text.split('\n').entries()) yield { number: i + 1, text: line, bytes: 0 }
}

describe('a CSV file', () => {
  it.each([
    [
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a;b\n1,5;2',
      [
        ['a', 'b'],
        ['1,5', '2'],
      ],
    ],
    [
      'a\tb\n1\t2',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    [
      'a,b\n"1,5","say ""hi"""',
      [
        ['a', 'b'],
        ['1,5', 'say "hi"'],
      ],
    ],
    [
      'a,b\n"one\ntwo",2\n\n3,4',
      [
        ['a', 'b'],
        ['one\ntwo', '2'],
        ['3', '4'],
      ],
    ],
    [
      'a,b\n,\n"",',
      [
        ['a', 'b'],
        ['', ''],
        ['', ''],
      ],
    ],
    ['a,b\nx"y",2\n"x"y,2', [['a', 'b'], undefined, undefined]],
  ])('%j is read', async (text, rows) => {
    expect(await cellsOf(text)).toEqual(rows)
  })

  it('loses only the row whose quote never closes', async () => {
    const rows = await rowsOf('a,b\n1,"2\n3,4\n"5\n6",7')
    expect(rows.map(({ number, cells }) => [number, cells])).toEqual([
      [1, ['a', 'b']],
      [2, undefined],
      [3, ['3', '4']],
      [4, ['5\n6', '7']],
    ])
  })

  it('tells the line where a row begins', async () => {
    expect((await rowsOf('a\n"1\n2"\n3')).map(({ number }) => number)).toEqual([1, 2, 4])
  })
})

describe('the columns of', () => {
  it.each([
    ['Devise', { email: 'a', encrypted_password: 'h', confirmed_at: 't', created_at: 'c' }],
    ['Rails', { email: 'a', password_digest: 'h', confirmed: 't', created_at: 'c' }],
    ['Laravel', { email: 'a', password: 'h', email_verified_at: 't', created_at: 'c' }],
    ['Supabase', { email: 'a', encrypted_password: 'h', email_confirmed_at: 't', created_at: 'c' }],
    ['Better Auth', { email: 'a', password: 'h', emailVerified: 't', createdAt: 'c' }],
    ['Django', { Email: 'a', password: 'h', confirmed: 't', 'date joined': 'c' }],
  ])('%s are known', (_, row) => {
    expect(pickFields(row)).toMatchObject({ email: 'a', password_hash: 'h', confirmed: 't', created_at: 'c' })
    expect(unknownHeaders(Object.keys(row))).toEqual([])
  })

  it('a file that has two for one thing count where they are filled', () => {
    expect(pickFields({ email_confirmed_at: '', confirmed_at: 't', email: null })).toMatchObject({ confirmed: 't' })
    expect(unknownHeaders(['email', 'shoe size'])).toEqual(['shoe size'])
  })
})

describe('a moment', () => {
  it.each([
    ['2024-01-02T03:04:05Z', 1704164645],
    ['2024-01-02 03:04:05', 1704164645],
    ['2024-01-02 03:04:05.678901+00', 1704164645],
    ['2024-01-02 04:04:05+0100', 1704164645],
    ['2024-01-02T01:34:05-01:30', 1704164645],
    ['2024-01-02 03:04:05 UTC', 1704164645],
    ['2024-01-02 03:04', 1704164640],
    ['2024-01-02', 1704153600],
    [1704164645, 1704164645],
    ['1704164645678', 1704164645],
  ])('%j is read', (value, seconds) => {
    expect(secondsOf(value)).toBe(seconds)
  })

  it.each(['', 'yesterday', '2024-13-02', '02/01/2024', '2024-01-02T99:00:00Z', '1', 'true'])('is not %j', (value) => {
    expect(secondsOf(value)).toBeUndefined()
  })
})

describe('a yes or no', () => {
  it.each([true, 'true', 't', 'TRUE', '1', 1, 'yes'])('%j is yes', (value) => expect(truthOf(value)).toBe(true))
  it.each([false, 'false', 'f', '0', 0, 'no'])('%j is no', (value) => expect(truthOf(value)).toBe(false))
  it.each(['', 'maybe', 2, '2024-01-02'])('%j is neither', (value) => expect(truthOf(value)).toBeUndefined())
})

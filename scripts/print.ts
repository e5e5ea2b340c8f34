import { inWords } from '../templates/pages/admin/in-words.ts'
import { lifeInWords } from '../templates/pages/admin/life-words.ts'
import type { Json } from './admin-api.ts'
import { bold, table } from './terminal.ts'

/** For programs: what the server answered. */
export function printJson(result: object): void {
  console.log(JSON.stringify(result, null, 2))
}

/** Rows as a table, by the names of their columns. */
export function printRows(rows: readonly Json[], columns: Record<string, string>, next: string | null): void {
  if (rows.length === 0) console.log('  Nothing here.')
  else
    console.log(
      table([Object.keys(columns), ...rows.map((row) => Object.values(columns).map((name) => cell(row[name])))]),
    )
  if (next) console.log(`There are more: --cursor ${next}`)
}

/** What there is to say of one thing, a line each; what is empty is left out. */
export function printFacts(title: string, facts: Record<string, unknown>): void {
  const told = Object.entries(facts).filter(([, value]) => value !== null && value !== undefined && value !== '')
  console.log(`${bold(title)}\n${table(told.map(([name, value]) => [name, cell(value)]))}`)
}

/** What happened to a mail or an event, in sentences. */
export function printLife(history: readonly Json[], receiver?: string): void {
  const moments = history.map(({ at, event, provider, class: failure, code }) => ({
    at: Date.parse(String(at)) / 1000,
    event: String(event),
    provider: textOrNull(provider),
    class: textOrNull(failure),
    code: textOrNull(code),
  }))
  const lines = lifeInWords(moments, receiver).map(({ at, text }) => [momentOf(new Date(at * 1000)), text])
  console.log(`\n${bold('What happened (UTC)')}\n${table(lines)}`)
}

const textOrNull = (value: unknown) => (value === null || value === undefined ? null : String(value))

const cell = (value: unknown): string => {
  const text = String(value ?? '')
  return isMoment(text) ? momentOf(new Date(text)) : inWordsIfCode(text)
}

const isMoment = (text: string) => /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text)

const momentOf = (moment: Date) => moment.toISOString().slice(0, 19).replace('T', ' ')

/** A code of small letters reads better without its underscores; an id or address stays as it is. */
const inWordsIfCode = (text: string) => (/^[a-z]+(_[a-z0-9]+)+$/.test(text) ? inWords(text) : text)

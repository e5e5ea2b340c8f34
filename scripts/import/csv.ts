import { type Line, longestRow } from './line.ts'

/** A row of a CSV file: its cells, or undefined where quotes stand wrong. */
export interface CsvRow extends Omit<Line, 'text'> {
  cells: string[] | undefined
}

export class UnclosedQuote extends Error {
  constructor(line: number) {
    super(`The quote opened in line ${line} never closes.`)
  }
}

/** The rows of a CSV file (RFC 4180), cells with line breaks included. Its first row tells whether , ; or tab separates. */
export async function* parseCsv(lines: AsyncIterable<Line>): AsyncGenerator<CsvRow> {
  yield* parseRows(lines, undefined)
}

async function* parseRows(lines: AsyncIterable<Line> | Line[], known: string | undefined): AsyncGenerator<CsvRow> {
  let separator = known
  let open: { number: number; text: string } | undefined
  let pending: Line[] = []
  for await (const { number, text, bytes } of lines) {
    const row = open ? { number: open.number, text: `${open.text}\n${text}` } : { number, text }
    open = isOpen(row.text) ? row : undefined
    if (open) pending.push({ number, text, bytes })
    else pending = []
    if (open && open.text.length > longestRow) throw new UnclosedQuote(open.number)
    if (open || row.text.trim() === '') continue
    separator ??= separatorOf(row.text)
    yield { number: row.number, bytes, cells: cellsOf(row.text, separator) }
  }
  const [opening, ...others] = pending
  if (!opening) return
  // The quote was a slip: its row is none, and the others are what they are without it.
  yield { number: opening.number, bytes: opening.bytes, cells: undefined }
  yield* parseRows(others, separator)
}

const isOpen = (text: string) => (text.match(/"/g)?.length ?? 0) % 2 === 1

function separatorOf(header: string): string {
  const count = (separator: string) => header.split(separator).length
  return [',', ';', '\t'].reduce((best, other) => (count(other) > count(best) ? other : best))
}

function cellsOf(text: string, separator: string): string[] | undefined {
  const cells: string[] = []
  let at = 0
  for (;;) {
    const quoted = text[at] === '"'
    const end = quoted ? closingQuote(text, at) + 1 : endOf(text, separator, at)
    const cell = quoted ? text.slice(at + 1, end - 1).replaceAll('""', '"') : text.slice(at, end)
    if (!quoted && cell.includes('"')) return undefined
    cells.push(cell)
    if (end >= text.length) return cells
    if (text[end] !== separator) return undefined
    at = end + 1
  }
}

function closingQuote(text: string, opening: number): number {
  for (let at = opening + 1; ; at++) {
    at = text.indexOf('"', at)
    if (at < 0) return text.length
    if (text[at + 1] !== '"') return at
    at++
  }
}

function endOf(text: string, separator: string, from: number): number {
  const at = text.indexOf(separator, from)
  return at < 0 ? text.length : at
}

import { CsvError, parse } from 'csv-parse/sync'
import { type Line, longestRow } from './line.ts'

/** A row of a CSV file: its cells, or undefined where quotes stand wrong. */
export interface CsvRow extends Omit<Line, 'text'> {
  cells: string[] | undefined
}

/** The rows of a CSV file (RFC 4180), cells with line breaks included. Its first row tells whether , ; or tab separates. */
export async function* parseCsv(lines: AsyncIterable<Line>): AsyncGenerator<CsvRow> {
  const ahead: Line[] = []
  let separator: string | undefined
  for await (const { opening, last, others, text } of textsOf(lines, ahead)) {
    separator ??= separatorOf(text)
    const cells = cellsOf(text, separator)
    // A quote that stands wrong was a slip: its line is no row, and the others are what they are without it.
    const isSlip = cells === undefined && others.length > 0
    if (isSlip) ahead.unshift(...others)
    yield { number: opening.number, bytes: (isSlip ? opening : last).bytes, cells }
  }
}

interface RowText {
  opening: Line
  last: Line
  /** The lines after the first. */
  others: Line[]
  text: string
}

/** Lines joined while a quote is open, but no further than a row may be long. Those in `ahead` come first. */
async function* textsOf(lines: AsyncIterable<Line>, ahead: Line[]): AsyncGenerator<RowText> {
  const source = lines[Symbol.asyncIterator]()
  const next = async () => ahead.shift() ?? (await source.next()).value
  for (let opening = await next(); opening; opening = await next()) {
    if (opening.text.trim() === '') continue
    const others: Line[] = []
    let length = opening.text.length
    for (let isOpen = isOdd(opening.text); isOpen && length <= longestRow; ) {
      const line = await next()
      if (!line) break
      others.push(line)
      length += line.text.length
      isOpen = isOpen !== isOdd(line.text)
    }
    const text = [opening, ...others].map((line) => line.text).join('\n')
    yield { opening, last: others.at(-1) ?? opening, others, text }
  }
}

const isOdd = (text: string) => (text.match(/"/g)?.length ?? 0) % 2 === 1

function separatorOf(header: string): string {
  const count = (separator: string) => header.split(separator).length
  return [',', ';', '\t'].reduce((best, other) => (count(other) > count(best) ? other : best))
}

function cellsOf(text: string, delimiter: string): string[] | undefined {
  try {
    return parse(text, { delimiter, relax_column_count: true })[0]
  } catch (error) {
    if (error instanceof CsvError) return undefined
    throw error
  }
}

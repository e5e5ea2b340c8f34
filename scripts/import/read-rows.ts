import { Failure } from '../terminal.ts'
import { columnOf, type Fields, pickFields, unknownHeaders } from './columns.ts'
import { parseCsv } from './csv.ts'
import { readLines } from './lines.ts'
import type { Row } from './row.ts'

/** The rows of a .csv or .jsonl file. `ignored` is called with headers that nothing is made of. */
export function readRows(path: string, ignored: (headers: string[]) => void): AsyncGenerator<Row> {
  if (path.endsWith('.csv')) return csvRows(path, ignored)
  if (path.endsWith('.jsonl') || path.endsWith('.ndjson')) return jsonRows(path)
  throw new Failure('The file must be .csv, with a header, or .jsonl, an object a line.')
}

async function* csvRows(path: string, ignored: (headers: string[]) => void): AsyncGenerator<Row> {
  let headers: string[] | undefined
  for await (const { number, bytes, cells } of parseCsv(readLines(path))) {
    if (headers) yield { line: number, bytes, fields: fieldsOf(headers, cells) }
    else {
      headers = cells ?? []
      if (!headers.some((header) => columnOf(header) === 'email'))
        throw new Failure('The first line names no column for the address, such as email.')
      ignored(unknownHeaders(headers))
    }
  }
}

function fieldsOf(headers: string[], cells: string[] | undefined): Fields | undefined {
  if (cells?.length !== headers.length) return undefined
  return pickFields(Object.fromEntries(headers.map((header, i) => [header, cells[i]])))
}

async function* jsonRows(path: string): AsyncGenerator<Row> {
  for await (const { number, text, bytes } of readLines(path)) {
    if (text.trim() === '') continue
    const value = parse(text)
    yield { line: number, bytes, fields: value && pickFields(value) }
  }
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined
  } catch {
    return undefined
  }
}

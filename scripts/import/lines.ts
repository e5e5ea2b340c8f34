import { createReadStream } from 'node:fs'
import { Failure } from '../terminal.ts'
import { type Line, longestRow } from './line.ts'

/** A UTF-8 file line by line, of which one piece at a time is in memory. */
export async function* readLines(path: string): AsyncGenerator<Line> {
  const stream = createReadStream(path, { encoding: 'utf8', highWaterMark: 64 * 1024 })
  let number = 0
  let rest = ''
  for await (const chunk of stream as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > longestRow) throw new Failure(`Line ${number + lines.length + 1} is longer than any user.`)
    for (const line of lines) yield { number: ++number, text: clean(line, number), bytes: stream.bytesRead }
  }
  if (rest !== '') yield { number: ++number, text: clean(rest, number), bytes: stream.bytesRead }
}

/** Without the end of line of Windows, and the byte order mark of Excel. */
function clean(line: string, number: number): string {
  const text = line.slice(number === 1 && line.startsWith('\ufeff') ? 1 : 0).replace(/\r$/, '')
  if (number === 1 && text.includes('\r'))
    throw new Failure('The lines end with CR alone: save the file with line ends of Unix or Windows.')
  return text
}

import { createWriteStream, existsSync } from 'node:fs'
import { truncate } from 'node:fs/promises'
import { finished } from 'node:stream/promises'

/** The rows that were refused or not taken as they are, by their line: `line,outcome,reason`. No address is in it. */
export interface Report {
  path: string
  add(line: number, outcome: 'refused' | 'noted', reason: string): void
  /** Resolves when all is in the file; its length in bytes. */
  flush(): Promise<number>
  close(): Promise<void>
}

/** Begins a report, or goes on after the first `bytes` of it. */
export async function openReport(path: string, bytes: number): Promise<Report> {
  if (bytes > 0 && existsSync(path)) await truncate(path, bytes)
  const stream = createWriteStream(path, { flags: bytes > 0 ? 'a' : 'w' })
  let length = bytes
  const write = (text: string) => {
    length += Buffer.byteLength(text)
    stream.write(text)
  }
  if (bytes === 0) write('line,outcome,reason\n')
  return {
    path,
    add: (line, outcome, reason) => write(`${line},${outcome},${reason}\n`),
    flush: () =>
      new Promise((resolve, reject) => stream.write('', (error) => (error ? reject(error) : resolve(length)))),
    async close() {
      stream.end()
      await finished(stream)
    },
  }
}

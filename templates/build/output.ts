import { createHash } from 'node:crypto'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'

/** A digest of everything an output is made from, with the file names, so that a renamed file counts as a change. */
export function digest(inputs: Record<string, string>): string {
  return createHash('sha256').update(JSON.stringify(inputs)).digest('hex').slice(0, 32)
}

/** Whether the output was made from the inputs of this digest. */
export const isCurrent = (path: string, inputs: string) => read(path).startsWith(firstLine(inputs))

/** Writes a generated module in one step: another process never sees half of it. */
export function write(path: string, inputs: string, code: string): void {
  const whole = `${firstLine(inputs)}\n${code}`
  if (read(path) === whole) return
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, whole)
  renameSync(draft, path)
}

const firstLine = (inputs: string) => `// Made by templates/compile.ts from ${inputs}; not to be edited.`

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

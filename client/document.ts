import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'

/** The OpenAPI document without what types do not tell: examples and words for people. */
export function leanDocument(): string {
  const whole = readFileSync(path.join(import.meta.dirname, '../public/api/openapi.json'), 'utf8')
  return JSON.stringify(JSON.parse(whole, (name, value) => (isForPeople(name, value) ? undefined : value)))
}

/** Names the document that the types were made from. */
export const documentDigest = (): string => createHash('sha256').update(leanDocument()).digest('hex').slice(0, 12)

const isForPeople = (name: string, value: unknown) =>
  ['example', 'tags', 'x-sources', 'operationId'].includes(name) ||
  (['summary', 'description', 'title'].includes(name) && typeof value === 'string')

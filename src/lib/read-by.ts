import * as v from 'valibot'

/** What of a stranger's value fits a schema. */
export interface Read<Value> {
  value: Value
  /** The names of the fields that were left out. */
  odd: string[]
}

/**
 * Reads what strangers send by a schema all of whose fields may be missing. A field that does not fit counts as missing,
 * and a list with one such item is left out whole; what is no object at all has no fields. Never throws.
 */
export function readBy<Schema extends v.GenericSchema<unknown, object>>(
  schema: Schema,
  given: unknown,
): Read<v.InferOutput<Schema>> {
  const { success, output, issues } = v.safeParse(schema, given)
  if (success) return { value: output, odd: [] }
  const paths = issues.map(pathOf)
  return {
    value: v.parse(schema, paths.reduce(without, given)),
    odd: [...new Set(paths.map((path) => path.join('.') || 'body'))],
  }
}

/** The same of a text, which may be no JSON. */
export function readJsonBy<Schema extends v.GenericSchema<unknown, object>>(schema: Schema, text: string) {
  return readBy(schema, parsed(text))
}

/** Names of the schema, as far as the first list. */
function pathOf({ path }: v.BaseIssue<unknown>): string[] {
  const items = path ?? []
  const list = items.findIndex(({ type }) => type === 'array')
  return items.slice(0, list < 0 ? items.length : list).map(({ key }) => String(key))
}

function without(value: unknown, [name, ...rest]: string[]): unknown {
  if (name === undefined || typeof value !== 'object' || value === null) return {}
  const left = (inner: unknown) => (rest.length > 0 ? without(inner, rest) : undefined)
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, key === name ? left(inner) : inner]))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A text that may be missing. */
export const text = v.optional(v.string())

import type { JsonSchema } from './answers.ts'
import { samples } from './fields.ts'

type Schemas = Record<string, JsonSchema>

/** A value that fits a schema, by the names of its members where these say more than their types. */
export function exampleOf(schema: JsonSchema, schemas: Schemas, name = ''): unknown {
  const { $ref, type, properties, items, anyOf, const: only, enum: words } = schema
  if (typeof $ref === 'string') return exampleOf(schemas[$ref.split('/').at(-1) ?? ''] ?? {}, schemas)
  if (only !== undefined) return only
  if (Array.isArray(words)) return words[0]
  if (Array.isArray(anyOf)) return exampleOf(anyOf[0], schemas, name)
  if (name in samples) return samples[name]
  if (type === 'array') return [exampleOf(items as JsonSchema, schemas, name)]
  if (type === 'object') return exampleObject((properties ?? {}) as Schemas, schemas)
  return plainValue(schema)
}

const exampleObject = (properties: Schemas, schemas: Schemas) =>
  Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, exampleOf(schema, schemas, name)]))

function plainValue({ type, format }: JsonSchema): unknown {
  if (format === 'date-time') return '2026-11-28T12:00:00Z'
  if (type === 'boolean') return true
  if (type === 'integer' || type === 'number') return 1
  return type === 'string' ? 'text' : null
}

import { toJsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { type Field, fields } from './fields.ts'
import type { Shape } from './shapes.ts'

export type JsonSchema = Record<string, unknown>

/**
 * The schema of an answer from the names of its members: `user accessToken?` (which may be missing), `status=queued|sent`
 * (one of these words), `events:AuditEntry[]` (of another shape than its name has by default). `:Export` is a whole shape.
 */
export function answerSchema(members: string): JsonSchema {
  if (members.startsWith(':')) return ref(members.slice(1))
  const named = members.split(' ').map(memberOf)
  return {
    type: 'object',
    properties: Object.fromEntries(named.map(({ name, schema }) => [name, schema])),
    required: named.filter(({ isOptional }) => !isOptional).map(({ name }) => name),
  }
}

function memberOf(written: string): { name: string; isOptional: boolean; schema: JsonSchema } {
  const [, name = '', optional, kind, said = ''] = /^(\w+)(\?)?(?:([=:])(.+))?$/.exec(written) ?? []
  const isOptional = optional !== undefined
  if (kind === '=') return { name, isOptional, schema: { enum: said.split('|') } }
  const field = kind === ':' ? fieldOf(said) : fields[name]
  if (!field) throw new Error(`${written}: no such member in templates/build/openapi/fields.ts`)
  return { name, isOptional, schema: schemaOf(field) }
}

const fieldOf = (said: string): Field =>
  said.endsWith('[]') ? { listOf: said.slice(0, -2) as Shape } : { of: said as Shape }

function schemaOf(field: Field): JsonSchema {
  if ('of' in field) return ref(field.of)
  if ('listOf' in field) return { type: 'array', items: ref(field.listOf) }
  if ('nullOr' in field) return { anyOf: [ref(field.nullOr), { type: 'null' }] }
  return jsonSchema(field.schema)
}

const ref = (shape: string): JsonSchema => ({ $ref: `#/components/schemas/${shape}` })

export function jsonSchema(schema: GenericSchema): JsonSchema {
  const { $schema: _, ...rest } = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' })
  return told(rest) as JsonSchema
}

/** Generators of types take a member with a `default` for one that has to be sent: here it is said in words. */
function told(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(told)
  if (typeof value !== 'object' || value === null) return value
  const { default: otherwise, ...rest } = Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, told(inner)]),
  )
  return otherwise === undefined ? rest : { ...rest, description: `${String(otherwise)}, if it is not there.` }
}

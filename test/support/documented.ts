import { type Schema, Validator } from '@cfworker/json-schema'
import document from '../../public/api/openapi.json'

type Json = Record<string, unknown>
interface Answer {
  content?: Record<string, { schema: Json }>
}
interface Operation {
  responses: Record<string, Answer>
}

const paths = Object.entries(document.paths as unknown as Record<string, Record<string, Operation>>).map(
  ([path, operations]) => ({ pattern: new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`), operations }),
)
const validators = new Map<object, Validator>()

/**
 * What an answer of a JSON route has that the OpenAPI document does not say of it, by a validator that is not ours: its
 * status, its code, a member too few or too many.
 */
export async function undocumented(method: string, path: string, response: Response): Promise<string[]> {
  const operation = paths.find(({ pattern }) => pattern.test(path))?.operations[method.toLowerCase()]
  // No route: refused before it is known which.
  if (!operation) return []
  const answer = operation.responses[response.status]
  if (!answer) return [`status ${response.status}`]
  const type = response.headers.get('Content-Type')?.split(';')[0] ?? ''
  const schema = answer.content?.[type]?.schema
  if (type === 'text/html' && schema) return []
  if (!schema) return type === '' && !answer.content ? [] : [`${response.status} with ${type || 'no body'}`]
  const { valid, errors } = validatorOf(schema).validate(await response.clone().json())
  return valid ? [] : errors.slice(-3).map(({ instanceLocation, error }) => `${instanceLocation}: ${error}`)
}

function validatorOf(schema: Json): Validator {
  const known = validators.get(schema)
  if (known) return known
  const whole = { ...closed(schema), components: closed(document.components) } as unknown as Schema
  const validator = new Validator(whole, '2020-12', false)
  validators.set(schema, validator)
  return validator
}

/** Clients must bear a new member of an answer; here it is one that nobody has written down. */
function closed<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(closed) as Value
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, inner]) => [name, closed(inner)] as const)
  const isObject = 'properties' in value && 'type' in value && !('additionalProperties' in value)
  const isProblem = isObject && 'code' in (value.properties as object)
  return Object.fromEntries([...entries, ...(isObject && !isProblem ? [['additionalProperties', false]] : [])]) as Value
}

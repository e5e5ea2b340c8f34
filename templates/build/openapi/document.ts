import { toJsonSchema } from '@valibot/to-json-schema'
import type { GenericSchema } from 'valibot'
import { statuses } from '../../../src/http/kit/problems.ts'
import { type RouteDoc, routes } from './routes.ts'

/** The OpenAPI 3.1 document of /api: bodies from the very schemas that check them, failures from the closed set of codes. */
export function openApi(bodies: Record<string, GenericSchema>): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const route of routes)
    paths[`/api${route.path}`] = { ...paths[`/api${route.path}`], [route.method]: operation(route) }
  return {
    openapi: '3.1.0',
    info: { title: 'Gatehouse', version: '1', description: 'Failures are application/problem+json with a code.' },
    paths,
    components: {
      schemas: {
        Problem: problem,
        ...Object.fromEntries(Object.entries(bodies).map(([name, body]) => [name, schemaOf(body)])),
      },
      securitySchemes: {
        cookie: { type: 'apiKey', in: 'cookie', name: '__Host-session' },
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
      },
    },
  }
}

function operation(route: RouteDoc): object {
  const [status, fields] = route.success
  const body = { content: { 'application/json': { schema: { $ref: `#/components/schemas/${route.body}` } } } }
  const parameters = [{ name: 'id', in: 'path', required: true, schema: { type: 'string' } }]
  return {
    summary: route.summary,
    ...(route.path.includes('{id}') ? { parameters } : {}),
    ...(route.body ? { requestBody: body } : {}),
    ...(route.signedIn ? { security: [{ cookie: [] }, { bearer: [] }] } : {}),
    responses: { [status]: answer(route.summary, fields), ...refusals(route) },
  }
}

function answer(description: string, fields?: string): object {
  if (!fields) return { description }
  const properties = Object.fromEntries(fields.split(' ').map((field) => [field, {}]))
  return { description, content: { 'application/json': { schema: { type: 'object', properties } } } }
}

function refusals({ failures }: RouteDoc): Record<string, object> {
  const byStatus = Map.groupBy(failures, (code) => statuses[code])
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [status, { description: codes.join(', '), content }]),
  )
}

const schemaOf = (body: GenericSchema) => {
  const { $schema, ...schema } = toJsonSchema(body, { typeMode: 'input', errorMode: 'ignore' })
  return schema
}

const text = { type: 'string' }
const problem = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'requestId'],
  properties: {
    type: text,
    title: text,
    status: { type: 'integer' },
    requestId: text,
    code: { enum: Object.keys(statuses) },
    errors: { type: 'array', items: { type: 'object', properties: { field: text, code: text, message: text } } },
  },
}

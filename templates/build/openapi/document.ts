import type { GenericSchema } from 'valibot'
import { answerSchema, type JsonSchema, jsonSchema } from './answers.ts'
import { exampleOf } from './examples.ts'
import { openidRefusals } from './openid-refusals.ts'
import { sampleOf } from './openid-samples.ts'
import { parametersOf } from './parameters.ts'
import { problemSchema, refusalsOf } from './problems.ts'
import type { Answer, RouteDoc } from './route-doc.ts'
import { routes } from './routes.ts'
import { shapes } from './shapes.ts'

type Schemas = Record<string, JsonSchema>

/** The OpenAPI 3.1 document: bodies from the very schemas that check them, failures from the closed set of codes. */
export function openApi(bodies: Record<string, GenericSchema>): object {
  const schemas = schemasOf(bodies)
  const paths: Record<string, Record<string, object>> = {}
  for (const route of routes) {
    const path = pathOf(route)
    paths[path] = { ...paths[path], [route.method]: operation(route, schemas) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Gatehouse',
      version: '1',
      description: 'Failures are application/problem+json with a code. Times are RFC 3339 in UTC.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: [...new Set(routes.map(tagOf))].map((name) => ({ name })),
    paths,
    components: {
      schemas,
      securitySchemes: {
        cookie: { type: 'apiKey', in: 'cookie', name: '__Host-session' },
        bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
      },
    },
  }
}

export const pathOf = ({ path }: RouteDoc): string =>
  /^\/(oauth|\.well-known|healthz)/.test(path) ? path : `/api${path}`

const bodyName = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}Body`

function schemasOf(bodies: Record<string, GenericSchema>): Schemas {
  const asked = Object.entries(bodies).map(([name, body]) => [bodyName(name), jsonSchema(body)] as const)
  const told = Object.entries(shapes).map(([name, shape]) => [name, jsonSchema(shape)] as const)
  return { Problem: problemSchema, ...Object.fromEntries([...told, ...asked]) }
}

function operation(route: RouteDoc, schemas: Schemas): object {
  const parameters = parametersOf(route.path, route.query)
  const answers = [route.success, ...(route.also ? [route.also] : [])]
  return {
    operationId: operationId(route),
    tags: [tagOf(route)],
    summary: route.summary,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(route.body ? { requestBody: requestBody(route, schemas) } : {}),
    ...(route.form ? { requestBody: formBody(route.form) } : {}),
    security: securityOf(route),
    responses: {
      ...Object.fromEntries(answers.map((answer) => [answer[0], answerOf(route, answer, schemas)])),
      ...(route.openid ? openidRefusals(route) : refusalsOf(route)),
    },
  }
}

const operationId = (route: RouteDoc) =>
  `${route.method} ${pathOf(route)}`.replace(/[^a-zA-Z]+(\w)?/g, (_, letter = '') => letter.toUpperCase())

const tagOf = ({ path, desk }: RouteDoc) => (desk ? 'Desk' : (/^\/([\w.-]+)/.exec(path)?.[1] ?? ''))

function requestBody({ body = '', bodyIsOptional }: RouteDoc, schemas: Schemas): object {
  const schema = { $ref: `#/components/schemas/${bodyName(body)}` }
  const example = exampleOf(schema, schemas)
  return { required: !bodyIsOptional, content: { 'application/json': { schema, example } } }
}

function securityOf({ signedIn, desk, bearer }: RouteDoc): object[] {
  if (bearer) return [{ bearer: [] }]
  return signedIn || desk ? [{ cookie: [] }, { bearer: [] }] : []
}

function formBody(parameters: readonly string[]): object {
  const names = parameters.map((name) => name.replace('?', ''))
  const schema = {
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name, { type: 'string' }])),
    required: parameters.filter((name) => !name.endsWith('?')),
  }
  const example = Object.fromEntries(names.map((name) => [name, sampleOf(name)]))
  return { required: true, content: { 'application/x-www-form-urlencoded': { schema, example } } }
}

function answerOf({ summary }: RouteDoc, [, members]: Answer, schemas: Schemas): object {
  if (!members) return { description: summary }
  if (members === 'html') return { description: summary, content: { 'text/html': { schema: { type: 'string' } } } }
  const schema = answerSchema(members)
  return { description: summary, content: { 'application/json': { schema, example: exampleOf(schema, schemas) } } }
}

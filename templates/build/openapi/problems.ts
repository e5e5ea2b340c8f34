import { type ProblemCode, statuses } from '../../../src/http/kit/problems.ts'
import { problems as sentences } from '../../words/en/problems.ts'
import type { JsonSchema } from './answers.ts'
import type { RouteDoc } from './route-doc.ts'

const text = { type: 'string' }
const fieldError = {
  type: 'object',
  properties: { field: text, code: text, message: text },
  required: ['field', 'code', 'message'],
}

/** RFC 9457. Which codes a route answers stands at the route. */
export const problemSchema: JsonSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'requestId'],
  properties: {
    type: text,
    title: { ...text, description: 'In the language of the request.' },
    status: { type: 'integer' },
    detail: text,
    requestId: text,
    code: { enum: Object.keys(statuses), description: 'What programs go by.' },
    errors: { type: 'array', items: fieldError, description: 'Of `invalid_input`, one for each field.' },
    pending: { ...text, description: 'Of `second_factor_required`: what the second step presents.' },
    methods: { type: 'array', items: text, description: 'Of `second_factor_required`: what may answer it.' },
  },
}

/** The refusals of a route by status: those that it names, and those that every one like it has. */
export function refusalsOf(route: RouteDoc): Record<string, object> {
  if (route.standard) return standardRefusals(route.standard)
  const codes = [...new Set([...route.failures, ...commonOf(route)])]
  const byStatus = Map.groupBy(codes, (code) => route.statusOf?.[code] ?? statuses[code])
  return Object.fromEntries([...byStatus].map(([status, those]) => [status, refusal(status, those)]))
}

function commonOf({ method, body, signedIn, desk }: RouteDoc): ProblemCode[] {
  const unsafe: ProblemCode[] = ['cross_site', 'unsupported_media_type', 'body_too_large', 'malformed_body']
  return [
    ...(method === 'get' ? [] : unsafe),
    ...(body ? (['invalid_input'] as const) : []),
    ...(signedIn || desk ? (['not_signed_in', 'email_unconfirmed'] as const) : []),
    ...(desk ? (['forbidden', 'factor_needed', 'invalid_input'] as const) : []),
    ...(desk && method !== 'get' ? (['fresh_needed'] as const) : []),
    ...(['too_many_requests', 'internal', 'unavailable'] as const),
  ]
}

/** RFC 6749 section 5.2: 401 for who the client is, or for its token, and 400 for the rest. */
function standardRefusals(codes: readonly string[]): Record<string, object> {
  const byStatus = Map.groupBy(codes, (code) => {
    if (code === 'insufficient_scope') return 403
    return code === 'invalid_client' || code === 'invalid_token' ? 401 : 400
  })
  return Object.fromEntries(
    [...byStatus].map(([status, those]) => {
      const narrowed = { type: 'object', properties: { error: { enum: those } }, required: ['error'] }
      const schema = { allOf: [{ $ref: '#/components/schemas/OAuthError' }, narrowed] }
      const example = { error: those[0], error_description: 'what a developer reads' }
      return [status, { description: those.join(', '), content: { 'application/json': { schema, example } } }]
    }),
  )
}

function refusal(status: number, codes: readonly ProblemCode[]): object {
  const [code = 'internal'] = codes
  const narrowed = { type: 'object', properties: { code: { enum: codes } }, required: ['code'] }
  const example = {
    ...{ type: `/problems/${code}`, title: sentences[code], status, code },
    requestId: '0e1f5c9a-7b2d-4c3e-9f10-2a6b8c4d5e6f',
  }
  return {
    description: codes.join(', '),
    content: {
      'application/problem+json': {
        schema: { allOf: [{ $ref: '#/components/schemas/Problem' }, narrowed] },
        example,
      },
    },
  }
}

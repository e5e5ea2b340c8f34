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

const refusal = (status: number, codes: readonly ProblemCode[]) => ({
  description: codes.join(', '),
  content: problemContent(status, codes),
})

export function problemContent(status: number, codes: readonly ProblemCode[]) {
  const [code = 'internal'] = codes
  const narrowed = { type: 'object', properties: { code: { enum: codes } }, required: ['code'] }
  const example = {
    ...{ type: `/problems/${code}`, title: sentences[code], status, code },
    requestId: '0e1f5c9a-7b2d-4c3e-9f10-2a6b8c4d5e6f',
  }
  return {
    'application/problem+json': { schema: { allOf: [{ $ref: '#/components/schemas/Problem' }, narrowed] }, example },
  }
}

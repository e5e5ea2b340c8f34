import type { JsonSchema } from './answers.ts'
import { problemContent } from './problems.ts'
import type { RouteDoc } from './route-doc.ts'

const text = { type: 'string' }
const html = { 'text/html': { schema: text } }

/** The refusals of the OpenID provider: to programs those of the standards, to browsers pages; 404 where it is off. */
export function openidRefusals({ method, standard, also }: RouteDoc): Record<string, object> {
  const whileRead = also ? [400, 429, ...(method === 'post' ? [413, 415] : [])] : []
  return {
    ...pages([404, ...whileRead]),
    ...(standard ? standardRefusals([...standard, 'temporarily_unavailable']) : {}),
    500: outage(500, 'internal'),
    503: outage(503, 'unavailable'),
  }
}

const meanings: Record<number, string> = {
  400: 'nobody may be sent back: a page says so',
  404: 'this is no OpenID provider',
  413: 'too large',
  415: 'not a form',
  429: 'too many requests',
}

const pages = (statuses: readonly number[]) =>
  Object.fromEntries(statuses.map((status) => [status, { description: meanings[status], content: html }]))

/** RFC 6749 section 5.2: 401 for who the client is, or for its token, and 400 for the rest; RFC 6750 section 3.1. */
function standardRefusals(codes: readonly string[]): Record<string, object> {
  const byStatus = Map.groupBy(codes, (code) => statuses[code] ?? 400)
  return Object.fromEntries(
    [...byStatus].map(([status, those]) => {
      const schema = errorSchema(those)
      const example = { error: those[0], error_description: 'what a developer reads' }
      return [status, { description: those.join(', '), content: { 'application/json': { schema, example } } }]
    }),
  )
}

const statuses: Record<string, number> = {
  invalid_client: 401,
  invalid_token: 401,
  insufficient_scope: 403,
  temporarily_unavailable: 429,
}

const errorSchema = (codes: readonly string[]): JsonSchema => ({
  type: 'object',
  properties: { error: { enum: codes }, error_description: text },
  required: ['error', 'error_description'],
})

/** As everywhere: a page for who asks for one. */
const outage = (status: number, code: 'internal' | 'unavailable') => ({
  description: code,
  content: { ...problemContent(status, [code]), ...html },
})

import type { Context } from 'hono'
import type { HttpEnv } from '../../http/kit/env.ts'
import { decode, readBytes } from '../../http/middleware/body.ts'
import { type Ok, ok } from '../../lib/result.ts'
import { type OAuthError, refuse } from './errors.ts'
import { readParameters } from './parameters.ts'

const longest = 16 * 1024

/** The access token of a request, null where there is none: in the header or the body of a POST, and in one of them (RFC 6750 section 2). */
export async function bearerOf(c: Context<HttpEnv>): Promise<Ok<string | null> | OAuthError> {
  // A URL is kept in logs and histories.
  if (c.req.query('access_token') !== undefined) return refuse('invalid_request', 'no token is read from a query')
  const [, header] = /^Bearer +(\S+)$/i.exec(c.req.header('Authorization') ?? '') ?? []
  const posted = isForm(c) ? readParameters(await bodyOf(c)) : null
  if (posted?.repeated.includes('access_token')) return refuse('invalid_request', 'a parameter came more than once')
  const inBody = posted?.values.access_token
  if (header !== undefined && inBody !== undefined) return refuse('invalid_request', 'there is more than one token')
  return ok(header ?? inBody ?? null)
}

const isForm = (c: Context<HttpEnv>) =>
  c.req.method === 'POST' && /^application\/x-www-form-urlencoded/i.test(c.req.header('Content-Type') ?? '')

const bodyOf = async (c: Context<HttpEnv>) => decode((await readBytes(c.req.raw.body, longest)) ?? []) ?? ''

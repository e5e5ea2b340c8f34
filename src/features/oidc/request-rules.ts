import { type Ok, ok } from '../../lib/result.ts'
import { authorizePath } from './authorize-path.ts'
import type { Client } from './client-statements.ts'
import { type OAuthError, refuse } from './errors.ts'
import { type Parameters, wordsIn } from './parameters.ts'
import { isScope } from './scopes.ts'

/* What an authorization request may say, one rule each. */

const longest = 2048
const longestNote = 320

type Checked<Value> = Ok<Value> | OAuthError
type Values = Parameters['values']

/** What a request lacks, has twice, or asks for that is not done here. */
export function checkUnsupported({ values, repeated }: Parameters): OAuthError | null {
  // RFC 8707 lets `resource` come several times; a token here is for one.
  if (repeated.includes('resource')) return refuse('invalid_target', 'a token is for one resource')
  if (repeated.length > 0) return refuse('invalid_request', 'a parameter came more than once')
  // It has to survive a log-in, as a `next` of this site, with what is noted in it meanwhile.
  if (authorizePath({ values }, { asked: '' }).length + longestNote > longest)
    return refuse('invalid_request', 'the request is longer than 2 KB')
  if (values.request !== undefined) return refuse('request_not_supported', 'request objects are not read')
  if (values.request_uri !== undefined) return refuse('request_uri_not_supported', 'request objects are not read')
  if (values.registration !== undefined) return refuse('registration_not_supported', 'clients are registered before')
  if (values.response_type === undefined) return refuse('invalid_request', 'response_type is missing')
  if (values.response_type !== 'code') return refuse('unsupported_response_type', 'response_type is code alone')
  if (!['query', 'form_post', undefined].includes(values.response_mode))
    return refuse('invalid_request', 'response_mode is query or form_post')
  return null
}

/** Unknown scopes are passed over (OpenID Connect Core 3.1.2.1); one that the client was not given is refused. */
export function scopeOf(client: Pick<Client, 'scopes'>, text: string | undefined): Checked<string[]> {
  const asked = wordsIn(text).filter(isScope)
  if (asked.length === 0) return refuse('invalid_scope', 'scope names nothing that is known here')
  const isGiven = asked.every((scope) => client.scopes.includes(scope))
  return isGiven ? ok(asked) : refuse('invalid_scope', 'scope asks for more than this client may have')
}

/** PKCE by S256 (RFC 7636, RFC 9700 section 2.1.1), which only a confidential client may be let off. */
export function challengeOf({ pkce }: Pick<Client, 'pkce'>, values: Values): Checked<string | null> {
  const { code_challenge: challenge, code_challenge_method: method } = values
  if (challenge === undefined && method === undefined && pkce === 'optional') return ok(null)
  if (challenge === undefined) return refuse('invalid_request', 'code_challenge is missing')
  if (method !== 'S256') return refuse('invalid_request', 'code_challenge_method is S256 alone')
  return /^[\w-]{43}$/.test(challenge) ? ok(challenge) : refuse('invalid_request', 'code_challenge is no SHA-256')
}

/** The service that access tokens are asked for (RFC 8707). */
export function resourceOf({ audience }: Pick<Client, 'audience'>, text: string | undefined): Checked<string | null> {
  if (text === undefined) return ok(null)
  return audience.includes(text) ? ok(text) : refuse('invalid_target', 'resource is none of this client')
}

export function maxAgeOf(text: string | undefined): Checked<number | null> {
  if (text === undefined) return ok(null)
  return /^\d{1,9}$/.test(text) ? ok(Number(text)) : refuse('invalid_request', 'max_age is no number of seconds')
}

export const prompts = ['none', 'login', 'consent', 'select_account'] as const

export function checkPrompt(prompt: readonly string[]): OAuthError | null {
  if (prompt.some((word) => !prompts.some((known) => known === word)))
    return refuse('invalid_request', 'prompt is none, login, consent or select_account')
  if (prompt.includes('none') && prompt.length > 1) return refuse('invalid_request', 'prompt none stands alone')
  return null
}

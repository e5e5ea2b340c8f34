import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { HttpEnv } from './env.ts'

interface Problem {
  status: ContentfulStatusCode
  title: string
}

/** Every failure code of the service as one status and one sentence. */
export const problems = {
  not_found: { status: 404, title: 'There is nothing at this address.' },
  method_not_allowed: { status: 405, title: 'This address does not take this method.' },
  cross_site: { status: 403, title: 'This request came from another site and was refused.' },
  unsupported_media_type: { status: 415, title: 'The body is of a type that is not taken here, or is compressed.' },
  body_too_large: { status: 413, title: 'The body is larger than is taken here.' },
  too_many_requests: { status: 429, title: 'Too many tries. Please wait a little and try again.' },
  malformed_body: { status: 400, title: 'The body is not a JSON object in UTF-8.' },
  not_signed_in: { status: 401, title: 'Please log in first.' },
  invalid_credentials: { status: 401, title: 'The address or the password is not right.' },
  email_unconfirmed: { status: 403, title: 'Please confirm your address first: open the link that we mailed you.' },
  account_disabled: { status: 403, title: 'This account has been disabled.' },
  forbidden: { status: 403, title: 'You may not do this.' },
  password_needed: { status: 403, title: 'Please give your password too: this is not the browser you registered in.' },
  password_wrong: { status: 403, title: 'The password is not right.' },
  signature_invalid: { status: 401, title: 'The signature of this event is missing or not right.' },
  refresh_invalid: { status: 401, title: 'This refresh token does not work any more. Please log in again.' },
  invalid_input: { status: 422, title: 'Some of the input needs another look.' },
  email_taken: { status: 409, title: 'This address has an account, or can still be taken back by one.' },
  last_admin: { status: 409, title: 'This is the only administrator who can act. Make another one first.' },
  state_conflict: { status: 409, title: 'This cannot be done in the state that it is in.' },
  username_taken: { status: 409, title: 'This user name is taken. Please choose another one.' },
  link_invalid: { status: 400, title: 'This link does not work. It may have been used or replaced by a newer one.' },
  link_expired: { status: 400, title: 'This link has expired. Please ask for a new one.' },
  code_invalid: { status: 400, title: 'This code does not work. Check the digits, or have a new mail sent.' },
  unavailable: { status: 503, title: 'The service cannot be reached right now. Please try again in a moment.' },
  internal: { status: 500, title: 'Something went wrong on our side.' },
} as const satisfies Record<string, Problem>

export type ProblemCode = keyof typeof problems

export interface FieldError {
  field: string
  code: string
  message: string
}

export interface ProblemDetails {
  errors?: FieldError[]
  /** What to do about it, where the title does not say. */
  detail?: string
  /** Seconds. */
  retryAfter?: number | undefined
}

/** An `application/problem+json` answer (RFC 9457). */
export function problem(c: Context<HttpEnv>, code: ProblemCode, details: ProblemDetails = {}): Response {
  const { status, title } = problems[code]
  setRefusalHeaders(c, code, details.retryAfter)
  const { errors, detail } = details
  const body = { type: `/problems/${code}`, title, status, code, requestId: c.var.requestId, detail, errors }
  return c.body(JSON.stringify(body), status, { 'Content-Type': 'application/problem+json; charset=utf-8' })
}

/** The headers that a refusal carries whatever its body: RFC 9110 sections 10.2.3 and 11.6.1. */
export function setRefusalHeaders(c: Context<HttpEnv>, code: ProblemCode, retryAfter = 60): void {
  const { status } = problems[code]
  if (status === 401) c.header('WWW-Authenticate', 'Bearer')
  if (status === 503) c.header('Retry-After', '5')
  if (status !== 429) return
  c.header('Retry-After', String(retryAfter))
  if (!c.res.headers.has('RateLimit')) c.header('RateLimit', `limit=0, remaining=0, reset=${retryAfter}`)
}

import type { Context } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { fill } from '#templates/words/fill.ts'
import type { HttpEnv } from './env.ts'
import { languageOf, varyByLanguage, wordsOf } from './language.ts'
import { durationInWords } from './time.ts'

/** Every failure code of the service as one status; its sentence stands in each catalogue of words. */
export const statuses = {
  not_found: 404,
  method_not_allowed: 405,
  cross_site: 403,
  unsupported_media_type: 415,
  body_too_large: 413,
  too_many_requests: 429,
  malformed_body: 400,
  not_signed_in: 401,
  invalid_credentials: 401,
  email_unconfirmed: 403,
  account_disabled: 403,
  forbidden: 403,
  password_needed: 403,
  password_wrong: 403,
  password_breached: 422,
  challenge_needed: 403,
  second_factor_required: 403,
  fresh_needed: 403,
  factor_needed: 403,
  mail_code_needed: 403,
  mail_code_invalid: 403,
  pending_expired: 400,
  signature_invalid: 401,
  refresh_invalid: 401,
  invalid_input: 422,
  email_taken: 409,
  last_admin: 409,
  already_on: 409,
  state_conflict: 409,
  username_taken: 409,
  link_invalid: 400,
  link_expired: 400,
  code_invalid: 400,
  provider_refused: 400,
  provider_unavailable: 503,
  login_expired: 400,
  proof_needed: 403,
  identity_taken: 409,
  other_browser: 403,
  passkey_invalid: 401,
  passkey_unknown: 401,
  passkey_known: 409,
  credential_invalid: 400,
  ceremony_expired: 400,
  too_many: 409,
  last_method: 409,
  unavailable: 503,
  internal: 500,
} as const satisfies Record<string, ContentfulStatusCode>

export type ProblemCode = keyof typeof statuses

export interface FieldError {
  field: string
  code: string
  message: string
}

export interface ProblemDetails {
  errors?: FieldError[]
  /** Where the door's contract has another than the code's usual one. */
  status?: ContentfulStatusCode
  /** What to do about it, where the title does not say. */
  detail?: string
  /** Seconds. */
  retryAfter?: number | undefined
  /** Further members of the answer. */
  members?: Record<string, unknown>
}

/** An `application/problem+json` answer (RFC 9457). */
export function problem(c: Context<HttpEnv>, code: ProblemCode, details: ProblemDetails = {}): Response {
  const status = details.status ?? statuses[code]
  const title = titleOf(c, code)
  setRefusalHeaders(c, status, details.retryAfter)
  varyByLanguage(c)
  const { errors, detail, members } = details
  const body = {
    type: `/problems/${code}`,
    title,
    status,
    code,
    requestId: c.get('requestId'),
    detail,
    errors,
    ...members,
  }
  return c.body(JSON.stringify(body), status, { 'Content-Type': 'application/problem+json; charset=utf-8' })
}

/** A failure in one sentence; a code without one fails the compiler. */
export function titleOf(c: Context<HttpEnv>, code: ProblemCode): string {
  const titles: Record<ProblemCode, string> = wordsOf(c).problems
  return titles[code]
}

/** The same on a page: one that asks to wait says how long. */
export function sentenceOf(c: Context<HttpEnv>, code: ProblemCode, retryAfter?: number): string {
  if (code !== 'too_many_requests' || retryAfter === undefined) return titleOf(c, code)
  const { locale, words } = languageOf(c)
  return fill(words.problemPage.again, { time: durationInWords(retryAfter, locale) })
}

/** The headers that a refusal carries whatever its body: RFC 9110 sections 10.2.3 and 11.6.1. */
export function setRefusalHeaders(c: Context<HttpEnv>, status: ContentfulStatusCode, retryAfter = 60): void {
  if (status === 401) c.header('WWW-Authenticate', 'Bearer')
  if (status === 503) c.header('Retry-After', '5')
  if (status !== 429) return
  c.header('Retry-After', String(retryAfter))
  if (!c.res.headers.has('RateLimit')) c.header('RateLimit', `limit=0, remaining=0, reset=${retryAfter}`)
}

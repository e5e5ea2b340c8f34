import { expect } from 'vitest'
import { words as german } from '#templates/words/de/index.ts'
import { words as english } from '#templates/words/en/index.ts'
import { statuses } from '../../src/http/kit/problems.ts'

/** What the header of every answer says, whatever its route and status. */
const everywhere: Record<string, RegExp> = {
  'X-Request-Id': /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  'X-Content-Type-Options': /^nosniff$/,
  'X-Frame-Options': /^DENY$/,
  'Referrer-Policy': /^same-origin$/,
  'Strict-Transport-Security': /^max-age=(3153[6-9]\d{3}|[4-9]\d{7}|\d{9,}); includeSubDomains/,
  'Cross-Origin-Opener-Policy': /^same-origin$/,
  'Cross-Origin-Resource-Policy': /^same-origin$/,
  'Content-Security-Policy':
    /^(?!.*unsafe)default-src 'none'.*form-action 'self'; base-uri 'none'; frame-ancestors 'none'/,
}

const forEachStatus: Record<number, string[]> = {
  401: ['WWW-Authenticate'],
  405: ['Allow'],
  429: ['Retry-After', 'RateLimit'],
  503: ['Retry-After'],
}

const leak =
  /SQLITE|D1_(?:ERROR|TYPE|EXEC)|drizzle|stack|node_modules|workerd|TypeError|pbkdf2|(?<!<\/?)\bSELECT\b|\bINSERT\b|\.tsx?:\d/i

interface Expected {
  /** JWKS, the stylesheet and the like may be kept. */
  cacheable?: boolean
  /** What must not come back. */
  secrets?: string[]
}

/** Checks what holds for every answer of the service, and hands its text on. */
export async function soundAnswer(answer: Response, { cacheable = false, secrets = [] }: Expected = {}) {
  const { status, headers } = answer
  for (const [name, pattern] of Object.entries(everywhere)) expect(headers.get(name), name).toMatch(pattern)
  if (!cacheable) expect(headers.get('Cache-Control')).toBe('no-store')
  for (const name of forEachStatus[status] ?? []) expect(headers.get(name), `${status} ${name}`).toBeTruthy()
  if (status !== 429) expect([...headers.keys()].filter((name) => name.startsWith('ratelimit'))).toEqual([])
  if (headers.has('Retry-After')) expect(headers.get('Retry-After')).toMatch(/^[1-9]\d*$/)
  expect(headers.has('X-Powered-By') || headers.has('Server')).toBe(false)
  const text = await answer.text()
  expect(text).not.toMatch(leak)
  for (const secret of secrets) expect(text).not.toContain(secret)
  checkBody(answer, text)
  return text
}

function checkBody({ status, headers }: Response, text: string) {
  const type = headers.get('Content-Type') ?? ''
  if (status === 204) expect([type, text]).toEqual(['', ''])
  if (type.startsWith('text/')) expect(type).toMatch(/charset=utf-8/i)
  if (status >= 400 && type === 'application/json') return checkOAuthError(JSON.parse(text))
  if (status >= 400 && text !== '') expect(type).toMatch(/^(application\/problem\+json|text\/html)/)
  if (type.startsWith('application/problem+json') && text !== '') checkProblem(status, headers, JSON.parse(text))
}

/** What apps are told where RFC 6749 says how (section 5.2). */
const checkOAuthError = (body: unknown) =>
  expect(body).toEqual({
    error: expect.stringMatching(/^[a-z_]+$/),
    error_description: expect.stringMatching(/^[ !#-[\]-~]+$/),
  })

function checkProblem(status: number, headers: Headers, body: Record<string, unknown>) {
  const code = body.code as keyof typeof statuses
  const { errors, detail = '', ...rest } = body
  expect(detail).toMatch(/^([A-Z].*\.)?$/)
  expect(statuses[code], `the status of ${code}`).toBe(status)
  expect([english, german].map(({ problems }) => problems[code])).toContain(rest.title)
  expect(rest).toEqual({
    ...{ type: `/problems/${code}`, title: expect.any(String), status, code },
    requestId: headers.get('X-Request-Id'),
  })
  expect(errors !== undefined).toBe(code === 'invalid_input')
  for (const error of (errors ?? []) as unknown[])
    expect(error).toEqual({
      field: expect.stringMatching(/^\w*$/),
      code: expect.stringMatching(/^[a-z_]+$/),
      message: expect.stringMatching(/^[A-Z].*\.$/),
    })
}

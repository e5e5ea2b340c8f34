import { fail, type Result } from '../../lib/result.ts'

export type ExchangeFailure = 'provider_refused' | 'provider_unavailable'

/** So long a provider may take for each answer. */
export const patience = 8000

/** As every request to a provider goes: with an end, and its redirects not followed. */
export const send = (url: string | URL | Request, init?: RequestInit): Promise<Response> =>
  fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(patience) })

/** The same, as oauth4webapi calls it. */
export const sendFor = (
  url: string,
  { method, headers, body }: { method: string; headers: Record<string, string>; body?: BodyInit | null | undefined },
): Promise<Response> => send(url, { method, headers, ...(body == null ? {} : { body }) })

/** A provider that is down is told from one that has refused, or whose answer cannot be believed. */
export async function exchange<Value>(
  work: () => Promise<Result<Value, ExchangeFailure>>,
  note: (reason: string) => void,
): Promise<Result<Value, ExchangeFailure>> {
  try {
    return await work()
  } catch (error) {
    const { name, code } = error instanceof Error ? { code: '', ...error, name: error.name } : { name: '', code: '' }
    note(String(code || name))
    return fail(isOutage(name, String(code)) ? 'provider_unavailable' : 'provider_refused')
  }
}

/** oauth4webapi's and jose's names for an answer that is none. */
const outages = [
  ...['OAUTH_RESPONSE_IS_NOT_JSON', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_PARSE_ERROR'],
  ...['ERR_JWKS_TIMEOUT', 'ERR_JOSE_GENERIC'],
]

const isOutage = (name: string, code: string) =>
  name === 'TimeoutError' ||
  name === 'SyntaxError' ||
  name === 'AbortError' ||
  (name === 'TypeError' && !code) ||
  outages.includes(code)

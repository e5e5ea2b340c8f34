import type { Clock } from '../../lib/clock.ts'
import type { Verdict } from './provider.ts'

/** A mail API's answer. */
export interface Answer {
  status: number
  /** The first KiB of the body as JSON; empty when it is none. */
  body: Record<string, unknown>
  /** Seconds, when the API says when to come back. */
  retryAfter: number | undefined
}

export type Refusal = Extract<Verdict, { ok: false }>

const patience = 10_000
const bodyLimit = 1024

/** One POST of JSON to a mail API: 10 seconds, no redirect followed, nothing repeated. A refusal when there is no answer. */
export async function postJson(
  url: string,
  headers: Record<string, string>,
  body: unknown,
  clock: Clock,
): Promise<{ ok: true; answer: Answer } | Refusal> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'User-Agent': 'Gatehouse', ...headers },
      body: JSON.stringify(body),
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    })
    // Read before the answer is judged, so that the connection is free; what was accepted stays so if this fails.
    const answer = {
      status: response.status,
      body: await readBody(response),
      retryAfter: retryAfterOf(response, clock()),
    }
    return { ok: true, answer }
  } catch (error) {
    return withoutAnswer(error)
  }
}

/** The API's own word for a failure when it is one word, else its status: no error may carry an address. */
export const codeOf = (word: unknown, status: number): string =>
  typeof word === 'string' && /^[a-z][a-z0-9_]{0,63}$/.test(word) ? word : `http_${status}`

async function readBody(response: Response): Promise<Record<string, unknown>> {
  try {
    const decoder = new TextDecoder()
    let text = ''
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk, { stream: true })
      if (text.length >= bodyLimit) break
    }
    return { ...JSON.parse(text.slice(0, bodyLimit)) }
  } catch {
    return {}
  }
}

function retryAfterOf({ status, headers }: Response, now: number): number | undefined {
  const value = headers.get('Retry-After') ?? (status === 429 ? headers.get('RateLimit-Reset') : null) ?? ''
  if (/^\d+$/.test(value)) return Number(value)
  const date = / GMT$/.test(value) ? Date.parse(value) / 1000 : Number.NaN
  return Number.isNaN(date) ? undefined : Math.max(date - now, 0)
}

function withoutAnswer(error: unknown): Refusal {
  // Thrown before anything is sent: the address or a header is no such thing.
  if (error instanceof TypeError) return { ok: false, class: 'transient', code: 'unreachable' }
  const timedOut = error instanceof Error && error.name === 'TimeoutError'
  // workerd says the same of a connection refused as of one lost after the API had taken the mail.
  return { ok: false, class: 'uncertain', code: timedOut ? 'timeout' : 'connection_lost' }
}

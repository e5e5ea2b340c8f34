import type { Clock } from '../../lib/clock.ts'
import type { FailureClass, OutgoingMail, Provider, Verdict } from './provider.ts'

/** One mail API over HTTP: how it is asked, and what its answers say beside their status. */
export interface MailApi extends Omit<Provider, 'send'> {
  url: string
  /** JSON unless the headers say otherwise. */
  call(mail: OutgoingMail): Call | Promise<Call>
  read(answer: Answer): Reading
}

export interface Call {
  headers: Record<string, string>
  body: string
}

export interface Answer {
  status: number
  headers: Headers
  /** The first KiB of the body as JSON; undefined when it is none. Whoever reads it has a schema for it. */
  body: unknown
}

export interface Reading {
  /** The API's name for the mail. */
  id?: string | undefined
  /** Its word for a failure. */
  code?: string | undefined
  /** Where the status does not tell. */
  class?: FailureClass | 'accepted' | undefined
}

const patience = 10_000
const bodyLimit = 1024

// The API is overloaded, or a gateway has not reached it.
const untaken = [503, 521, 522, 523, 525, 526, 530]

/** A mail is one POST: 10 seconds, no redirect followed, nothing repeated. */
export function overHttp({ url, call, read, ...provider }: MailApi, clock: Clock): Provider {
  return {
    ...provider,
    async send(mail) {
      const answer = await post(url, await call(mail))
      return 'status' in answer ? verdictOn(answer, read(answer), provider.idempotent, clock()) : answer
    },
  }
}

async function post(url: string, { headers, body }: Call): Promise<Answer | Verdict> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'User-Agent': 'Gatehouse', ...headers },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    })
    // Read before the answer is judged, so that the connection is free; what was accepted stays so if this fails.
    return { status: response.status, headers: response.headers, body: await readBody(response) }
  } catch (error) {
    return withoutAnswer(error)
  }
}

async function readBody(response: Response): Promise<unknown> {
  try {
    const decoder = new TextDecoder()
    let text = ''
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk, { stream: true })
      if (text.length >= bodyLimit) break
    }
    return JSON.parse(text.slice(0, bodyLimit))
  } catch {
    return undefined
  }
}

function verdictOn({ status, headers }: Answer, reading: Reading, idempotent: boolean, now: number): Verdict {
  // Mail has gone out in spite of a 5xx: a gateway's, or one that the API had no word for.
  const isRefused = idempotent || untaken.includes(status) || (status === 500 && reading.code)
  const judged = reading.class ?? (status < 500 || isRefused ? classOf(status) : 'uncertain')
  if (judged === 'accepted') return { ok: true, providerId: nameOf(reading.id) }
  // RateLimit is about requests a second: with a quota it says nothing.
  const isBusy = status === 429 && judged === 'transient'
  const wait = headers.get('Retry-After') ?? (isBusy ? headers.get('RateLimit-Reset') : null)
  return { ok: false, class: judged, code: codeOf(reading.code, status), retryAfter: secondsUntil(wait ?? '', now) }
}

/** The API's name for a mail, as an event will spell it: printable ASCII, or none. */
export const nameOf = (id = ''): string => (/^[ -~]{1,998}$/.test(id) ? id : '')

function classOf(status: number): FailureClass | 'accepted' {
  if (status >= 200 && status < 300) return 'accepted'
  if ([408, 409, 425, 429].includes(status) || status >= 500) return 'transient'
  // A redirect or an unknown path: the base address is wrong.
  return status < 400 || [401, 402, 403, 404, 405].includes(status) ? 'config' : 'request'
}

/** The API's own word for a failure when it is one word, else its status: no error may carry an address. */
export const codeOf = (word = '', status: number): string => (/^[A-Za-z]\w{0,63}$/.test(word) ? word : `http_${status}`)

function secondsUntil(value: string, now: number): number | undefined {
  if (/^\d+$/.test(value)) return Number(value)
  const date = Date.parse(/ GMT$/.test(value) ? value : '') / 1000
  return date > 0 ? Math.max(date - now, 0) : undefined
}

function withoutAnswer(error: unknown): Verdict {
  // Thrown before anything is sent: the address or a header is no such thing.
  if (error instanceof TypeError) return { ok: false, class: 'transient', code: 'unreachable' }
  const timedOut = error instanceof Error && error.name === 'TimeoutError'
  // workerd says the same of a connection refused as of one lost after the API had taken the mail.
  return { ok: false, class: 'uncertain', code: timedOut ? 'timeout' : 'connection_lost' }
}

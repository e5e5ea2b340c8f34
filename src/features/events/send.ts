import type { Endpoint } from './settings.ts'
import { signedHeaders } from './signature.ts'

/** What an endpoint said to an event. */
export type Verdict =
  | { ok: true; code: string }
  | { ok: false; code: string; gone: boolean; retryAfter?: number | undefined }

const patience = 10_000

/** One POST: 10 seconds, no redirect followed. 410 says that the endpoint wants no more. */
export async function sendEvent(
  endpoint: Endpoint,
  event: { id: string; payload: string },
  now: number,
): Promise<Verdict> {
  try {
    const signed = await signedHeaders({ id: event.id, body: event.payload }, endpoint.secrets, now)
    const answer = await fetch(endpoint.url, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'User-Agent': 'Gatehouse', ...signed },
      body: event.payload,
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
    })
    // What it says beside its status is nobody's; cancelled, so that the connection is free.
    await answer.body?.cancel()
    return verdictOn(answer)
  } catch (error) {
    const timedOut = error instanceof Error && error.name === 'TimeoutError'
    return { ok: false, code: timedOut ? 'timeout' : 'unreachable', gone: false }
  }
}

function verdictOn({ ok, status, headers }: Response): Verdict {
  const code = `http_${status}`
  if (ok) return { ok, code }
  const wait = headers.get('Retry-After') ?? ''
  return { ok: false, code, gone: status === 410, ...(/^\d{1,6}$/.test(wait) ? { retryAfter: Number(wait) } : {}) }
}

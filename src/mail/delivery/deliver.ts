import type { Clock } from '../../lib/clock.ts'
import type { OutgoingMail, Provider, Verdict } from '../providers/provider.ts'

/** One API's answer to one mail. */
export interface Attempt {
  provider: Provider
  verdict: Verdict
  /** When it answered. */
  at: number
}

/**
 * Tries the APIs in order until one takes the mail or refuses it for good, and answers every attempt, in order. An
 * attempt without an answer is the last one, unless a second copy is better than none (`pastUncertain`).
 */
export async function deliver(
  mail: OutgoingMail,
  providers: readonly Provider[],
  { clock, pastUncertain }: { clock: Clock; pastUncertain: boolean },
): Promise<Attempt[]> {
  const attempts: Attempt[] = []
  for (const provider of providers) {
    const verdict = await attempt(provider, mail)
    attempts.push({ provider, verdict, at: clock() })
    if (verdict.ok || verdict.class === 'recipient' || verdict.class === 'request') break
    if (verdict.class === 'uncertain' && !pastUncertain) break
  }
  return attempts
}

async function attempt(provider: Provider, mail: OutgoingMail): Promise<Verdict> {
  try {
    return await provider.send(mail)
  } catch {
    // Against its contract; how far it came is unknown.
    return { ok: false, class: 'uncertain', code: 'provider_threw' }
  }
}

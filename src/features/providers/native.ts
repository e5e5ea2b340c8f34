import type { Deps } from '../../deps.ts'
import { minute } from '../../lib/clock.ts'
import { sha256 } from '../../lib/hashes.ts'
import { idsFrom } from '../../lib/ids.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { type ExchangeFailure, exchange } from './exchange.ts'
import { readIdToken } from './id-token.ts'
import { type ProviderPerson, personOf } from './person.ts'
import type { Provider } from './settings.ts'

/** So old may a token be that an app brings along. */
const longestAge = 5 * minute

/** Who an ID token is of that a native app has got from the provider's own library, and what it uses up. */
export function personOfToken(
  deps: Deps,
  provider: Provider,
  { idToken, nonce }: { idToken: string; nonce: string },
): Promise<Result<{ person: ProviderPerson; onceKey: string }, ExchangeFailure>> {
  const note = (reason: string) => deps.log.warn('provider.failed', { provider: provider.name, reason })
  return exchange(async () => {
    if (provider.kind === 'github') return fail('provider_refused')
    const claims = await readIdToken(deps, provider, idToken, { audiences: provider.audiences, nonce })
    if (!claims.ok) return claims
    const issuedAt = Number(claims.value.iat)
    const person = personOf(provider, claims.value)
    if (!person || issuedAt < deps.clock() - longestAge || issuedAt > deps.clock() + minute)
      return fail('provider_refused')
    // What is signed, not the text: its signature can be written in more than one way.
    const signed = idToken.slice(0, idToken.lastIndexOf('.'))
    return ok({ person, onceKey: `${idsFrom(issuedAt)}${await sha256(signed)}` })
  }, note)
}

import type { Deps } from '../../deps.ts'
import { hour } from '../../lib/clock.ts'
import { signToken, verifyToken } from '../../lib/tokens.ts'

const audience = 'authorize'

/**
 * Notes in a request that somebody was sent from here to prove who it is, and when. Signed, since an app that could say so
 * itself would pass by `prompt=login`.
 */
export function signAsked({ config, clock }: Deps, clientId: string): Promise<string> {
  const now = clock()
  return signToken(config.keyring, 'ceremony', { aud: audience, sub: clientId, iat: now, exp: now + hour })
}

/** When that was; null where it was not, or too long ago. */
export async function readAsked({ config, clock }: Deps, clientId: string, text = ''): Promise<number | null> {
  if (text === '') return null
  const read = await verifyToken(config.keyring, 'ceremony', text, { audience, now: clock() })
  if (!read.ok || read.value.sub !== clientId) return null
  return typeof read.value.iat === 'number' ? read.value.iat : null
}

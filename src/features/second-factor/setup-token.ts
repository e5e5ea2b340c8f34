import type { Deps } from '../../deps.ts'
import { minute } from '../../lib/clock.ts'
import { seal, unseal } from '../../lib/seal.ts'
import { signToken, verifyToken } from '../../lib/tokens.ts'

const audience = 'totp-setup'
const ttl = 15 * minute

/** A secret on its way to be confirmed: sealed in what its owner hands back, so that nothing is stored before. */
export async function signSetup({ config, clock }: Deps, userId: string, secret: string): Promise<string> {
  const { text, kid } = await seal(config.keyring, secret, userId)
  return signToken(config.keyring, 'ceremony', { aud: audience, sub: userId, exp: clock() + ttl, text, key: kid })
}

/** Null when it is another account's, too old, or not ours. */
export async function readSetup({ config, clock }: Deps, userId: string, setup: string): Promise<string | null> {
  const expected = { audience, now: clock(), required: ['text', 'key'] as const }
  const read = await verifyToken(config.keyring, 'ceremony', setup, expected)
  if (!read.ok || read.value.sub !== userId) return null
  return unseal(config.keyring, { text: String(read.value.text), kid: String(read.value.key) }, userId)
}

import type { Deps } from '../../deps.ts'
import { minute } from '../../lib/clock.ts'
import { seal, unseal } from '../../lib/seal.ts'
import { signToken, verifyToken } from '../../lib/tokens.ts'

const audience = 'totp-setup'
const ttl = 15 * minute

/** A secret that is about to be confirmed, and the mail whose code is wanted with it. */
export interface Setup {
  secret: string
  mail: string | null
}

/** On its way: sealed in what its owner hands back, so that nothing is stored before. */
export async function signSetup({ config, clock }: Deps, userId: string, { secret, mail }: Setup): Promise<string> {
  const { text, kid } = await seal(config.keyring, secret, userId)
  const claims = { aud: audience, sub: userId, exp: clock() + ttl, text, key: kid }
  return signToken(config.keyring, 'ceremony', { ...claims, ...(mail === null ? {} : { mail }) })
}

/** Null when it is another account's, too old, or not ours. */
export async function readSetup({ config, clock }: Deps, userId: string, setup: string): Promise<Setup | null> {
  const expected = { audience, now: clock(), required: ['text', 'key'] as const }
  const read = await verifyToken(config.keyring, 'ceremony', setup, expected)
  if (!read.ok || read.value.sub !== userId) return null
  const { text, key, mail } = read.value
  const secret = await unseal(config.keyring, { text: String(text), kid: String(key) }, userId)
  return secret === null ? null : { secret, mail: typeof mail === 'string' ? mail : null }
}

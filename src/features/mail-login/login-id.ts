import type { Deps } from '../../deps.ts'
import { minute } from '../../lib/clock.ts'
import { signToken, verifyToken } from '../../lib/tokens.ts'

/** ASVS 6.5.5: what goes by mail is good for ten minutes at most. */
export const logInTtl = 10 * minute

const audience = 'mail-login'

/** Names the request: whoever holds it began the log-in that the mail is about (ASVS 6.6.2). */
export const signLoginId = ({ config, clock }: Deps, mailId: string): Promise<string> =>
  signToken(config.keyring, 'session', { aud: audience, sub: mailId, exp: clock() + logInTtl })

/** The mail of a request; null when it is too old or none of ours. */
export async function readLoginId({ config, clock }: Deps, text: string | undefined): Promise<string | null> {
  const read = await verifyToken(config.keyring, 'session', text ?? '', { audience, now: clock() })
  return read.ok ? read.value.sub : null
}

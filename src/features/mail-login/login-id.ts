import type { Deps } from '../../deps.ts'
import { minute } from '../../lib/clock.ts'
import { signToken, verifyToken } from '../../lib/tokens.ts'

/** ASVS 6.5.5: what goes by mail is good for ten minutes at most. */
export const logInTtl = 10 * minute

const audience = 'mail-login'

/** A request for a mail, and where whoever made it wants to go on to. */
export interface LoginRequest {
  mailId: string
  next?: string | undefined
}

/** Names the request: whoever holds it began the log-in that the mail is about (ASVS 6.6.2). */
export const signLoginId = ({ config, clock }: Deps, { mailId, next }: LoginRequest): Promise<string> =>
  signToken(config.keyring, 'session', {
    ...{ aud: audience, sub: mailId, exp: clock() + logInTtl },
    ...(next === undefined ? {} : { next }),
  })

/** The request; null when it is too old or none of ours. */
export async function readLoginId({ config, clock }: Deps, text: string | undefined): Promise<LoginRequest | null> {
  const read = await verifyToken(config.keyring, 'session', text ?? '', { audience, now: clock() })
  if (!read.ok) return null
  const { sub: mailId, next } = read.value
  return { mailId, next: typeof next === 'string' ? next : undefined }
}

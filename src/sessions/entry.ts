import type { HalfSignedIn } from './challenge.ts'
import type { Continued } from './continued-session.ts'
import type { Opening, Told } from './opening.ts'

/** How somebody goes on whom a mailed link has let choose a password: signed in, half, or not at all. */
export interface Entry {
  signedIn?: Continued
  /** In place of it, when the account asks for a second factor. */
  challenge?: HalfSignedIn
}

interface Found extends Told {
  asked?: { method: string }[] | undefined
}

/** What an opening, if there was one, came to. `securityVersion`: the account's after the change. */
export async function entryOf(
  opening: Opening | undefined,
  { asked = [], ...told }: Found,
  { securityVersion, deviceToken }: { securityVersion: number; deviceToken: string },
): Promise<Entry> {
  const session = opening?.sessionIn(told)
  if (session) return { signedIn: { session, deviceToken } }
  return opening && asked.length > 0 ? { challenge: await opening.challenge(securityVersion, asked) } : {}
}

/** A mailed link proves what a code by mail does (RFC 8176). */
export const byMail = { amr: ['otp'], mode: 'cookie', remember: false } as const

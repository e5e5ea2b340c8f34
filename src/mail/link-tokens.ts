import type { Keyring } from '../lib/keyring.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import { signToken, verifyToken } from '../lib/tokens.ts'

/** What a link is for, and the path that its token stands after. */
export const linkPaths = {
  confirm: '/confirm/',
  disown: '/disown/',
  reset: '/reset/',
  email_change: '/email/confirm/',
  email_undo: '/email/undo/',
  invite: '/invite/',
  unlock: '/unlock/',
} as const

export type LinkPurpose = keyof typeof linkPaths

/** The part of an outbox row that its tokens are made of: the same row gives the same token, at every retry. */
export interface LinkedMail {
  id: string
  userId: string | null
  registrationId: string | null
  securityVersion: number
  kid: string
  createdAt: number
  expiresAt: number
}

export interface Link {
  /** The user or registration. */
  subject: string
  mailId: string
  securityVersion: number
  expiresAt: number
}

export function mintLink(keyring: Keyring, purpose: LinkPurpose, mail: LinkedMail): Promise<string> {
  const claims = {
    aud: purpose,
    sub: mail.registrationId ?? mail.userId ?? '',
    jti: mail.id,
    iat: mail.createdAt,
    exp: mail.expiresAt,
    sv: mail.securityVersion,
  }
  return signToken(keyring, 'link', claims, mail.kid)
}

export async function readLink(
  keyring: Keyring,
  purpose: LinkPurpose,
  token: string,
  now: number,
): Promise<Result<Link, 'link_invalid' | 'link_expired'>> {
  const verified = await verifyToken(keyring, 'link', token, { audience: purpose, now, required: ['jti', 'sv'] })
  if (!verified.ok) return fail(verified.code === 'token_expired' ? 'link_expired' : 'link_invalid')
  const { sub, jti, sv, exp } = verified.value
  return ok({ subject: sub, mailId: String(jti), securityVersion: Number(sv), expiresAt: exp })
}

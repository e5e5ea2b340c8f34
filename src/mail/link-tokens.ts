import type { Keyring } from '../lib/keyring.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import { signToken, verifyToken } from '../lib/tokens.ts'

/** What a link is for, and the path that its token stands after. */
export const linkPaths = {
  confirm: '/confirm/',
  disown: '/disown/',
  reset: '/reset/',
  email_change: '/email/confirm/',
  email_stop: '/email/stop/',
  email_undo: '/email/undo/',
  invite: '/invite/',
  unlock: '/unlock/',
  login: '/login/mail/',
  recovery: '/recovery/confirm/',
  recovery_stop: '/recovery/stop/',
  identity_undo: '/identity/undo/',
  identity_link: '/login/provider/link/',
} as const

export type LinkPurpose = keyof typeof linkPaths

const shortPurposes = {
  confirm: 'c',
  disown: 'd',
  reset: 'r',
  email_change: 'e',
  email_stop: 's',
  email_undo: 'u',
  invite: 'i',
  unlock: 'l',
  login: 'm',
  recovery: 'v',
  recovery_stop: 'w',
  identity_undo: 'x',
  identity_link: 'y',
} as const satisfies Record<LinkPurpose, string>

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

/** Short, for links that are long break in mails: names of one character, and nothing that the row tells later. */
export function mintLink(keyring: Keyring, purpose: LinkPurpose, mail: LinkedMail): Promise<string> {
  const claims = {
    aud: shortPurposes[purpose],
    sub: mail.registrationId ?? mail.userId ?? '',
    jti: mail.id,
    exp: mail.expiresAt,
    v: mail.securityVersion,
  }
  return signToken(keyring, 'link', claims, mail.kid)
}

/** Reads a token of either form: links mailed before the short one go on working until they expire. */
export async function readLink(
  keyring: Keyring,
  purpose: LinkPurpose,
  token: string,
  now: number,
): Promise<Result<Link, 'link_invalid' | 'link_expired'>> {
  const audience = [shortPurposes[purpose], purpose]
  const verified = await verifyToken(keyring, 'link', token, { audience, now, required: ['jti'] })
  if (!verified.ok) return fail(verified.code === 'token_expired' ? 'link_expired' : 'link_invalid')
  const { sub, jti, exp, v, sv } = verified.value
  const securityVersion = v ?? sv
  if (typeof securityVersion !== 'number') return fail('link_invalid')
  return ok({ subject: sub, mailId: String(jti), securityVersion, expiresAt: exp })
}

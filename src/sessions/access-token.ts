import type { Deps } from '../deps.ts'
import { signIdentity, verifyIdentity } from '../lib/identity-tokens.ts'
import type { Keyring } from '../lib/keyring.ts'
import { signToken, verifyToken } from '../lib/tokens.ts'
import type { Session } from '../store/accounts/sessions.ts'
import type { User } from '../store/accounts/users.ts'
import type { Role } from '../store/schema/index.ts'

/** Who is signed in, and by which session. */
export interface Visitor {
  user: VisibleUser
  session: SessionState
  /** The account's language; null when it is not known. */
  locale: string | null
}

/** A session, and how well it is known who is in it. */
export interface SessionState {
  id: string
  expiresAt: number
  /** When it was last proven who it is, and so fully that no proof need be asked again for a while; null: never. */
  authAt: number | null
  freshAt: number | null
  /** How it was proven (RFC 8176). */
  amr: readonly string[]
}

export const stateOf = ({ id, expiresAt, authAt, freshAt, amr }: Omit<SessionState, 'amr'> & Pick<Session, 'amr'>) => {
  return { id, expiresAt, authAt, freshAt, amr: (amr ?? '').split(' ').filter(Boolean) }
}

/** What a user may know of the account. */
export interface VisibleUser {
  id: string
  email: string
  username: string | null
  role: Role
  /** Names that the operator gives, of the list ROLES. */
  roles: string[]
  emailConfirmed: boolean
  /** What the operator's app keeps here; missing where it keeps nothing. */
  attributes?: Record<string, unknown>
}

export const visible = (user: User): VisibleUser => ({
  id: user.id,
  email: user.email,
  username: user.username,
  role: user.role,
  roles: user.roles ?? [],
  emailConfirmed: user.emailConfirmedAt !== null,
  ...(user.attributes ? { attributes: user.attributes } : {}),
})

/** As claims: what is empty takes no room. */
const given = ({ roles, attributes }: VisibleUser) => ({
  ...(roles.length > 0 ? { roles } : {}),
  ...(attributes ? { attributes } : {}),
})

const givenIn = ({ roles, attributes }: Record<string, unknown>) => ({
  roles: Array.isArray(roles) ? roles.map(String) : [],
  ...(typeof attributes === 'object' && attributes !== null ? { attributes: { ...attributes } } : {}),
})

const audience = 'access'

/**
 * A signed statement of who is signed in, believed without the database for ACCESS_TOKEN_TTL. None is made of an
 * unconfirmed account, so that confirming works at once, and none with a TTL of 0.
 */
export async function signAccess({ config, clock }: Deps, { user, session, locale }: Visitor): Promise<string | null> {
  if (config.accessTokenTtl === 0 || !user.emailConfirmed) return null
  const now = clock()
  const exp = Math.min(now + config.accessTokenTtl, session.expiresAt)
  const profile = { email: user.email, name: user.username, role: user.role, locale }
  return signToken(config.keyring, 'access', {
    aud: audience,
    sub: user.id,
    iat: now,
    exp,
    sid: session.id,
    send: session.expiresAt,
    ...profile,
    ...given(user),
    ...proofOf(session),
  })
}

/** The visitor that an access cookie states, if it is of this very session. */
export async function readAccess(
  keyring: Keyring,
  token: string,
  of: { userId: string; id: string },
  now: number,
): Promise<Visitor | null> {
  const required = ['sid', 'send', 'email', 'role'] as const
  const read = await verifyToken(keyring, 'access', token, { audience, now, required })
  if (!read.ok || read.value.sub !== of.userId || read.value.sid !== of.id) return null
  const { sub, sid, send, email, role, name, locale } = read.value
  const user = { id: sub, email: String(email), username: typeof name === 'string' ? name : null, emailConfirmed: true }
  return {
    user: { ...user, role: roleOf(role), ...givenIn(read.value) },
    session: { id: sid, expiresAt: Number(send), ...provenIn(read.value) },
    locale: typeof locale === 'string' ? locale : null,
  }
}

/**
 * The access token of token mode, with its life in seconds. With a TTL of 0 our own routes ask the database anyway.
 * `audience`: another service, which may be told who it is and can change nothing here by it.
 */
export async function signBearer({ config, clock }: Deps, { user, session }: Visitor, audience: string | null = null) {
  const now = clock()
  const expiresIn = Math.min(Math.max(config.accessTokenTtl, shortest), session.expiresAt - now)
  const accessToken = await signIdentity(config.keyring, {
    iss: config.publicUrl,
    aud: audience ?? config.publicUrl,
    sub: user.id,
    sid: session.id,
    iat: now,
    exp: now + expiresIn,
    role: user.role,
    emailConfirmed: user.emailConfirmed,
    email: user.email,
    username: user.username,
    sessionEnd: session.expiresAt,
    ...given(user),
    ...proofOf(session),
  })
  return { accessToken, tokenType: 'Bearer' as const, expiresIn }
}

const shortest = 60

/** The visitor that a Bearer token states. */
export async function readBearer({ config, clock }: Deps, token: string): Promise<Visitor | null> {
  const read = await verifyIdentity(config.keyring, token, { issuer: config.publicUrl, now: clock() })
  if (!read.ok) return null
  const { sub, sid, email, username, role, emailConfirmed, sessionEnd } = read.value
  const who = { id: sub, email, username: username ?? null, role: roleOf(role), emailConfirmed }
  const user = { ...who, ...givenIn({ ...read.value }) }
  return { user, session: { id: sid, expiresAt: sessionEnd, ...provenIn({ ...read.value }) }, locale: null }
}

/** `fresh` is when the last full proof was given; a session without one does not carry it. */
const proofOf = ({ authAt, freshAt, amr }: SessionState) => ({
  ...(authAt === null ? {} : { auth_time: authAt }),
  ...(freshAt === null ? {} : { fresh: freshAt }),
  amr: [...amr],
})

/** Tokens of before carry none of it. */
function provenIn({ auth_time: at, fresh, amr }: Record<string, unknown>) {
  return {
    authAt: typeof at === 'number' ? at : null,
    freshAt: typeof fresh === 'number' ? fresh : null,
    amr: Array.isArray(amr) ? amr.map(String) : [],
  }
}

const roleOf = (role: unknown): Role => (role === 'admin' ? 'admin' : 'user')

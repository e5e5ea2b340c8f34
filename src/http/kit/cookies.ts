import type { Context } from 'hono'
import { parse, serialize } from 'hono/utils/cookie'
import { day, hour, minute } from '../../lib/clock.ts'
import { newSecret } from '../../lib/hashes.ts'
import { challengeTtl, type HalfSignedIn } from '../../sessions/challenge.ts'
import { deviceTtl } from '../../sessions/device-cookie.ts'
import type { Continued, OpenedSession } from '../../sessions/index.ts'
import type { HttpEnv } from './env.ts'

/**
 * session: who is signed in · access: the same, signed, for a few minutes · signup: proof of having registered here · device: has logged in before ·
 * language: what the visitor chose · pending: is signed in by half · ceremony: has asked for one · provider: is on the way to one.
 */
type CookieName =
  | 'session'
  | 'access'
  | 'signup'
  | 'device'
  | 'language'
  | 'pending'
  | 'login'
  | 'ceremony'
  | 'provider'

export const readCookie = (c: Context<HttpEnv>, name: CookieName): string | undefined =>
  parse(c.req.header('Cookie') ?? '', fullName(c, name))[fullName(c, name)] || undefined

export function writeSession(c: Context<HttpEnv>, session: OpenedSession, accessToken: string | null): void {
  write(c, 'session', session.cookie, session.remember ? session.expiresAt - c.get('deps').clock() : undefined)
  writeAccess(c, accessToken)
}

/** Prolongs the cookie of a renewed session; one that ends with the browser stays so. */
export function prolongSession(c: Context<HttpEnv>, expiresAt: number): void {
  const value = readCookie(c, 'session')
  const left = expiresAt - c.get('deps').clock()
  if (value && left > c.get('deps').config.sessionTtl) write(c, 'session', value, left)
}

export function writeAccess(c: Context<HttpEnv>, token: string | null): void {
  if (token) write(c, 'access', token, c.get('deps').config.accessTokenTtl)
  else if (readCookie(c, 'access')) erase(c, 'access')
}

/** The cookies of a session that confirming opened, or that goes on after a change of password or address. */
export function writeContinued(c: Context<HttpEnv>, continued: Continued | null): void {
  if (!continued) return
  // The database is asked before the access cookie speaks of the account again.
  writeSession(c, continued.session, null)
  writeDevice(c, continued.deviceToken)
}

export function clearSession(c: Context<HttpEnv>): void {
  erase(c, 'session')
  erase(c, 'access')
}

export const writeSignup = (c: Context<HttpEnv>, confirmationId: string): void =>
  write(c, 'signup', confirmationId, c.get('deps').config.registrationTtl)

export const clearSignup = (c: Context<HttpEnv>): void => erase(c, 'signup')

export const clearDevice = (c: Context<HttpEnv>): void => erase(c, 'device')

export const writeDevice = (c: Context<HttpEnv>, token: string): void => write(c, 'device', token, deviceTtl)

export const writePending = (c: Context<HttpEnv>, { pending }: HalfSignedIn): void =>
  write(c, 'pending', pending, challengeTtl)

/** The secret that binds a browser to the ceremonies that it asks for: the one it has, so that two tabs share it. */
export function ceremonyNonce(c: Context<HttpEnv>): string {
  const held = readCookie(c, 'ceremony')
  const nonce = held && /^[\w-]{43}$/.test(held) ? held : newSecret()
  write(c, 'ceremony', nonce, hour)
  return nonce
}

/** The request for a mail to log in by. It stays after the log-in, so that the link says that it was used. */
export const writeLogin = (c: Context<HttpEnv>, loginId: string): void => write(c, 'login', loginId, 10 * minute)

export function clearPending(c: Context<HttpEnv>): void {
  if (readCookie(c, 'pending')) erase(c, 'pending')
}

export const writeProvider = (c: Context<HttpEnv>, text: string, ttl = 10 * minute): void =>
  write(c, 'provider', text, ttl)

export const clearProvider = (c: Context<HttpEnv>): void => erase(c, 'provider')

export const writeLanguage = (c: Context<HttpEnv>, locale: string): void => write(c, 'language', locale, 365 * day)

function write(c: Context<HttpEnv>, name: CookieName, value: string, maxAge?: number): void {
  const cookie = serialize(fullName(c, name), value, { ...attributes(c), ...(maxAge === undefined ? {} : { maxAge }) })
  c.header('Set-Cookie', cookie, { append: true })
}

const erase = (c: Context<HttpEnv>, name: CookieName): void => write(c, name, '', 0)

const attributes = (c: Context<HttpEnv>) =>
  ({ path: '/', httpOnly: true, sameSite: 'Lax', secure: c.get('deps').config.secureCookies }) as const

// A browser keeps a __Host- cookie only if it is Secure, has Path=/ and no Domain (RFC 6265bis section 4.1.3.2).
const fullName = (c: Context<HttpEnv>, name: CookieName) =>
  c.get('deps').config.secureCookies ? `__Host-${name}` : name

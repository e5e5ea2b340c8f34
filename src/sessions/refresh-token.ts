import type { Deps } from '../deps.ts'
import { encode } from '../lib/base64url.ts'
import { equalSecrets, hmac, newSecret, sha256 } from '../lib/hashes.ts'
import { isId, newId } from '../lib/ids.ts'
import type { Key, Keyring } from '../lib/keyring.ts'
import type { Origin } from '../origin.ts'
import type { NewSession } from '../store/accounts/sessions.ts'
import { newRow } from './session-cookie.ts'

/**
 * A refresh token: `<user>.<session>.<secret>.<seal>`. The seal, a keyed hash of the rest, tells a token that we made
 * and that is spent from one that somebody made up: only the first may end a session.
 */
export interface RefreshToken {
  userId: string
  sessionId: string
  secretHash: string
  text: string
}

/** What an app gets. */
export interface TokenSet {
  accessToken: string
  tokenType: 'Bearer'
  /** Seconds. */
  expiresIn: number
  refreshToken: string
}

export async function newTokenSession(
  deps: Deps,
  userId: string,
  remember: boolean,
  origin: Origin,
  id = newId(deps.clock()),
): Promise<{ row: NewSession; refreshToken: string }> {
  const { text, secretHash } = await sealed(deps.config.keyring.signing('refresh'), userId, id, newSecret())
  const ttl = remember ? deps.config.rememberTtl : deps.config.sessionTtl
  return { row: newRow(deps, { userId, id, mode: 'token', ttl, secretHash }, origin), refreshToken: text }
}

/**
 * What a token is followed by: a keyed hash of it and a stored nonce. So the same successor can be told again to whom
 * the first answer was lost, without being stored.
 */
export async function successorOf(key: Key, token: RefreshToken, nonce: string): Promise<RefreshToken> {
  const secret = encode(await hmac(await key.hmac(), `successor|${token.text}|${nonce}`))
  return sealed(key, token.userId, token.sessionId, secret)
}

/** Null unless it is a token of our making, current or spent. */
export async function readRefreshToken(keyring: Keyring, text: string): Promise<RefreshToken | null> {
  const [userId = '', sessionId = '', secret = '', seal = '', ...rest] = text.split('.')
  if (rest.length > 0 || !isId(userId) || !isId(sessionId) || !isHash(secret) || !isHash(seal)) return null
  for (const key of keyring.all('refresh'))
    if (await equalSecrets(seal, await sealOf(key, userId, sessionId, secret)))
      return { userId, sessionId, secretHash: await sha256(secret), text }
  return null
}

async function sealed(key: Key, userId: string, sessionId: string, secret: string): Promise<RefreshToken> {
  const text = [userId, sessionId, secret, await sealOf(key, userId, sessionId, secret)].join('.')
  return { userId, sessionId, secretHash: await sha256(secret), text }
}

const sealOf = async (key: Key, ...parts: string[]) =>
  encode(await hmac(await key.hmac(), `refresh|${parts.join('.')}`))

const isHash = (text: string) => /^[\w-]{43}$/.test(text)

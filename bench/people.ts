import { parseKeyring } from '../src/lib/keyring.ts'
import { signToken } from '../src/lib/tokens.ts'
import { type Answer, call } from './load.ts'
import type { Server } from './server.ts'

export const password = 'violet-harbour-lantern'

export const post = ({ url }: Server, path: string, body: object, headers: Record<string, string> = {}) =>
  call(url, { method: 'POST', path, body, headers })

/** The token that the newest mail of a registration or user would carry. */
export async function linkToken({ vars, newestMail }: Server, audience: string, subject: string): Promise<string> {
  const iat = Math.floor(Date.now() / 1000)
  const claims = { aud: audience, sub: subject, jti: await newestMail(subject), sv: 1, iat, exp: iat + 600 }
  return signToken(parseKeyring(vars.KEYRING ?? '').keyring, 'link', claims)
}

/** Registers and says what confirming takes. */
export async function register(server: Server, email: string) {
  const { confirmationId } = JSON.parse((await post(server, '/api/register', { email, password })).body)
  const token = await linkToken(server, 'confirm', confirmationId.split('.')[0])
  return { token, confirmationId }
}

export async function confirmed(server: Server, email: string) {
  const { status, body } = await post(server, '/api/confirm', await register(server, email))
  if (status !== 200) throw new Error(`confirm: ${status} ${body.slice(0, 200)}`)
  return { email, password }
}

export function cookiesOf({ headers }: Answer): string {
  const set = ([] as string[]).concat(headers['set-cookie'] ?? [])
  return set.map((cookie) => cookie.split(';')[0]).join('; ')
}

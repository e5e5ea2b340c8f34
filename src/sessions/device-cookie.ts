import type { Deps } from '../deps.ts'
import { day } from '../lib/clock.ts'
import { newId } from '../lib/ids.ts'
import { signToken, verifyToken } from '../lib/tokens.ts'

/** A browser that has proven itself for an account: strangers' failures do not slow it (OWASP Authentication, device cookies). */
export interface KnownDevice {
  userId: string
  deviceId: string
  /** A password or address change makes every device a stranger again. */
  securityVersion: number
}

const audience = 'device'
export const deviceTtl = 180 * day

export function signDevice({ config, clock }: Deps, userId: string, securityVersion: number, deviceId?: string) {
  const now = clock()
  const claims = { aud: audience, sub: userId, jti: deviceId ?? newId(now), sv: securityVersion, iat: now }
  return signToken(config.keyring, 'session', { ...claims, exp: now + deviceTtl })
}

export async function readDevice({ config, clock }: Deps, cookie: string | undefined): Promise<KnownDevice | null> {
  if (!cookie) return null
  const expected = { audience, now: clock(), required: ['jti', 'sv'] as const }
  const read = await verifyToken(config.keyring, 'session', cookie, expected)
  if (!read.ok) return null
  return { userId: read.value.sub, deviceId: String(read.value.jti), securityVersion: Number(read.value.sv) }
}

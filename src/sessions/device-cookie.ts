import type { Deps } from '../deps.ts'
import { day } from '../lib/clock.ts'
import { newId } from '../lib/ids.ts'
import { signToken, verifyToken } from '../lib/tokens.ts'
import type { User } from '../store/accounts/users.ts'

/** A browser that has proven itself for an account: strangers' failures do not slow it (OWASP Authentication, device cookies). */
export interface KnownDevice {
  userId: string
  deviceId: string
  /** A password or address change makes every device a stranger again. */
  securityVersion: number
  /** Spares the second factor after the password. */
  trust?: Trust
}

/** Ends by itself, and when the account's trust version is raised: no row is kept of it. */
export interface Trust {
  until: number
  version: number
}

const audience = 'device'
export const deviceTtl = 180 * day

export function signDevice(
  { config, clock }: Deps,
  userId: string,
  securityVersion: number,
  { deviceId, trust }: { deviceId?: string | undefined; trust?: Trust | undefined } = {},
) {
  const now = clock()
  const trusted = trust ? { tu: trust.until, tv: trust.version } : {}
  const claims = { aud: audience, sub: userId, jti: deviceId ?? newId(now), sv: securityVersion, iat: now, ...trusted }
  return signToken(config.keyring, 'session', { ...claims, exp: now + deviceTtl })
}

export async function readDevice({ config, clock }: Deps, cookie: string | undefined): Promise<KnownDevice | null> {
  if (!cookie) return null
  const expected = { audience, now: clock(), required: ['jti', 'sv'] as const }
  const read = await verifyToken(config.keyring, 'session', cookie, expected)
  if (!read.ok) return null
  const { sub: userId, jti, sv, tu, tv } = read.value
  const trust = typeof tu === 'number' && typeof tv === 'number' ? { trust: { until: tu, version: tv } } : {}
  return { userId, deviceId: String(jti), securityVersion: Number(sv), ...trust }
}

/** A device is known while no password or address has changed since. */
export const isKnownTo = (user: User, device: KnownDevice | null): device is KnownDevice =>
  device?.userId === user.id && device.securityVersion === user.securityVersion

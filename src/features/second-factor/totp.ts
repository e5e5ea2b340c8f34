/*
 * Codes of an authenticator app: RFC 6238 with SHA-1, six digits, 30 seconds, which every app speaks. The library is
 * loaded when somebody has a factor or wants one.
 */

const parameters = { algorithm: 'SHA1', digits: 6, period: 30 } as const

/** ASVS 6.5.5 asks for 30 seconds at most; RFC 6238 5.2 allows one step either way for clocks that differ, as all do here. */
const window = 1

const secretBytes = 20

/** A new secret in base32, 160 bits: RFC 4226 section 4, R6. */
export async function newSecret(): Promise<string> {
  const { Secret } = await import('./totp-library.ts')
  return new Secret({ size: secretBytes }).base32
}

/** What an app reads off the picture. */
export async function keyUri(secret: string, of: { issuer: string; label: string }): Promise<string> {
  return (await totpOf(secret, of)).toString()
}

/** The time step whose code this is, or null. Whether it was used before is for the database to say. */
export async function stepOf(secret: string, code: string, now: number): Promise<number | null> {
  const totp = await totpOf(secret)
  const timestamp = now * 1000
  const delta = totp.validate({ token: code, timestamp, window })
  return delta === null ? null : totp.counter({ timestamp }) + delta
}

async function totpOf(secret: string, of: { issuer?: string; label?: string } = {}) {
  const { hmacSha1, Secret, TOTP } = await import('./totp-library.ts')
  return new TOTP({ ...parameters, ...of, hmac: hmacSha1, secret: Secret.fromBase32(secret) })
}

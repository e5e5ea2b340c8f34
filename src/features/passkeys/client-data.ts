/** What a ceremony has asked for. */
export interface Expected {
  type: 'webauthn.create' | 'webauthn.get'
  /** base64url. */
  challenge: string
  /** Compared exactly. */
  origins: readonly string[]
  rpId: string
}

export type ClientDataFault = 'client_data' | 'type' | 'challenge' | 'origin' | 'cross_origin'

/**
 * What is wrong with a browser's account of a ceremony, checked in the order of WebAuthn L3 sections 7.1 and 7.2. No
 * other site may frame ours, so a ceremony within another is never ours.
 */
export function clientDataFault(bytes: Uint8Array, expected: Expected): ClientDataFault | null {
  const data = parse(bytes)
  if (!data) return 'client_data'
  if (data.type !== expected.type) return 'type'
  if (data.challenge !== expected.challenge) return 'challenge'
  if (!expected.origins.some((origin) => origin === data.origin)) return 'origin'
  const isFramed = (data.crossOrigin ?? false) !== false || data.topOrigin !== undefined
  return isFramed ? 'cross_origin' : null
}

function parse(bytes: Uint8Array): Record<string, unknown> | null {
  try {
    const data: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(bytes))
    return data !== null && typeof data === 'object' ? { ...data } : null
  } catch {
    return null
  }
}

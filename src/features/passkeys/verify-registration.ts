import { encode } from '../../lib/base64url.ts'
import { hexOf } from '../../lib/hashes.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { type AuthenticatorDataFault, backupFlags, readAuthenticatorData } from './authenticator-data.ts'
import { type ClientDataFault, clientDataFault, type Expected } from './client-data.ts'
import { type PublicKey, publicKeyOf } from './public-key.ts'

export interface NewCredential {
  /** base64url. */
  id: string
  publicKey: PublicKey
  signCount: number
  flags: number
  /** Hexadecimal, as in the lists of authenticators' makes. */
  aaguid: string
}

export type RegistrationFault = ClientDataFault | 'attestation' | AuthenticatorDataFault | 'algorithm' | 'credential_id'

/** Longer ids are none (WebAuthn L3 section 7.1). */
const longestId = 1023

/**
 * Checks what a browser has made (WebAuthn L3 section 7.1). Whose make the authenticator is, nobody asks: the
 * attestation statement is passed over, and trusted for nothing.
 */
export async function verifyRegistration(
  { clientData, attestation }: { clientData: Uint8Array; attestation: Uint8Array },
  expected: Expected,
): Promise<Result<NewCredential, RegistrationFault>> {
  const fault = clientDataFault(clientData, expected)
  if (fault) return fail(fault)
  const authData = await authDataOf(attestation)
  if (!authData) return fail('attestation')
  const read = await readAuthenticatorData(authData, expected.rpId)
  if (!read.ok) return read
  const { credential, flags, signCount } = read.value
  if (!credential) return fail('authenticator_data')
  const publicKey = await publicKeyOf(credential.publicKey)
  if (!publicKey) return fail('algorithm')
  if (credential.id.length === 0 || credential.id.length > longestId) return fail('credential_id')
  const [id, aaguid] = [encode(credential.id), hexOf(credential.aaguid)]
  return ok({ id, publicKey, signCount, flags: flags & backupFlags, aaguid })
}

async function authDataOf(attestation: Uint8Array): Promise<Uint8Array | null> {
  const { decodeCBOR } = await import('./cbor-library.ts')
  try {
    const object = decodeCBOR(attestation)
    const authData = object instanceof Map ? object.get('authData') : null
    return authData instanceof Uint8Array ? authData : null
  } catch {
    return null
  }
}

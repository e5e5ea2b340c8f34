import { sha256Bytes } from '../../lib/hashes.ts'
import { fail, ok, type Result } from '../../lib/result.ts'

/** The bits of the flags (WebAuthn L3 section 6.1). */
const isPresent = 0x01
const isVerified = 0x04
const isBackupEligible = 0x08
const isBackedUp = 0x10
const hasCredential = 0x40
const hasExtensions = 0x80

/** What of the flags is kept: whether the passkey is synced between devices. */
export const backupFlags = isBackupEligible | isBackedUp

/** A passkey that may be synced is not bound to one device. */
export const isSynced = (flags: number): boolean => (flags & isBackupEligible) !== 0

export interface AuthenticatorData {
  flags: number
  signCount: number
  /** The new credential, where one was made. */
  credential: { aaguid: Uint8Array; id: Uint8Array; publicKey: CoseKey } | null
}

/** A public key as authenticators write it (RFC 9052). */
export type CoseKey = ReadonlyMap<unknown, unknown>

export type AuthenticatorDataFault =
  | 'rp_id'
  | 'user_presence'
  | 'user_verification'
  | 'backup_flags'
  | 'authenticator_data'

const headLength = 37

/**
 * What the authenticator has signed. The user must have been verified, not only present: that is what makes a passkey
 * two factors. A credential that is no backup cannot be backed up (WebAuthn L3 section 6.1.3).
 */
export async function readAuthenticatorData(
  bytes: Uint8Array,
  rpId: string,
): Promise<Result<AuthenticatorData, AuthenticatorDataFault>> {
  if (bytes.length < headLength) return fail('authenticator_data')
  const rpIdHash = await sha256Bytes(rpId)
  if (rpIdHash.some((byte, at) => byte !== bytes[at])) return fail('rp_id')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const flags = view.getUint8(32)
  if (!(flags & isPresent)) return fail('user_presence')
  if (!(flags & isVerified)) return fail('user_verification')
  if (flags & isBackedUp && !(flags & isBackupEligible)) return fail('backup_flags')
  const rest = await readRest(bytes, view, flags)
  return rest ? ok({ flags, signCount: view.getUint32(33), ...rest }) : fail('authenticator_data')
}

/** The parts after the head; null when they are broken, or anything follows them. */
async function readRest(bytes: Uint8Array, view: DataView, flags: number) {
  if (!(flags & (hasCredential | hasExtensions))) return bytes.length === headLength ? { credential: null } : null
  const { decodePartialCBOR } = await import('./cbor-library.ts')
  try {
    let at = headLength
    let credential: AuthenticatorData['credential'] = null
    if (flags & hasCredential) {
      const idAt = at + 18
      const keyAt = idAt + view.getUint16(at + 16)
      const [publicKey, length] = decodePartialCBOR(bytes.slice(keyAt), 0)
      if (!(publicKey instanceof Map)) return null
      credential = { aaguid: bytes.slice(at, at + 16), id: bytes.slice(idAt, keyAt), publicKey }
      at = keyAt + length
    }
    if (flags & hasExtensions) {
      const [extensions, length] = decodePartialCBOR(bytes.slice(at), 0)
      if (!(extensions instanceof Map)) return null
      at += length
    }
    return at === bytes.length ? { credential } : null
  } catch {
    return null
  }
}

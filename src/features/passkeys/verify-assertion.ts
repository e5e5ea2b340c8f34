import { fail, ok, type Result } from '../../lib/result.ts'
import { type AuthenticatorDataFault, backupFlags, readAuthenticatorData } from './authenticator-data.ts'
import { type ClientDataFault, clientDataFault, type Expected } from './client-data.ts'
import { isSignedBy, type PublicKey } from './public-key.ts'

export interface Assertion {
  clientData: Uint8Array
  authenticatorData: Uint8Array
  signature: Uint8Array
}

export type AssertionFault = ClientDataFault | AuthenticatorDataFault | 'signature'

/** Checks what a passkey has signed (WebAuthn L3 section 7.2). The counter is the caller's: a signal, never a proof. */
export async function verifyAssertion(
  { clientData, authenticatorData, signature }: Assertion,
  publicKey: PublicKey,
  expected: Expected,
): Promise<Result<{ signCount: number; flags: number }, AssertionFault>> {
  const fault = clientDataFault(clientData, expected)
  if (fault) return fail(fault)
  const read = await readAuthenticatorData(authenticatorData, expected.rpId)
  if (!read.ok) return read
  const { credential, flags, signCount } = read.value
  if (credential) return fail('authenticator_data')
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', clientData))
  const signed = new Uint8Array([...authenticatorData, ...hash])
  return (await isSignedBy(publicKey, signature, signed))
    ? ok({ signCount, flags: flags & backupFlags })
    : fail('signature')
}

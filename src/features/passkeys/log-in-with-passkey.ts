import type { Deps } from '../../deps.ts'
import { fail, type Result } from '../../lib/result.ts'
import type { Origin } from '../../origin.ts'
import {
  type AdmissionRefusal,
  admissionRefusal,
  type Opened,
  openSession,
  readDevice,
  type SecondFactorNeeded,
} from '../../sessions/index.ts'
import { commit } from '../../store/database.ts'
import { readCeremony } from './ceremony.ts'
import { readAssertion } from './credential.ts'
import { ownerOf, passkeyById } from './statements.ts'
import { type PasskeyFailure, usageOf, weighAssertion } from './weigh-assertion.ts'

export interface PasskeyLogin {
  credential: unknown
  ceremony: string
  /** Secret of the browser's ceremony cookie. */
  nonce: string | undefined
  mode: 'cookie' | 'token'
  remember: boolean
  deviceCookie: string | undefined
  origin: Origin
}

/**
 * Logs in by a passkey. It is two factors, because the authenticator has verified its user, so that no other is asked.
 * The ceremony is spent with the session that it opens.
 */
export async function logInWithPasskey(
  deps: Deps,
  input: PasskeyLogin,
): Promise<Result<Opened, PasskeyFailure | AdmissionRefusal | 'ceremony_expired'> | SecondFactorNeeded> {
  const ceremony = await readCeremony(deps, 'passkey-get', input)
  if (!ceremony.ok) return ceremony
  const assertion = readAssertion(input.credential)
  if (!assertion) return fail('passkey_invalid')
  const { found, owners } = await commit(deps.db, { found: passkeyById(assertion.id), owners: ownerOf(assertion.id) })
  const [[passkey], [user]] = [found, owners]
  const weighed = await weighAssertion(deps, { ceremony: ceremony.value, assertion, passkey, user })
  if (!weighed.ok) return weighed
  const right = weighed.value
  const refusal = admissionRefusal(deps, right.user, input.mode)
  if (refusal) return fail(refusal)
  const usage = usageOf(deps, right, input.origin)
  const opened = await openSession(deps, {
    ...input,
    ...{ user: right.user, amr: right.amr, once: right.once, device: await readDevice(deps, input.deviceCookie) },
    also: usage.statements,
  })
  if (opened.ok) deps.enqueueMails(usage.mails)
  if (opened.ok || opened.code === 'second_factor_required') return opened
  // Somebody else has used the ceremony up, or the account has changed meanwhile.
  return fail('passkey_invalid')
}

import type { Deps } from '../../deps.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { type Link, readLink } from '../../mail/link-tokens.ts'
import type { Origin } from '../../origin.ts'
import { type ConfirmationState, confirmationState } from '../../store/accounts/confirmation.ts'
import type { Proof } from '../../store/accounts/promotion.ts'
import { commit } from '../../store/database.ts'
import { readHandle } from './confirmation-handle.ts'
import { type Confirmed, promote } from './promote.ts'

export interface ConfirmInput {
  token: string
  /** The sign-up cookie or what register answered. */
  confirmationId?: string | undefined
  password?: string | undefined
  newPassword?: string | undefined
  /** Given by pages: with both proofs in hand, confirming signs in. */
  signIn?: Origin | undefined
  origin?: Origin | undefined
}

export type ConfirmFailure = 'link_invalid' | 'link_expired' | 'password_needed' | 'password_wrong'

/**
 * Confirms by the mailed link. The link proves the mailbox; the second proof is the sign-up secret, the password, or a
 * new password, which replaces the registered one: whoever registered a stranger's address gets nothing by it.
 */
export async function confirmEmail(deps: Deps, input: ConfirmInput): Promise<Result<Confirmed, ConfirmFailure>> {
  const link = await readLink(deps.config.keyring, 'confirm', input.token, deps.clock())
  if (!link.ok) return link
  const proof = await secondProof(deps, link.value, input)
  if (!proof.ok) return proof
  if (!proof.value) return withoutProof(deps, link.value)
  const { subject, mailId, securityVersion } = link.value
  const done = await promote(deps, {
    ...{ registrationId: subject, mailId, proof: proof.value, securityVersions: [securityVersion] },
    signIn: input.signIn,
    origin: input.origin,
  })
  if (done.confirmed) return ok(done.confirmed)
  return fail(done.state?.alive ? 'password_needed' : 'link_invalid')
}

type ProofFailure = 'link_invalid' | 'password_wrong'

async function secondProof(deps: Deps, link: Link, input: ConfirmInput): Promise<Result<Proof | null, ProofFailure>> {
  if (input.newPassword !== undefined) return ok({ newPasswordHash: await deps.passwords.hash(input.newPassword) })
  const handle = await readHandle(deps.config.keyring, input.confirmationId)
  if (handle?.kind === 'registration' && handle.id === link.subject) return ok({ secretHash: handle.secretHash })
  if (input.password === undefined) return ok(null)
  const state = await readState(deps, link)
  if (!state?.alive) return ok(null)
  const { valid } = await deps.passwords.verify(input.password, state.passwordHash)
  return valid && state.passwordHash ? ok({ passwordHash: state.passwordHash }) : fail('password_wrong')
}

async function withoutProof(deps: Deps, link: Link): Promise<Result<Confirmed, 'password_needed' | 'link_invalid'>> {
  const state = await readState(deps, link)
  if (state?.confirmed) return ok({ status: 'already_confirmed', userId: link.subject })
  return fail(state?.alive ? 'password_needed' : 'link_invalid')
}

async function readState({ db, clock }: Deps, link: Link): Promise<ConfirmationState | undefined> {
  const [[state]] = await commit(db, [
    confirmationState(db, { id: link.subject, mailId: link.mailId, versions: [link.securityVersion], now: clock() }),
  ])
  return state
}

import type { Deps } from '../../deps.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { readLink } from '../../mail/link-tokens.ts'
import { addressOfMail } from '../../store/accounts/confirmation.ts'
import { commit } from '../../store/database.ts'
import { readHandle } from './confirmation-handle.ts'
import { type Confirmed, type Mailbox, promote } from './promote.ts'
import {
  confirmByPassword,
  isAnythingAt,
  type PasswordInput,
  type SecondProofFailure,
  secondProofStatements,
} from './second-proof.ts'

export interface ConfirmInput extends PasswordInput {
  token: string
  /** The sign-up cookie or what register answered. */
  confirmationId?: string | undefined
}

export type ConfirmFailure = SecondProofFailure | 'link_expired'

/**
 * Confirms by the mailed link. The link proves the mailbox of the address that it was sent to; the second proof chooses
 * the registration: its own secret, its password, or none and a new password. So mails that a stranger has caused serve
 * the owner, and whoever registered a stranger's address gets nothing by it.
 */
export async function confirmEmail(deps: Deps, input: ConfirmInput): Promise<Result<Confirmed, ConfirmFailure>> {
  const link = await readLink(deps.config.keyring, 'confirm', input.token, deps.clock())
  if (!link.ok) return link
  const { subject: id, mailId, securityVersion } = link.value
  const mailbox: Mailbox = { address: addressOfMail(mailId), subject: { id, securityVersion } }
  const handle = await readHandle(deps.config.keyring, input.confirmationId)
  if (input.newPassword === undefined && handle?.kind === 'registration') {
    const { confirmed, waiting } = await promote(deps, mailbox, { userId: handle.id, proof: handle }, input)
    if (confirmed) return ok(confirmed)
    if (!waiting || !isAnythingAt(waiting)) return fail('link_invalid')
    if (input.password === undefined) return fail('password_needed')
  }
  const found = await commit(deps.db, secondProofStatements(mailbox, deps.clock()))
  return confirmByPassword(deps, mailbox, input, found)
}

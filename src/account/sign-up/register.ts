import { auditEntry } from '../../audit.ts'
import type { Deps } from '../../deps.ts'
import { newId } from '../../lib/ids.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { limitedMail } from '../../mail/queue/new-mail.ts'
import type { Origin } from '../../origin.ts'
import { openUnconfirmed } from '../../store/accounts/promotion.ts'
import { insertRegistration, isWritten } from '../../store/accounts/registrations.ts'
import { commit } from '../../store/database.ts'
import { insertMail, registrationMail } from '../../store/mail/outbox.ts'
import { newRegistrationHandle } from './confirmation-handle.ts'

export interface RegisterInput {
  /** Normalised. */
  email: string
  password: string
  username: string | null
  origin: Origin
}

/**
 * Writes a registration and its mail, the same rows for an address that has an account (a decoy, and a notice to its
 * owner). Answers the confirmationId, which is the secret that the browser keeps.
 */
export async function register(
  deps: Deps,
  input: RegisterInput,
): Promise<Result<{ confirmationId: string }, 'username_taken'>> {
  const { db, config } = deps
  const now = deps.clock()
  const id = newId(now)
  const mail = await limitedMail(deps, input.origin, config.confirmLinkTtl, input.email)
  const [{ handle, secretHash }, passwordHash] = await Promise.all([
    newRegistrationHandle(id),
    deps.passwords.hash(input.password),
  ])
  const [written] = await commit(db, [
    insertRegistration(db, {
      ...{ id, passwordHash, secretHash },
      ...{ email: input.email, username: input.username, locale: input.origin.locale },
      ...{ createdAt: now, expiresAt: now + config.registrationTtl },
    }),
    ...(config.emailConfirmation === 'required' ? [] : [openUnconfirmed(db, { id, secretHash }, now)]),
    insertMail(mail, registrationMail(id)),
    auditEntry(deps, { event: 'registered', userId: id, origin: input.origin, wanted: isWritten(id) }),
  ])
  if (written.length === 0) return fail('username_taken')
  deps.enqueueMails([mail.id])
  return ok({ confirmationId: handle })
}

import { commit } from '../store/database.ts'
import { insertMail, registrationMail } from '../store/outbox.ts'
import { correctRegistration } from '../store/registrations.ts'
import { correctUnconfirmed } from '../store/users.ts'
import { readHandle } from './confirmation-handle.ts'
import type { Deps } from './deps.ts'
import { newMail } from './new-mail.ts'
import type { Origin } from './origin.ts'

/**
 * "I mistyped my address": moves a registration to another one and mails that. Needs the sign-up secret; without it,
 * or when the registration is gone, nothing changes and the answer is the same.
 */
export async function correctAddress(
  deps: Deps,
  input: { confirmationId: string; email: string; origin: Origin },
): Promise<{ confirmationId: string }> {
  const { db, config } = deps
  const handle = await readHandle(config.keyring, input.confirmationId)
  const held = handle?.kind === 'registration' ? handle : { id: '', secretHash: '' }
  const mail = newMail(deps, input.origin, config.confirmLinkTtl, config.resendsPerHour + 1)
  const [, , inserted] = await commit(db, [
    correctRegistration(db, held, input.email, mail.now),
    correctUnconfirmed(db, held.id),
    insertMail(db, mail, registrationMail(held.id, held.secretHash)),
  ])
  if (inserted.length > 0) deps.kickMail([mail.id])
  return { confirmationId: input.confirmationId }
}

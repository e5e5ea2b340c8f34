import type { Deps } from '../../deps.ts'
import { limitedMail } from '../../mail/queue/new-mail.ts'
import type { Origin } from '../../origin.ts'
import { correctUnconfirmed, openUnconfirmed } from '../../store/accounts/promotion.ts'
import { correctRegistration } from '../../store/accounts/registrations.ts'
import { commit } from '../../store/database.ts'
import { correctedMail, insertMail } from '../../store/mail/outbox.ts'
import { readHandle } from './confirmation-handle.ts'

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
  const mail = await limitedMail(deps, input.origin, config.confirmLinkTtl, input.email)
  const results = await commit(db, [
    correctRegistration(db, held, input.email, mail.now),
    correctUnconfirmed(db, held.id),
    // A decoy had no account; at its new address it may have one.
    ...(config.emailConfirmation === 'required' ? [] : [openUnconfirmed(db, held, mail.now)]),
    insertMail(mail, correctedMail(held, input.email)),
  ])
  const inserted = results.at(-1) as { id: string }[]
  if (inserted.length > 0) deps.enqueueMails([mail.id])
  return { confirmationId: input.confirmationId }
}

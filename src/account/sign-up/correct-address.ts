import type { Deps } from '../../deps.ts'
import { limitedMail } from '../../mail/queue/new-mail.ts'
import type { Origin } from '../../origin.ts'
import { openUnconfirmed } from '../../store/accounts/promotion.ts'
import { correctRegistration } from '../../store/accounts/registrations.ts'
import { correctUnconfirmed } from '../../store/accounts/unconfirmed.ts'
import { commit } from '../../store/database.ts'
import { correctedMail, insertMail } from '../../store/mail/outbox.ts'
import { heldBy } from './confirmation-handle.ts'

/**
 * "I mistyped my address": moves a registration to another one and mails that. Needs the sign-up secret; without it,
 * or when the registration is gone, nothing changes and the answer is the same.
 */
export async function correctAddress(
  deps: Deps,
  input: { confirmationId: string; email: string; origin: Origin },
): Promise<{ confirmationId: string }> {
  const { db, config } = deps
  const held = (await heldBy(config.keyring, input.confirmationId)) ?? { id: '', secretHash: '' }
  const mail = await limitedMail(deps, input.origin, config.confirmLinkTtl, input.email)
  const { inserted } = await commit(db, {
    corrected: correctRegistration(held, input.email, mail.now),
    carried: correctUnconfirmed(held, input.email),
    // A decoy had no account; at its new address it may have one.
    opened: config.emailConfirmation !== 'required' && openUnconfirmed(held, mail.now),
    inserted: insertMail(mail, correctedMail(held, input.email)),
  })
  if (inserted.length > 0) deps.enqueueMails([mail.id])
  return { confirmationId: input.confirmationId }
}

import type { Deps } from '../../deps.ts'
import { limitedMail } from '../../mail/queue/new-mail.ts'
import type { Origin } from '../../origin.ts'
import { heldAt } from '../../store/accounts/registrations.ts'
import { commit } from '../../store/database.ts'
import { insertMail, resendMail } from '../../store/mail/outbox.ts'
import { heldBy, mailHandle } from './confirmation-handle.ts'

/**
 * Another confirmation mail for whatever waits under the address. The same rows are written and the same is answered
 * for an unknown or confirmed address, which gets no mail. Answers a confirmationId: the browser's own, if its sign-up
 * was for this address, else one that proves nothing but names the mail.
 */
export async function resendConfirmation(
  deps: Deps,
  input: { email: string; confirmationId: string | undefined; origin: Origin },
): Promise<{ confirmationId: string }> {
  const { db, config } = deps
  const mail = await limitedMail(deps, input.origin, config.confirmLinkTtl, input.email)
  const held = await heldBy(config.keyring, input.confirmationId)
  const { owned, inserted } = await commit(db, {
    owned: heldAt(held, input.email),
    inserted: insertMail(mail, resendMail(input.email, held, mail.now)),
  })
  if (inserted.length > 0) deps.enqueueMails([mail.id])
  const own = owned.length > 0 ? input.confirmationId : undefined
  return { confirmationId: own ?? (await mailHandle(config.keyring, mail.id)) }
}

import { auditEntry } from '../../audit.ts'
import type { Deps } from '../../deps.ts'
import { newMail } from '../../mail/queue/new-mail.ts'
import type { Origin } from '../../origin.ts'
import { userOf } from '../../store/accounts/logins.ts'
import { commit } from '../../store/database.ts'
import { insertMail, resetMail } from '../../store/mail/outbox.ts'

/** Mails a reset link to the account of an address, if there is one. Changes nothing else, and answers nothing. */
export async function requestPasswordReset(deps: Deps, input: { email: string; origin: Origin }): Promise<void> {
  const mail = newMail(deps, input.origin, deps.config.resetLinkTtl, deps.config.resendsPerHour + 1)
  // Noted for an unknown address too, about nobody: the same rows for everybody.
  const asked = auditEntry(deps, { event: 'reset_requested', userId: userOf(input), origin: input.origin })
  const [inserted] = await commit(deps.db, [insertMail(deps.db, mail, resetMail(input.email)), asked])
  if (inserted.length > 0) deps.enqueueMails([mail.id])
}

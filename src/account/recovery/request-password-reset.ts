import { auditEntry } from '../../audit.ts'
import type { Deps } from '../../deps.ts'
import { limitedMail } from '../../mail/queue/new-mail.ts'
import type { Origin } from '../../origin.ts'
import { readDevice } from '../../sessions/device-cookie.ts'
import { userOf } from '../../store/accounts/logins.ts'
import { commit } from '../../store/database.ts'
import { insertMail, resetMail } from '../../store/mail/outbox.ts'

/**
 * Mails a reset link to the account of an address, if there is one. Changes nothing else, and answers nothing. With the
 * account's device cookie the mail is urgent, however many strangers have asked for before.
 */
export async function requestPasswordReset(
  deps: Deps,
  input: { email: string; deviceCookie: string | undefined; next?: string | undefined; origin: Origin },
): Promise<void> {
  const [limited, device] = await Promise.all([
    limitedMail(deps, input.origin, deps.config.resetLinkTtl, input.email),
    readDevice(deps, input.deviceCookie),
  ])
  const params = input.next === undefined ? limited.params : { ...limited.params, next: input.next }
  const mail = { ...limited, params, device, confirmExpiresAt: limited.now + deps.config.confirmLinkTtl }
  // Noted for an unknown address too, about nobody: the same rows for everybody.
  const asked = auditEntry(deps, { event: 'reset_requested', userId: userOf(input), origin: input.origin })
  const { inserted } = await commit(deps.db, { inserted: insertMail(mail, resetMail(input.email, mail.now)), asked })
  if (inserted.length > 0) deps.enqueueMails([mail.id])
}

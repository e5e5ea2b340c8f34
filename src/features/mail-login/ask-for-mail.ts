import { auditEntry } from '../../audit.ts'
import type { Deps } from '../../deps.ts'
import { limitedMail } from '../../mail/queue/new-mail.ts'
import type { Origin } from '../../origin.ts'
import { readDevice } from '../../sessions/index.ts'
import { userOf } from '../../store/accounts/logins.ts'
import { commit } from '../../store/database.ts'
import { insertMail } from '../../store/mail/outbox.ts'
import { logInTtl, signLoginId } from './login-id.ts'
import { logInMail } from './statements.ts'

/** Mails a link and a code to log in by; answers and writes the same for any address. */
export async function askForMail(
  deps: Deps,
  { email, deviceCookie, origin }: { email: string; deviceCookie: string | undefined; origin: Origin },
): Promise<{ loginId: string }> {
  const [limited, device] = await Promise.all([
    limitedMail(deps, origin, logInTtl, email),
    readDevice(deps, deviceCookie),
  ])
  const mail = { ...limited, device, confirmExpiresAt: limited.now + deps.config.confirmLinkTtl }
  const asked = auditEntry(deps, { event: 'login_mail_requested', userId: userOf({ email }), origin })
  const { inserted } = await commit(deps.db, { inserted: insertMail(mail, logInMail(email, mail.now)), asked })
  if (inserted.length > 0) deps.enqueueMails([mail.id])
  return { loginId: await signLoginId(deps, mail.id) }
}

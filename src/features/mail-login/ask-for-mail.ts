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

export interface AskForMail {
  email: string
  /** Where the mail's link leads in the end, where it is opened here. */
  next?: string | undefined
  deviceCookie: string | undefined
  origin: Origin
}

/** Mails a link and a code to log in by; answers and writes the same for any address. */
export async function askForMail(
  deps: Deps,
  { email, next, deviceCookie, origin }: AskForMail,
): Promise<{ loginId: string }> {
  const [limited, device] = await Promise.all([
    limitedMail(deps, origin, logInTtl, email),
    readDevice(deps, deviceCookie),
  ])
  const mail = { ...limited, device, hasDeviceCap: true, confirmExpiresAt: limited.now + deps.config.confirmLinkTtl }
  const asked = auditEntry(deps, { event: 'login_mail_requested', userId: userOf({ email }), origin })
  const { inserted } = await commit(deps.db, {
    inserted: insertMail(mail, logInMail(email, mail.now, origin.locale)),
    asked,
  })
  if (inserted.length > 0) deps.enqueueMails([mail.id])
  return { loginId: await signLoginId(deps, { mailId: mail.id, next }) }
}

import type { SQLWrapper } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import { hour } from '../../lib/clock.ts'
import { newMail } from '../../mail/queue/new-mail.ts'
import type { Origin } from '../../origin.ts'
import { insertMail, noticeMail } from '../../store/mail/outbox.ts'
import type { MailKind } from '../../store/schema/index.ts'
import { formerAddressMail } from './recovery-statements.ts'

interface Told {
  kind: MailKind
  userId: string
  endsAt: number
  origin: Origin
  wanted: SQLWrapper
}

/** Tells the owner of a recovery, also at an address that was the account's a few days ago. */
export function recoveryMails(deps: Deps, { kind, userId, endsAt, origin, wanted }: Told) {
  const now = deps.clock()
  const mail = () => {
    const made = newMail(deps, origin, endsAt - now + hour)
    return { ...made, params: { ...made.params, at: endsAt } }
  }
  const [own, former] = [mail(), mail()]
  return {
    statements: {
      told: insertMail(own, noticeMail(kind, userId, wanted)),
      toldBefore: insertMail(former, formerAddressMail(kind, userId, now, wanted)),
    },
    ids: ({ told, toldBefore }: { told: { id: string }[]; toldBefore: { id: string }[] }) =>
      [...told, ...toldBefore].map(({ id }) => id),
  }
}

import type { Clock } from '../../lib/clock.ts'
import { commit, type Database } from '../../store/database.ts'
import { forgetOldMails, keepMail, type NewDevMail, takeFault } from '../../store/mail/dev-mailbox.ts'
import type { OutgoingMail, Provider, Verdict } from './provider.ts'

const mailsKept = 200

/**
 * The development mailbox as a mail API: keeps mails in a table and fails on demand. `enqueue` puts a mail's message on
 * the queue once more, for the fault `duplicate`.
 */
export function createDevProvider(db: Database, clock: Clock, enqueue: (id: string) => Promise<void>): Provider {
  return {
    name: 'dev',
    idempotent: true,
    rate: 1000,
    async send(mail) {
      try {
        const { taken } = await commit(db, {
          kept: keepMail(toDevMail(mail, clock())),
          taken: takeFault(),
          forgotten: forgetOldMails(mailsKept),
        })
        const fault = taken[0]?.fault
        if (fault === 'duplicate') await enqueue(mail.id)
        return verdictOn(mail, fault)
      } catch {
        return { ok: false, class: 'transient', code: 'mailbox_unavailable' }
      }
    },
  }
}

const toDevMail = (mail: OutgoingMail, now: number): NewDevMail => ({
  id: mail.id,
  kind: mail.kind,
  recipient: mail.to,
  subject: mail.subject,
  text: mail.text,
  html: mail.html,
  headers: {
    From: mail.from,
    To: mail.to,
    ...(mail.replyTo && { 'Reply-To': mail.replyTo }),
    Subject: mail.subject,
    ...mail.headers,
  },
  code: mail.code ?? null,
  createdAt: now,
})

function verdictOn(mail: OutgoingMail, fault: string | undefined): Verdict {
  switch (fault) {
    case '429':
      return { ok: false, class: 'transient', code: '429', retryAfter: 2 }
    case '500':
      return { ok: false, class: 'transient', code: '500' }
    case 'timeout':
      return { ok: false, class: 'uncertain', code: 'timeout' }
    case 'drop_after_accept':
      return { ok: false, class: 'uncertain', code: 'connection_lost' }
    default:
      return { ok: true, providerId: `dev-${mail.id}` }
  }
}

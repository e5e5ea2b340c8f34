import type { Measure, Measurement } from '../../lib/analytics.ts'
import type { MailOutcome } from '../../store/mail/outbox-delivery.ts'
import type { WaitingMail } from '../../store/mail/waiting-mails.ts'

/** Counts the mails of a batch, those together that fared alike: an invocation may write 25 data points. */
export function measureOutcomes(
  measure: Measure,
  mails: readonly WaitingMail[],
  outcomes: readonly MailOutcome[],
): void {
  const groups = new Map<string, Measurement & { count: number }>()
  for (const outcome of outcomes) {
    const mail = mails.find(({ id }) => id === outcome.id)
    if (!mail) continue
    const { status, provider, lastClass, lastCode } = outcome
    const key = [status, mail.kind, provider, lastClass, lastCode].join(' ')
    const group = groups.get(key) ?? { count: 0, milliseconds: 0 }
    groups.set(key, {
      event: 'mail',
      outcome: status,
      subject: mail.kind,
      by: provider,
      class: lastClass,
      code: lastCode,
      count: group.count + 1,
      milliseconds: group.milliseconds + 1000 * ((outcome.sentAt ?? mail.createdAt) - mail.createdAt),
    })
  }
  for (const group of groups.values()) measure(group)
}

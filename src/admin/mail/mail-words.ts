import type { MailFilter } from '../../store/admin/outbox.ts'

/** What a list of mails can be narrowed down to. */
export const mailStates = [
  ...(['queued', 'sending', 'sent', 'delivered', 'bounced', 'complained'] as const),
  ...(['failed', 'uncertain', 'expired', 'cancelled', 'dead'] as const),
] as const satisfies readonly MailFilter['state'][]

export { mailKindNames } from '../../store/schema/index.ts'

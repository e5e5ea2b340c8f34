import type { WaitingMail } from '../../store/mail/waiting-mails.ts'
import { mailKinds } from '../kinds.ts'
import type { StaleReason } from './freshness-rules.ts'

/** Why a claimed mail is not wanted any more, or undefined when it is. */
export function staleReason(mail: WaitingMail, now: number): StaleReason | undefined {
  if (mail.expiresAt <= now) return 'expired'
  if (mail.address === null) return 'no_recipient'
  return mailKinds[mail.kind].staleReason(mail, now) ?? (mail.suppressed ? 'suppressed' : undefined)
}

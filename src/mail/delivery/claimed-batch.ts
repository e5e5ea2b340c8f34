import type { WaitingMail } from '../../store/mail/outbox-delivery.ts'
import type { Health } from '../../store/mail/provider-health.ts'

/** What one claim has found, and what of it is this consumer's to send. */
export interface ClaimedBatch {
  at: number
  /** To be sent by this consumer, each as it stood before. */
  mails: WaitingMail[]
  /** Due, but beyond the day's budget. */
  beyond: WaitingMail[]
  /** Rows still alive that are not this consumer's: seconds until they may be asked for again. */
  waits: Map<string, number>
  health: Health[]
}

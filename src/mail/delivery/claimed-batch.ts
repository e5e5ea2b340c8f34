import type { Health } from '../../store/mail/provider-health.ts'
import type { WaitingMail } from '../../store/mail/waiting-mails.ts'

/** What one claim has found, and what of it is this consumer's to send. */
export interface ClaimedBatch {
  at: number
  /** It took as many as it may: more may be due. */
  isFull: boolean
  /** To be sent by this consumer, the most urgent first, each as it stood before. */
  mails: WaitingMail[]
  /** Named by a message and due, but beyond the day's budget. */
  beyond: WaitingMail[]
  /** Named by a message and due, but passed over for others. */
  unreached: string[]
  /** Named by a message, and not to be taken yet: seconds until they may be asked for again. */
  waits: Map<string, number>
  health: Health[]
}

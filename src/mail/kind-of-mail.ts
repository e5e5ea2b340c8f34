import type { MailKind } from '../store/schema/index.ts'
import type { FreshnessRule } from './delivery/freshness-rules.ts'
import type { Subject } from './delivery/mail-fields.ts'
import type { MailFields } from './templates.generated.ts'

export const urgencies = ['security', 'member', 'sign_up', 'invitation'] as const

type Urgency = (typeof urgencies)[number]

/** All there is to say of a kind of mail. */
export interface KindOfMail<Kind extends MailKind> {
  /**
   * link, code: its reader waits for it or must be able to act on it, and a second copy is harmless, so one in doubt is
   * risked once. notice: a second copy would look like a second event, so it is never risked.
   */
  nature: 'link' | 'code' | 'notice'
  /** In this order mails leave. sign_up: to an address that no account has proven, whoever asked for it. */
  urgency: Urgency
  /** Under which limit of its mailbox it counts: strangers can cause it. */
  limit?: 'strangers' | 'resets'
  /** It is that urgent when it is the account's first of the kind in a day, or was asked for with its device cookie. */
  firstOfDay?: boolean
  /** Why it is not wanted any more. */
  staleReason: FreshnessRule
  /** An operator may have it sent once more. */
  repeatable: boolean
  /** It goes to an address that has complained: its owner has just asked for it. */
  passesComplaint?: boolean
  /** What its template shows. */
  fields(subject: Subject): Promise<MailFields[Kind]>
}

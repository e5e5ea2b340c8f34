import type { FailureClass } from '../../delivery/retry.ts'

export type { FailureClass }
/** One mail, ready to leave. Exactly one recipient. */
export interface OutgoingMail {
  /** The outbox row's id: idempotency key where the API has one, correlation tag everywhere. */
  id: string
  kind: string
  /** `Name <address>` or an address. */
  from: string
  to: string
  replyTo: string
  subject: string
  text: string
  html: string
  headers: Record<string, string>
  /** For the development mailbox only: the six digits the mail shows. */
  code?: string
}

/**
 * What became of one attempt; any 2xx is `ok`.
 * recipient: this address can never work · request: our payload is wrong (a bug) · config: an operator can mend it ·
 * transient: try again later · uncertain: it may or may not have been accepted. `unasked`: the API was left alone.
 */
export type Verdict =
  | { ok: true; providerId: string }
  | { ok: false; class: FailureClass; code: string; retryAfter?: number | undefined; unasked?: true }

/** A mail API. `send` makes one attempt of at most 10 seconds, follows no redirect, retries nothing and never throws. */
export interface Provider {
  name: string
  /** The API drops a second mail with the same id, so an uncertain send may be repeated. */
  idempotent: boolean
  /** Mails a second that the API takes. */
  rate: number
  send(mail: OutgoingMail): Promise<Verdict>
}

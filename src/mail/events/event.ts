import * as v from 'valibot'
import type { ProviderSettings } from '../../config.ts'

/**
 * What a mail API tells of a mail that it took. dead: the address bounced for good · tracked: somebody opened or clicked,
 * so the API changes our links.
 */
export type EventType = 'accepted' | 'delayed' | 'delivered' | 'bounced' | 'dead' | 'complained' | 'tracked'

export interface MailEvent {
  /** The vendor's name for the event. */
  id: string
  type: EventType
  /** The outbox row, by the tag that the mail carries. */
  mailId?: string | undefined
  /** The API's own name for the mail. */
  providerId?: string | undefined
  recipient?: string | undefined
}

/** What a genuine call says. */
export interface Reading {
  /** Nothing, when it is of no interest. */
  event?: MailEvent | undefined
  /** The vendor's word for it. */
  word: string | undefined
  /** The fields that did not fit, and were read past. */
  odd: string[]
  /** What is signed, where that is no word of the event: whatever comes with it counts once. */
  token?: string | undefined
}

/** A vendor's request, as it came. */
export interface Call {
  body: string
  header(name: string): string | undefined
}

/** One vendor's way of telling. */
export interface EventSource {
  /** What its calls are verified by; empty when it is not set. */
  secret(settings: ProviderSettings): string
  isGenuine(call: Call, secret: string, now: number): Promise<boolean>
  read(call: Call): Reading | Promise<Reading>
}

/** A vendor's word or id: printable ASCII. Anything else would not be compared as it was written. */
export const word = v.optional(v.pipe(v.string(), v.regex(/^[ -~]{0,998}$/)))

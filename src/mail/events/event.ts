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

/** A vendor's request, as it came. */
export interface Call {
  body: string
  header(name: string): string | undefined
}

/** One vendor's way of telling. */
export interface EventSource {
  isGenuine(call: Call, settings: ProviderSettings, now: number): Promise<boolean>
  /** What a genuine call says; nothing, when it is of no interest. */
  read(call: Call): MailEvent | undefined | Promise<undefined>
}

/** An object of optional fields, whatever the text is: what a vendor signs may still change. */
export function parse<Shape extends object>(text: string): Partial<Shape> {
  try {
    return { ...JSON.parse(text) }
  } catch {
    return {}
  }
}

import { equalSecrets } from '../../lib/hashes.ts'
import { type EventSource, type EventType, parse } from './event.ts'

interface PostmarkEvent {
  RecordType: string
  MessageID: string
  /** Of a bounce. */
  Type: string
  Inactive: boolean
  Email: string
  Recipient: string
  Metadata: { outbox_id?: string }
}

/** Not signed: the hook's address carries `user:password@`. https://postmarkapp.com/developer/webhooks/webhooks-overview */
export const postmarkEvents: EventSource = {
  isGenuine: ({ header }, { webhookSecret }) =>
    equalSecrets(header('Authorization') ?? '', `Basic ${btoa(webhookSecret)}`),
  read({ body }) {
    const event = parse<PostmarkEvent>(body)
    const { RecordType, MessageID, Type = '' } = event
    const type = RecordType === 'Bounce' ? bounceOf(event) : types.get(RecordType)
    const recipient = event.Email ?? event.Recipient
    const mail = { mailId: event.Metadata?.outbox_id, providerId: MessageID, recipient }
    return type && { id: `${MessageID}${RecordType}${Type}`, type, ...mail }
  },
}

// A vacation notice is a "bounce" too, and so is a delay.
function bounceOf({ Type = '', Inactive }: Partial<PostmarkEvent>): EventType | undefined {
  if (Inactive || /^(HardBounce|BadEmailAddress)$/.test(Type)) return 'dead'
  if (Type === 'Transient') return 'delayed'
  return /^(AutoResponder|AddressChange|Subscribe|Unsubscribe|ChallengeVerification)$/.test(Type)
    ? undefined
    : 'bounced'
}

const types = new Map<unknown, EventType>([
  ['Delivery', 'delivered'],
  ['SpamComplaint', 'complained'],
  ['Open', 'tracked'],
  ['Click', 'tracked'],
])

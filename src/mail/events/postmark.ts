import * as v from 'valibot'
import { equalSecrets } from '../../lib/hashes.ts'
import { readJsonBy, text } from '../../lib/read-by.ts'
import { type EventSource, type EventType, word } from './event.ts'

const postmarkEvent = v.object({
  RecordType: word,
  MessageID: word,
  /** Of a bounce. */
  Type: word,
  Inactive: v.optional(v.boolean()),
  Email: text,
  Recipient: text,
  Metadata: v.optional(v.object({ outbox_id: word })),
})

/** Not signed: the hook's address carries `user:password@`. https://postmarkapp.com/developer/webhooks/webhooks-overview */
export const postmarkEvents: EventSource = {
  secret: ({ webhookSecret }) => webhookSecret,
  isGenuine: ({ header }, secret) => equalSecrets(header('Authorization') ?? '', `Basic ${btoa(secret)}`),
  read({ body }) {
    const { value, odd } = readJsonBy(postmarkEvent, body)
    const { RecordType: name, MessageID: providerId, Type = '' } = value
    const type = name === 'Bounce' ? bounceOf(value) : types.get(name)
    const mail = { mailId: value.Metadata?.outbox_id, providerId, recipient: value.Email ?? value.Recipient }
    return { word: name, odd, event: type && { id: `${providerId}${name}${Type}`, type, ...mail } }
  },
}

// A vacation notice is a "bounce" too, and so is a delay.
function bounceOf({ Type = '', Inactive }: v.InferOutput<typeof postmarkEvent>): EventType | undefined {
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

import { type EventSource, type EventType, parse } from './event.ts'
import { confirmSubscription, isSignedBySns, type SnsMessage } from './sns.ts'

interface SesEvent {
  eventType: string
  mail: { messageId?: string; destination?: string[]; tags?: { outbox_id?: string[] } }
  bounce: { bounceType?: string }
}

/** Event publishing by a topic: https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html */
export const sesEvents: EventSource = {
  isGenuine: ({ body }, { webhookTopic }, now) => isSignedBySns(parse<SnsMessage>(body), webhookTopic, now),
  read({ body }) {
    const message = parse<SnsMessage>(body)
    if (message.Type === 'SubscriptionConfirmation') return confirmSubscription(message)
    const { eventType, mail, bounce } = parse<SesEvent>(message.Message ?? '')
    const type = bounce?.bounceType === 'Permanent' ? 'dead' : types.get(eventType)
    const concerned = {
      mailId: mail?.tags?.outbox_id?.[0],
      providerId: mail?.messageId,
      recipient: mail?.destination?.[0],
    }
    return type && { id: message.MessageId ?? '', type, ...concerned }
  },
}

const types = new Map<unknown, EventType>([
  ['Send', 'accepted'],
  ['DeliveryDelay', 'delayed'],
  ['Delivery', 'delivered'],
  ['Bounce', 'bounced'],
  ['Reject', 'bounced'],
  ['Complaint', 'complained'],
  ['Open', 'tracked'],
  ['Click', 'tracked'],
])

import * as v from 'valibot'
import { readJsonBy, text } from '../../lib/read-by.ts'
import { type EventSource, type EventType, type Reading, word } from './event.ts'
import { confirmSubscription, isSignedBySns, snsMessage } from './sns.ts'

const sesEvent = v.object({
  /** Of an event that a configuration set publishes. */
  eventType: word,
  /** Of a notification that an identity sends; it carries no tags. */
  notificationType: word,
  mail: v.optional(
    v.object({
      messageId: word,
      destination: v.optional(v.array(v.string())),
      tags: v.optional(v.object({ outbox_id: v.optional(v.array(v.string())) })),
      /** Of a notification, when the identity is told to add them. */
      headers: v.optional(v.array(v.object({ name: text, value: text }))),
    }),
  ),
  bounce: v.optional(v.object({ bounceType: word })),
})

/**
 * By a topic, from either of the two:
 * https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html
 * https://docs.aws.amazon.com/ses/latest/dg/notification-contents.html
 */
export const sesEvents: EventSource = {
  secret: ({ webhookTopic }) => webhookTopic,
  isGenuine: ({ body }, topic, now) => isSignedBySns(readJsonBy(snsMessage, body).value, topic, now),
  async read({ body }) {
    const { value: message, odd } = readJsonBy(snsMessage, body)
    if (message.Type !== 'SubscriptionConfirmation') return readNotification(message, odd)
    const isConfirmed = await confirmSubscription(message)
    return { word: isConfirmed ? 'subscribed' : 'subscription_failed', odd }
  },
}

function readNotification({ MessageId, Message = '' }: v.InferOutput<typeof snsMessage>, outer: string[]): Reading {
  const { value, odd } = readJsonBy(sesEvent, Message)
  const { eventType, notificationType, mail, bounce } = value
  const name = eventType ?? notificationType
  const type = name === 'Bounce' && bounce?.bounceType === 'Permanent' ? 'dead' : types.get(name)
  const concerned = {
    mailId: mail?.tags?.outbox_id?.[0] ?? mail?.headers?.find((header) => header.name === 'X-Entity-Ref-ID')?.value,
    providerId: mail?.messageId,
    recipient: mail?.destination?.[0],
  }
  return { word: name, odd: [...outer, ...odd], event: type && { id: MessageId ?? '', type, ...concerned } }
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

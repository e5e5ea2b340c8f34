import * as v from 'valibot'
import { hour } from '../../lib/clock.ts'
import { bytesOf } from '../../lib/hashes.ts'
import { readJsonBy, text } from '../../lib/read-by.ts'
import { type EventSource, type EventType, word } from './event.ts'
import { fromHex, isHmac, isNear } from './signature.ts'

const mailgunEvent = v.object({
  id: word,
  event: word,
  severity: word,
  reason: text,
  recipient: text,
  message: v.optional(v.object({ headers: v.optional(v.object({ 'message-id': word })) })),
  'user-variables': v.optional(v.object({ outbox_id: word })),
})

const mailgunCall = v.object({
  signature: v.optional(
    v.object({
      // Text by the examples, a number by the words beside them. Its length is fixed, so that no letter of the token
      // beside it can pass for a part of it: only the two together are signed.
      timestamp: v.optional(v.union([v.pipe(v.string(), v.regex(/^\d{10}$/)), v.pipe(v.number(), v.integer())])),
      token: word,
      signature: v.optional(v.pipe(v.string(), v.regex(/^[\da-f]{64}$/))),
    }),
  ),
  'event-data': v.optional(mailgunEvent),
})

/** https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/securing-webhooks */
export const mailgunEvents: EventSource = {
  secret: ({ webhookSecret }) => webhookSecret,
  async isGenuine({ body }, secret, now) {
    const { timestamp, token, signature } = readJsonBy(mailgunCall, body).value.signature ?? {}
    // A call is repeated for 8 hours, perhaps with its first time.
    if (!signature || !token || !isNear(timestamp, now, 12 * hour)) return false
    return isHmac(bytesOf(secret), `${timestamp}${token}`, fromHex(signature))
  },
  read({ body }) {
    const { value, odd } = readJsonBy(mailgunCall, body)
    const event = value['event-data'] ?? {}
    const type = event.event === 'failed' ? failureOf(event) : types.get(event.event)
    const messageId = event.message?.headers?.['message-id']
    // As the answer to sending has it.
    const providerId = messageId && `<${messageId.replace(/^<|>$/g, '')}>`
    const mail = { mailId: event['user-variables']?.outbox_id, recipient: event.recipient, providerId }
    const token = value.signature?.token
    return { word: event.event, odd, token, event: type && { id: event.id || `event-${token}`, type, ...mail } }
  },
}

function failureOf({ severity, reason = '' }: v.InferOutput<typeof mailgunEvent>): EventType {
  if (severity === 'temporary') return 'delayed'
  return reason.includes('bounce') ? 'dead' : 'bounced'
}

const types = new Map<unknown, EventType>([
  ['accepted', 'accepted'],
  ['delivered', 'delivered'],
  ['rejected', 'bounced'],
  ['complained', 'complained'],
  ['opened', 'tracked'],
  ['clicked', 'tracked'],
])

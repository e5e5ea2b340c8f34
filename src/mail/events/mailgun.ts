import { hour } from '../../lib/clock.ts'
import { bytesOf } from '../../lib/hashes.ts'
import { type Call, type EventSource, type EventType, parse } from './event.ts'
import { fromHex, isHmac, isNear } from './signature.ts'

interface MailgunCall {
  signature: { timestamp?: string; token?: string; signature?: string }
  'event-data': {
    event?: string
    severity?: string
    reason?: string
    recipient?: string
    message?: { headers?: { 'message-id'?: string } }
    'user-variables'?: { outbox_id?: string }
  }
}

/** https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/securing-webhooks */
export const mailgunEvents: EventSource = {
  async isGenuine(call, { webhookSecret }, now) {
    const { timestamp, token, signature } = partsOf(call).signature
    // A call is repeated for 8 hours, perhaps with its first time.
    if (!isNear(timestamp, now, 12 * hour)) return false
    return isHmac(bytesOf(webhookSecret), `${timestamp}${token}`, fromHex(String(signature)))
  },
  read(call) {
    const { signature, 'event-data': event } = partsOf(call)
    const type = event.event === 'failed' ? failureOf(event) : types.get(event.event)
    const mail = { mailId: event['user-variables']?.outbox_id, recipient: event.recipient }
    const messageId = event.message?.headers?.['message-id']
    // Only the token is signed: as the event's id it is good for one event.
    return type && { id: String(signature.token), type, ...mail, providerId: messageId && `<${messageId}>` }
  },
}

function partsOf({ body }: Call): MailgunCall {
  return { signature: {}, 'event-data': {}, ...parse<MailgunCall>(body) }
}

function failureOf({ severity, reason = '' }: MailgunCall['event-data']): EventType {
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

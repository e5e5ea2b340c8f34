import type { MailDeps } from '../deps.ts'
import type { EventType, MailEvent } from './event.ts'
import { recordEvents } from './record.ts'

interface CloudflareEvent {
  type?: string
  payload?: {
    eventId?: string
    messageId?: string
    recipient?: string
    bounce?: { type?: string }
    rejection?: { reason?: string }
  }
}

/** Consumes the queue that Cloudflare Email Service puts its events on. Never throws. */
export async function consumeEvents(deps: MailDeps, batch: MessageBatch<unknown>): Promise<void> {
  try {
    await recordEvents(
      deps,
      'cloudflare',
      batch.messages.flatMap(({ body }) => read({ ...(body as CloudflareEvent) })),
    )
    batch.ackAll()
  } catch (error) {
    deps.log.error('mail_events_failed', { events: batch.messages.length, error: String(error) })
    batch.retryAll({ delaySeconds: 60 })
  }
}

/** https://developers.cloudflare.com/email-service/platform/event-subscriptions/ */
function read({ type: name = '', payload = {} }: CloudflareEvent): MailEvent[] {
  const { messageId: providerId, recipient, bounce, rejection } = payload
  const { eventId: id = `${providerId}${name}` } = payload
  const type = types.get(name.split('.').at(-1))
  const isDead = bounce?.type === 'hard' || rejection?.reason === 'suppressed'
  return type && providerId ? [{ id, type: isDead ? 'dead' : type, providerId, recipient }] : []
}

const types = new Map<unknown, EventType>([
  ['deferred', 'delayed'],
  ['delivered', 'delivered'],
  ['bounced', 'bounced'],
  ['failed', 'bounced'],
  ['rejected', 'bounced'],
  ['complained', 'complained'],
])

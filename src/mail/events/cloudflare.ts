import type { MailDeps } from '../deps.ts'
import type { EventType, MailEvent } from './event.ts'
import { recordEvents } from './record.ts'

interface CloudflareEvent {
  type?: string
  payload?: null | {
    eventId?: string
    messageId?: string
    recipient?: string
    bounce?: { type?: string }
    rejection?: { reason?: string }
  }
}

/**
 * Consumes the queue that Cloudflare Email Service puts its events on. One whose mail is not known comes back a few
 * times: a mail's name at the API is written when its whole batch has been sent. Never throws.
 */
export async function consumeEvents(deps: MailDeps, batch: MessageBatch<unknown>): Promise<void> {
  try {
    const events = batch.messages.map(({ body }) => read({ ...(body as CloudflareEvent) }))
    const known = await recordEvents(deps, 'cloudflare', events.flat())
    for (const [index, message] of batch.messages.entries()) {
      const isLost = events[index]?.some(({ id }) => !known.includes(`cloudflare:${id}`))
      if (isLost && message.attempts < 4) message.retry({ delaySeconds: 120 })
      else message.ack()
    }
  } catch (error) {
    deps.log.error('mail_events_failed', { events: batch.messages.length, error: String(error) })
    batch.retryAll({ delaySeconds: 60 })
  }
}

/** https://developers.cloudflare.com/email-service/platform/event-subscriptions/ */
function read({ type: name, payload }: CloudflareEvent): MailEvent[] {
  const { messageId: providerId, recipient, bounce, rejection, eventId } = payload ?? {}
  const type = types.get(`${name}`.split('.').at(-1))
  if (!type || typeof providerId !== 'string') return []
  const isDead = bounce?.type === 'hard' || rejection?.reason === 'suppressed'
  const id = `${eventId ?? providerId + name}`
  return [{ id, type: isDead ? 'dead' : type, providerId, recipient: `${recipient}` }]
}

const types = new Map<unknown, EventType>([
  ['deferred', 'delayed'],
  ['delivered', 'delivered'],
  ['bounced', 'bounced'],
  ['failed', 'bounced'],
  ['rejected', 'bounced'],
  ['complained', 'complained'],
])

import * as v from 'valibot'
import { readBy, text } from '../../lib/read-by.ts'
import type { MailDeps } from '../deps.ts'
import { type EventType, type Reading, word } from './event.ts'
import { noteReading, recordEvents } from './record.ts'

const cloudflareEvent = v.object({
  type: word,
  payload: v.optional(
    v.object({
      eventId: word,
      messageId: word,
      recipient: text,
      bounce: v.optional(v.object({ type: word })),
      rejection: v.optional(v.object({ reason: word })),
    }),
  ),
})

/**
 * Consumes the queue that Cloudflare Email Service puts its events on. One whose mail is not known comes back a few
 * times: a mail's name at the API is written when its whole batch has been sent. Never throws.
 */
export async function consumeEvents(deps: MailDeps, batch: MessageBatch<unknown>): Promise<void> {
  try {
    const readings = batch.messages.map(({ body }) => read(body))
    const known = await recordEvents(
      deps,
      'cloudflare',
      readings.flatMap(({ event }) => event ?? []),
    )
    for (const [index, message] of batch.messages.entries()) {
      const reading = readings[index]
      const isLost = reading?.event && !known.includes(`cloudflare:${reading.event.id}`)
      if (isLost && message.attempts < 4) message.retry({ delaySeconds: 120 })
      else {
        if (reading) noteReading(deps.log, 'cloudflare', reading, known)
        message.ack()
      }
    }
  } catch (error) {
    deps.log.error('mail_events_failed', { events: batch.messages.length, error: String(error) })
    batch.retryAll({ delaySeconds: 60 })
  }
}

/** https://developers.cloudflare.com/email-service/platform/event-subscriptions/ */
function read(body: unknown): Reading {
  const { value, odd } = readBy(cloudflareEvent, body)
  const { messageId: providerId, recipient, bounce, rejection, eventId } = value.payload ?? {}
  const word = value.type
  const type = types.get(word?.split('.').at(-1))
  if (!type || !providerId) return { word, odd }
  const isDead = bounce?.type === 'hard' || rejection?.reason === 'suppressed'
  const id = eventId ?? `${providerId}${word}`
  return { word, odd, event: { id, type: isDead ? 'dead' : type, providerId, recipient } }
}

const types = new Map<unknown, EventType>([
  ['deferred', 'delayed'],
  ['delivered', 'delivered'],
  ['bounced', 'bounced'],
  ['failed', 'bounced'],
  ['rejected', 'bounced'],
  ['complained', 'complained'],
])

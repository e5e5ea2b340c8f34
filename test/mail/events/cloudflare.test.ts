import { createExecutionContext, createMessageBatch, getQueueResult } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { consumeEvents } from '../../../src/mail/events/cloudflare.ts'
import { mailWorld } from '../../support/mail-world.ts'

const world = mailWorld()
let events = 0

describe('the queue of Cloudflare’s events', () => {
  async function arrive(...bodies: unknown[]) {
    const messages = bodies.map((body, index) => ({ id: `q${index}`, timestamp: new Date(0), attempts: 1, body }))
    const batch = createMessageBatch('gatehouse-mail-events', messages)
    await consumeEvents(world.deps, batch)
    const { ackAll, retryBatch } = await getQueueResult(batch, createExecutionContext())
    return ackAll ? 'ack' : retryBatch.retry ? 'retry' : ''
  }
  const message = (name: string, messageId: string, more = {}) => ({
    type: `cf.email.sending.message.${name}`,
    payload: { eventId: `c${++events}`, messageId, ...more },
  })

  it.each([
    ['deferred', {}, 'sent', 'delayed'],
    ['delivered', {}, 'delivered', null],
    ['bounced', { bounce: { type: 'soft' } }, 'bounced', 'soft_bounce'],
    ['bounced', { bounce: { type: 'hard' } }, 'bounced', 'hard_bounce'],
    ['rejected', { rejection: { reason: 'suppressed' } }, 'bounced', 'hard_bounce'],
    ['rejected', { rejection: { reason: 'policy' } }, 'bounced', 'soft_bounce'],
    ['failed', {}, 'bounced', 'soft_bounce'],
    ['complained', {}, 'complained', 'complaint'],
  ])('knows a mail by the API’s own id: %s %j', async (name, more, status, lastCode) => {
    const id = await world.seedMail({ status: 'sent', provider: 'cloudflare', providerId: `cf-${++events}` })
    await arrive(message(name, (await world.row(id)).providerId ?? '', more))
    expect(await world.row(id)).toMatchObject({ status, lastCode })
  })

  it('does not take another API’s id for one of Cloudflare', async () => {
    const id = await world.seedMail({ status: 'sent', provider: 'ses', providerId: 'same-id' })
    await arrive(message('delivered', 'same-id'))
    expect((await world.row(id)).status).toBe('sent')
  })

  it('acknowledges what it can make nothing of', async () => {
    const strange = [null, 'x', 7, {}, { type: 'cf.email.sending.message.delivered' }, message('unheard_of', 'x')]
    expect(await arrive(...strange, message('delivered', 'x'))).toBe('ack')
  })

  it('comes back while the database is out of reach', async () => {
    const lost = () => Promise.reject(new Error('D1_ERROR: Network connection lost.'))
    world.deps.db = { ...world.deps.db, d1: { prepare: env.DB.prepare.bind(env.DB), batch: lost } as never }
    expect(await arrive(message('delivered', 'x'))).toBe('retry')
    expect(world.log.at(-1)).toMatchObject({ event: 'mail_events_failed', events: 1 })
  })
})

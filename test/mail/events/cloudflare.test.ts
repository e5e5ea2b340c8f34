import { createExecutionContext, createMessageBatch, getQueueResult } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, it, vi } from 'vitest'
import { consumeEvents } from '../../../src/mail/events/cloudflare.ts'
import { mailWorld, start } from '../../support/mail-world.ts'

const world = mailWorld()
let events = 0

describe('the queue of Cloudflare’s events', () => {
  /** What became of each message that comes for the nth time: acknowledged, or the seconds until it comes back. */
  async function arrive(bodies: unknown[], attempts = 1) {
    const messages = bodies.map((body, index) => ({ id: `q${index}`, timestamp: new Date(0), attempts, body }))
    const batch = createMessageBatch('gatehouse-mail-events', messages)
    const retries = batch.messages.map((message) => vi.spyOn(message, 'retry'))
    await consumeEvents(world.deps, batch)
    const { explicitAcks, retryBatch } = await getQueueResult(batch, createExecutionContext())
    return messages.map(({ id }, index) => {
      if (explicitAcks.includes(id)) return 'ack'
      return retryBatch.retry ? 'retry' : retries[index]?.mock.lastCall?.[0]?.delaySeconds
    })
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
    expect(await arrive([message(name, (await world.row(id)).providerId ?? '', more)])).toEqual(['ack'])
    expect(await world.row(id)).toMatchObject({ status, lastCode })
  })

  it('does not take another API’s id for one of Cloudflare', async () => {
    const id = await world.seedMail({ status: 'sent', provider: 'ses', providerId: 'same-id' })
    await arrive([message('delivered', 'same-id')])
    expect((await world.row(id)).status).toBe('sent')
  })

  it('acknowledges what it can make nothing of', async () => {
    const type = 'cf.email.sending.message.delivered'
    const payloads = [null, 7, 'x', { messageId: {} }, { messageId: 7 }]
    const strange = [null, 'x', 7, {}, { type: 7 }, { type }, message('unheard_of', 'x')]
    const id = await world.seedMail({ status: 'sent', provider: 'cloudflare', providerId: 'cf-known' })
    const known = message('bounced', 'cf-known', { eventId: {}, recipient: 7, bounce: { type: 'hard' } })
    const all = [...strange, ...payloads.map((payload) => ({ type, payload })), known]
    expect(await arrive(all)).toEqual(all.map(() => 'ack'))
    expect((await world.row(id)).status).toBe('bounced')
  })

  it('waits for a mail whose batch is still being sent, and is then taken', async () => {
    const id = await world.seedMail({ status: 'sending', leaseUntil: start + 120 })
    const { address } = await world.row(id)
    const early = message('bounced', 'cf-early', { bounce: { type: 'hard' }, recipient: address })
    const other = await world.seedMail({ status: 'sent', provider: 'cloudflare', providerId: 'cf-other' })
    expect(await arrive([early, message('delivered', 'cf-other')])).toEqual([120, 'ack'])
    expect((await world.row(other)).status).toBe('delivered')
    await env.DB.prepare("UPDATE outbox SET status = 'sent', provider = 'cloudflare', provider_id = ? WHERE id = ?")
      .bind('cf-early', id)
      .run()
    expect(await arrive([early], 2)).toEqual(['ack'])
    expect(await world.row(id)).toMatchObject({ status: 'bounced', lastCode: 'hard_bounce' })
    const { results } = await env.DB.prepare('SELECT 1 FROM suppressions WHERE mail_id = ?').bind(id).all()
    expect(results).toHaveLength(1)
  })

  it('does not wait for ever for a mail that is not ours', async () => {
    expect(await arrive([message('delivered', 'cf-nobody')], 3)).toEqual([120])
    expect(await arrive([message('delivered', 'cf-nobody')], 4)).toEqual(['ack'])
  })

  it('is acknowledged when it comes twice', async () => {
    await world.seedMail({ status: 'sent', provider: 'cloudflare', providerId: 'cf-twice' })
    const twice = message('delivered', 'cf-twice')
    expect([await arrive([twice]), await arrive([twice])]).toEqual([['ack'], ['ack']])
  })

  it('comes back while the database is out of reach', async () => {
    const lost = () => Promise.reject(new Error('D1_ERROR: Network connection lost.'))
    world.deps.db = { ...world.deps.db, d1: { prepare: env.DB.prepare.bind(env.DB), batch: lost } as never }
    expect(await arrive([message('delivered', 'x')])).toEqual(['retry'])
    expect(world.log.at(-1)).toMatchObject({ event: 'mail_events_failed', events: 1 })
  })
})

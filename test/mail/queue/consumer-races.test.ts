import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { Verdict } from '../../../src/mail/providers/provider.ts'
import { mailWorld, scriptedProvider } from '../../support/mail-world.ts'
import { slowDatabase } from '../../support/slow-database.ts'

// checks C4, C20
describe('a batch delivered eight times at once', () => {
  it('sends its mail once', async () => {
    const { provider, calls } = scriptedProvider()
    const world = mailWorld({ providers: [provider], d1: slowDatabase(env.DB, 20) })
    const id = await world.seedMail()
    const answers = await Promise.all(Array.from({ length: 8 }, () => world.consume([{ id }])))
    expect(calls).toHaveLength(1)
    expect(answers.flat().filter((answer) => answer === 'ack')).toHaveLength(1)
    // The others come back when the lease is over, in case its holder has died.
    expect(answers.flat().filter((answer) => answer === 120)).toHaveLength(7)
    expect((await world.row(id)).status).toBe('sent')
  })
})

describe('a consumer that comes late', () => {
  const refused: Verdict = { ok: false, class: 'request', code: 'validation_error' }
  const busy: Verdict = { ok: false, class: 'transient', code: 'http_500' }

  /** The first consumer's API takes longer than the lease, and the second one is done before it. */
  async function overtaken(first: Verdict, second: Verdict) {
    const { provider } = scriptedProvider({}, async (_, call) => {
      if (call === 2) return second
      world.travel(120)
      await world.consume([{ id }])
      return first
    })
    const world = mailWorld({ providers: [provider] })
    const id = await world.seedMail()
    await world.consume([{ id }])
    return world.row(id)
  }

  it('does not undo what the next one recorded', async () => {
    expect(await overtaken(refused, busy)).toMatchObject({ status: 'queued', attempts: 2, lastCode: 'http_500' })
    const sent = { ok: true, providerId: 'second' } as const
    expect(await overtaken(busy, sent)).toMatchObject({ status: 'sent', providerId: 'second' })
  })

  it('records that the mail is sent, whatever the next one recorded', async () => {
    const sent = { ok: true, providerId: 'first' } as const
    expect(await overtaken(sent, busy)).toMatchObject({ status: 'sent', providerId: 'first' })
  })
})

describe('a delivery that is reported before the send is recorded', () => {
  it('stays on record', async () => {
    const { provider } = scriptedProvider({}, async (mail) => {
      await env.DB.prepare("UPDATE outbox SET status = 'delivered' WHERE id = ?").bind(mail.id).run()
      return { ok: true, providerId: 'x' }
    })
    const world = mailWorld({ providers: [provider] })
    const id = await world.seedMail()
    expect(await world.consume([{ id }])).toEqual(['ack'])
    expect((await world.row(id)).status).toBe('delivered')
  })
})

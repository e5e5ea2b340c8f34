import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { indexHash } from '../../../src/lib/hashes.ts'
import type { EventType, MailEvent } from '../../../src/mail/events/event.ts'
import { recordEvents } from '../../../src/mail/events/record.ts'
import type { MailStatus } from '../../../src/store/schema/index.ts'
import { mailWorld, start } from '../../support/mail-world.ts'
import { watchedDatabase } from '../../support/watched-database.ts'

const world = mailWorld()
let events = 0
const tell = (mailId: string, type: EventType, more: Partial<MailEvent> = {}) =>
  recordEvents(world.deps, 'ses', [{ id: `e${++events}`, type, mailId, providerId: `s-${events}`, ...more }])

async function suppressed() {
  const { results } = await env.DB.prepare('SELECT * FROM suppressions').all<Record<string, unknown>>()
  await env.DB.exec('DELETE FROM suppressions')
  return results
}

describe('an event moves a row forward', () => {
  const all: MailStatus[] = [
    ...(['queued', 'sending', 'uncertain', 'sent', 'delivered', 'bounced', 'complained'] as const),
    ...(['failed', 'expired', 'cancelled'] as const),
  ]
  const after: Record<Exclude<EventType, 'tracked'>, MailStatus[]> = {
    accepted: ['sent', 'sent', 'sent', ...all.slice(3)],
    delayed: ['sent', 'sent', 'sent', ...all.slice(3)],
    delivered: ['delivered', 'delivered', 'delivered', 'delivered', ...all.slice(4)],
    bounced: ['bounced', 'bounced', 'bounced', 'bounced', 'bounced', ...all.slice(5)],
    dead: ['bounced', 'bounced', 'bounced', 'bounced', 'bounced', ...all.slice(5)],
    complained: [...all.slice(0, 6).map(() => 'complained' as const), ...all.slice(6)],
  }

  it.each(Object.entries(after))('and never back: %s', async (type, expected) => {
    const rows = await Promise.all(all.map((status) => world.seedMail({ status })))
    for (const id of rows) await tell(id, type as EventType)
    const statuses = await Promise.all(rows.map(async (id) => (await world.row(id)).status))
    expect(statuses).toEqual(expected)
  })

  it('and ends what was in doubt: nothing is sent again', async () => {
    const doubt = { status: 'queued', lastClass: 'uncertain', lastCode: 'timeout', attempts: 1 } as const
    const id = await world.seedMail({ ...doubt, leaseUntil: start + 60, provider: 'ses' })
    await tell(id, 'accepted', { providerId: 's-doubt' })
    expect(await world.row(id)).toMatchObject({
      ...{ status: 'sent', lastClass: null, lastCode: null, leaseUntil: null },
      ...{ provider: 'ses', providerId: 's-doubt', sentAt: start },
    })
    expect(await world.consume([{ id }])).toEqual(['ack'])
    expect((await world.row(id)).attempts).toBe(1)
  })

  it('and notes a delay until it is over', async () => {
    const id = await world.seedMail({ status: 'sent', sentAt: start - 9 })
    await tell(id, 'delayed')
    expect(await world.row(id)).toMatchObject({ status: 'sent', lastCode: 'delayed', sentAt: start - 9 })
    await tell(id, 'delivered')
    expect(await world.row(id)).toMatchObject({ status: 'delivered', lastCode: null })
    await tell(id, 'delayed')
    expect(await world.row(id)).toMatchObject({ status: 'delivered', lastCode: null })
  })

  it('and tells a bounce for good after another', async () => {
    const id = await world.seedMail({ status: 'sent', registrationId: (await world.seedRegistration()).id })
    await tell(id, 'bounced')
    await tell(id, 'dead')
    const count = env.DB.prepare("SELECT value FROM daily_counts WHERE metric = 'bounced'")
    expect(await count.first('value')).toBe(1)
    expect(await world.row(id)).toMatchObject({ status: 'bounced', lastCode: 'hard_bounce' })
    await tell(id, 'bounced')
    expect((await world.row(id)).lastCode).toBe('hard_bounce')
  })

  it('and only the row that it is about', async () => {
    const [id, other] = [await world.seedMail({ status: 'sent' }), await world.seedMail({ status: 'sent' })]
    await tell(id, 'delivered')
    expect((await world.row(other)).status).toBe('sent')
    await tell('01nobody', 'delivered')
    await tell('', 'delivered')
  })

  it('and says by the log what a mail has come to, and that tracking is on', async () => {
    const id = await world.seedMail({ status: 'sent' })
    await tell(id, 'dead', { recipient: 'ada@example.org' })
    await tell(id, 'tracked')
    expect(world.log.slice(-2)).toEqual([
      { level: 'info', event: 'mail_bounced', id, provider: 'ses' },
      { level: 'error', event: 'mail_tracking_is_on', provider: 'ses' },
    ])
  })
})

describe('an address is suppressed', () => {
  beforeEach(() => env.DB.exec('DELETE FROM suppressions'))

  const mailed = async () => {
    const id = await world.seedMail({ status: 'sent' })
    return { id, recipient: (await world.row(id)).address ?? '' }
  }

  it.each([
    ['dead', 'bounce', start + 30 * 86_400],
    ['complained', 'complaint', null],
  ] as const)('when it is %s, under a keyed hash', async (type, reason, until) => {
    const { id, recipient } = await mailed()
    await tell(id, type, { recipient: recipient.toUpperCase() })
    const [row, ...others] = await suppressed()
    expect(others).toEqual([])
    expect(row).toMatchObject({ reason, until, mail_id: id, created_at: start })
    expect(row?.key).toMatch(/^[\w-]{43}$/)
  })

  it.each(['accepted', 'delayed', 'delivered', 'bounced'] as const)('not when it is %s', async (type) => {
    const { id, recipient } = await mailed()
    await tell(id, type, { recipient })
    expect(await suppressed()).toEqual([])
  })

  it.each(['queued', 'sending', 'uncertain', 'bounced', 'complained', 'failed', 'expired', 'cancelled'] as const)(
    'whatever has become of the mail: %s',
    async (status) => {
      for (const type of ['dead', 'complained'] as const) {
        const id = await world.seedMail({ status })
        await tell(id, type, { recipient: (await world.row(id)).address ?? '' })
        expect(await suppressed()).toMatchObject([{ mail_id: id }])
      }
    },
  )

  it.each([
    (name: string) => `Ada <${name}@b\u00fccher.example>`,
    (name: string) => `"Lovelace, Ada @ home" <${name.toUpperCase()}@XN--BCHER-KVA.EXAMPLE>`,
    (name: string) => `<${name}@xn--bcher-kva.example>`,
    (name: string) => ` ${name}@B\u00dcCHER.example. `,
    (name: string) => `"${name}"@bu\u0308cher.example`,
    () => undefined,
    () => '',
    () => 'somebody',
  ])('however the API spells it, and always the one of the row (%#)', async (spell) => {
    const name = `u${++events}`
    const address = `${name}@xn--bcher-kva.example`
    const id = await world.seedMail({ status: 'sent', address })
    await tell(id, 'dead', { recipient: spell(name) })
    const [row] = await suppressed()
    expect(row).toMatchObject({ reason: 'bounce', key: await indexHash(world.deps.config.keyring, address) })
  })

  it('not when the mail went to another one, or is not ours', async () => {
    const { id } = await mailed()
    await tell(id, 'dead', { recipient: 'eve@example.org' })
    await tell('01nobody', 'dead', { recipient: 'eve@example.org' })
    expect(await suppressed()).toEqual([])
  })

  it('not again by an event that is told again', async () => {
    const { id, recipient } = await mailed()
    await tell(id, 'dead', { id: 'same', recipient })
    expect(await suppressed()).toHaveLength(1)
    await env.DB.prepare("UPDATE outbox SET status = 'sent' WHERE id = ?").bind(id).run()
    await tell(id, 'dead', { id: 'same', recipient })
    expect(await suppressed()).toEqual([])
    expect((await world.row(id)).status).toBe('sent')
  })
})

describe('events', () => {
  it('are remembered for 7 days', async () => {
    const seen = async (id: string) =>
      (await env.DB.prepare('SELECT 1 FROM mail_events WHERE id = ?').bind(`ses:${id}`).first()) !== null
    const mail = await world.seedMail({ status: 'sent' })
    await tell(mail, 'delivered', { id: 'old' })
    world.travel(7 * 86_400 - 1)
    await tell(mail, 'delivered', { id: 'new' })
    expect(await seen('old')).toBe(true)
    world.travel(1)
    await tell(mail, 'delivered', { id: 'newer' })
    expect([await seen('old'), await seen('new')]).toEqual([false, true])
    await tell('x', 'delivered', { id: 'foreign' })
    expect(await seen('foreign')).toBe(false)
  })

  it('are written in one round trip, with an address to stop in two, however many', async () => {
    const watched = watchedDatabase(env.DB)
    const { deps } = mailWorld({ d1: watched })
    const rows = await Promise.all([1, 2, 3].map(() => world.seedMail({ status: 'sent' })))
    const told = rows.map((mailId, index) => ({ id: `m${index}`, type: 'dead' as const, mailId, recipient: 'a@b.c' }))
    await recordEvents(deps, 'ses', told)
    // The addresses first: what they are kept under is no statement's to compute.
    expect(watched.watch.trips).toHaveLength(2)
    const others = told.map((event) => ({ ...event, id: `o${event.id}`, type: 'delivered' as const }))
    await recordEvents(deps, 'ses', others)
    expect(watched.watch.trips).toHaveLength(3)
  })
})

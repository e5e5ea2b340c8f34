import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { cancelMails, listMails, requeueMails, requeuePage } from '../../src/admin/mail/index.ts'
import { newId } from '../../src/lib/ids.ts'
import { admin, desk } from '../support/mail-admin.ts'
import { start } from '../support/mail-world.ts'

const day = 86_400

beforeEach(async () => {
  await env.DB.batch([env.DB.prepare('DELETE FROM outbox'), env.DB.prepare('DELETE FROM audit')])
})

const audited = async () =>
  (await env.DB.prepare('SELECT event, actor_id, detail FROM audit').all<{ event: string }>()).results

describe('listMails', () => {
  it('finds mails by state, kind, provider and address', async () => {
    const world = desk()
    const failed = await world.seedMail({ status: 'failed', provider: 'ses', lastCode: 'x' })
    const other = await world.seedMail({ status: 'failed', provider: 'resend', kind: 'reset' })
    const sent = await world.seedMail({ status: 'sent', provider: 'ses', address: 'ada@example.org' })
    const queued = await world.seedMail()
    const found = async (filter: Parameters<typeof world.page>[0]) => (await world.page(filter)).ids
    expect((await found({})).toSorted()).toEqual([failed, other, sent, queued].toSorted())
    expect((await found({ state: 'failed' })).toSorted()).toEqual([failed, other].toSorted())
    expect(await found({ state: 'failed', kind: 'reset' })).toEqual([other])
    expect((await found({ provider: 'ses' })).toSorted()).toEqual([failed, sent].toSorted())
    expect(await found({ address: 'ada@example.org', state: 'sent' })).toEqual([sent])
    expect(await found({ state: 'queued' })).toEqual([queued])
  })

  it('shows no part of a link', async () => {
    const world = desk()
    await world.seedMail({ status: 'failed' })
    const { mails } = await listMails(world.deps, { filter: {}, cursor: '', limit: 10 })
    expect(Object.keys(mails[0] ?? {})).not.toContain('kid')
  })

  it('walks in pages, the newest first, also while mails come in', async () => {
    const world = desk()
    const ids: string[] = []
    for (let i = 0; i < 5; i++) ids.unshift(await world.seedMail({ id: newId(start + i), status: 'failed' }))
    const first = await world.page({ state: 'failed' }, '', 2)
    await world.seedMail({ id: newId(start + 9), status: 'failed' })
    const second = await world.page({ state: 'failed' }, first.nextCursor ?? '', 2)
    const third = await world.page({ state: 'failed' }, second.nextCursor ?? '', 2)
    expect([...first.ids, ...second.ids, ...third.ids]).toEqual(ids)
    expect(third.nextCursor).toBeNull()
  })

  it.each([
    [
      "status IN ('failed', 'uncertain', 'expired', 'bounced', 'complained') AND status = 'failed' AND id < '~'",
      'id',
      'outbox_trouble',
    ],
    [
      "dead_at IS NOT NULL AND status IN ('queued', 'sending', 'failed', 'uncertain', 'expired') AND id < '~' AND 1",
      'id',
      'outbox_dead',
    ],
    ["address = 'x' AND +id < '~'", '+id', 'outbox_address'],
  ])('looks things up (%s)', async (where, order, index) => {
    const explained = env.DB.prepare(
      `EXPLAIN QUERY PLAN SELECT * FROM outbox WHERE ${where} ORDER BY ${order} DESC LIMIT 9`,
    )
    const { results } = await explained.all<{ detail: string }>()
    expect(results[0]?.detail).toContain(`USING INDEX ${index}`)
  })
})

describe('a rare mail among many', () => {
  it('is on the first page where its state has an index', async () => {
    const world = desk()
    const id = await world.seedMail({ id: newId(start - 9), status: 'failed', kind: 'reset' })
    await world.seedMail({ id: newId(start - 8), status: 'sent' })
    const copies = `INSERT INTO outbox (id, kind, locale, params, security_version, kid, status, next_at, expires_at, created_at)
      SELECT o.id || '-' || value, 'confirm', 'en', '{}', 1, o.kid, 'sent', 0, 0, 0
      FROM outbox o, ${thousands} WHERE o.id <> ?`
    await env.DB.prepare(copies).bind(id).run()
    expect(await world.page({ state: 'failed', kind: 'reset' })).toEqual({ ids: [id], nextCursor: null })
  })
})

const thousands = `(WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n LIMIT 6000) SELECT value FROM n)`

describe('requeueMails', () => {
  it('sends a mail once more: a new row with a link of a full life, and the old one keeps its state', async () => {
    const world = desk()
    const registration = await world.seedRegistration()
    const of = { kind: 'confirm', registrationId: registration.id, address: registration.email } as const
    const id = await world.seedMail({ ...of, status: 'expired', lastCode: 'http_500', expiresAt: start + day })
    world.travel(2 * day)
    const { requeued, refused } = await world.requeue([id])
    const replay = requeued[0]?.id ?? ''
    expect([requeued, refused]).toEqual([[{ id: replay, replaces: id }], []])
    expect(world.enqueued).toEqual([replay])
    expect(await world.consume([{ id: replay }])).toEqual(['ack'])
    expect(world.calls[0]?.to).toBe(registration.email)
    expect(await world.row(replay)).toMatchObject({ status: 'sent', replaces: id, expiresAt: start + 3 * day })
    expect(await world.row(id)).toMatchObject({ status: 'expired', lastCode: 'http_500' })
    const detail = JSON.stringify({ mails: 1, ids: [id] })
    expect(await audited()).toEqual([{ event: 'admin.mails_requeued', actor_id: 'operator', detail }])
  })

  it('replaces each mail once, also when asked four times at once', async () => {
    const world = desk()
    const id = await world.seedMail({ status: 'failed' })
    const done = await Promise.all([1, 2, 3, 4].map(() => world.requeue([id])))
    expect(done.flatMap(({ requeued }) => requeued)).toHaveLength(1)
    expect(done.flatMap(({ refused }) => refused)).toEqual([1, 2, 3].map(() => ({ id, reason: 'already_replaced' })))
    expect(await audited()).toHaveLength(1)
  })

  it('refuses what has not ended, has arrived, or is not wanted any more', async () => {
    const world = desk()
    const member = await world.seedUser({ securityVersion: 2 })
    const of = { userId: member.id, address: member.email, status: 'failed' } as const
    const mails: [string, string][] = [
      [await world.seedMail(), 'not_ended'],
      [await world.seedMail({ status: 'sending', leaseUntil: start + 9 }), 'not_ended'],
      [await world.seedMail({ status: 'sent' }), 'not_repeatable'],
      [await world.seedMail({ status: 'cancelled', lastCode: 'no_recipient' }), 'not_repeatable'],
      [await world.seedMail({ ...of, kind: 'email_change' }), 'not_repeatable'],
      [await world.seedMail({ ...of, kind: 'confirm' }), 'already_confirmed'],
      [await world.seedMail({ ...of, kind: 'reset' }), 'security_version'],
      [await world.seedMail({ status: 'failed', address: null }), 'no_recipient'],
      [await world.seedMail({ kind: 'confirm', status: 'failed', registrationId: newId(start) }), 'registration_gone'],
      [newId(start), 'mail_unknown'],
    ]
    const { requeued, refused } = await world.requeue(mails.map(([id]) => id))
    expect(requeued).toEqual([])
    expect(refused.map(({ id, reason }) => [id, reason])).toEqual(mails)
    expect(await audited()).toEqual([])
  })

  it('takes a hundred at a time', async () => {
    const world = desk()
    const ids = Array.from({ length: 101 }, () => newId(start))
    expect(await requeueMails(world.deps, admin, { ids })).toEqual({ ok: false, code: 'too_many' })
  })
})

describe('requeuePage', () => {
  it('comes to an end, with each mail once', async () => {
    const world = desk()
    for (let i = 0; i < 7; i++)
      await world.seedMail({ id: newId(start + i), status: 'failed', ...(i % 3 === 0 && { address: null }) })
    let [cursor, steps, requeued]: [string | null, number, number] = ['', 0, 0]
    while (cursor !== null) {
      const step = await requeuePage(world.deps, admin, { filter: { state: 'failed' }, cursor, limit: 3 })
      requeued += step.requeued.length
      cursor = step.nextCursor
      steps += 1
    }
    expect([steps, requeued]).toEqual([3, 4])
  })

  it('leaves out what has been replaced, so that a second press reaches the rest', async () => {
    const world = desk()
    for (let i = 0; i < 5; i++) await world.seedMail({ id: newId(start + i), status: 'failed' })
    const press = () => requeuePage(world.deps, admin, { filter: { state: 'failed' }, cursor: '', limit: 3 })
    const presses = [await press(), await press(), await press()]
    expect(presses.map(({ requeued, refused }) => [requeued.length, refused.length])).toEqual([
      [3, 0],
      [2, 0],
      [0, 0],
    ])
  })
})

describe('cancelMails', () => {
  it('ends what waits, and says of which it may have been sent', async () => {
    const world = desk()
    const waiting = await world.seedMail({ leaseUntil: start + 300 })
    const doubtful = await world.seedMail({ lastClass: 'uncertain', provider: 'x' })
    const abandoned = await world.seedMail({ status: 'sending', leaseUntil: start })
    const running = await world.seedMail({ status: 'sending', leaseUntil: start + 9 })
    const sent = await world.seedMail({ status: 'sent' })
    const unknown = newId(start)
    const done = await cancelMails(world.deps, admin, { ids: [waiting, doubtful, abandoned, running, sent, unknown] })
    if (!done.ok) throw new Error(done.code)
    expect(done.value.cancelled.toSorted()).toEqual([waiting, doubtful, abandoned].toSorted())
    expect(done.value.refused).toEqual([
      { id: running, reason: 'being_sent' },
      { id: sent, reason: 'already_ended' },
      { id: unknown, reason: 'mail_unknown' },
    ])
    const rows = await Promise.all([waiting, doubtful, abandoned].map(world.row))
    expect(rows.map(({ status, lastCode }) => [status, lastCode])).toEqual([
      ['cancelled', 'operator'],
      ['uncertain', 'operator'],
      ['uncertain', 'operator'],
    ])
    expect(await world.consume([{ id: waiting }])).toEqual(['ack'])
    expect(world.calls).toHaveLength(0)
  })
})

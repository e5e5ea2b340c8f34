import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { enqueueMails } from '../../../src/mail/queue/enqueue.ts'
import { sweepMail } from '../../../src/mail/queue/sweep.ts'
import { mailWorld, scriptedProvider, start } from '../../support/mail-world.ts'
import { hookedDatabase, slowDatabase } from '../../support/slow-database.ts'
import { watchedDatabase } from '../../support/watched-database.ts'

beforeEach(async () => {
  await env.DB.prepare('DELETE FROM outbox').run()
})

describe('sweepMail', () => {
  it('recovers a mail whose enqueuing failed', async () => {
    const { provider, calls } = scriptedProvider()
    const world = mailWorld({ providers: [provider] })
    const id = await world.seedMail()
    const refuse = async () => Promise.reject(new Error('Too Many Requests'))
    await enqueueMails({ send: refuse, sendBatch: refuse }, world.deps.log, [id])
    await sweepMail(world.deps)
    expect(world.enqueued).toEqual([])
    world.travel(60)
    await sweepMail(world.deps)
    expect(world.enqueued).toEqual([id])
    expect(await world.consume([{ id }])).toEqual(['ack'])
    expect(calls).toHaveLength(1)
  })

  // checks C23
  it('recovers a retry whose message was lost, and the retry is not put off by it', async () => {
    const { provider, calls } = scriptedProvider({}, (_, call) =>
      call === 1 ? { ok: false, class: 'transient', code: 'x', retryAfter: 300 } : { ok: true, providerId: 'x' },
    )
    const world = mailWorld({ providers: [provider] })
    const id = await world.seedMail()
    await world.consume([{ id }])
    world.travel(299)
    await sweepMail(world.deps)
    expect(world.enqueued).toEqual([])
    world.travel(1)
    await sweepMail(world.deps)
    expect(world.enqueued).toEqual([id])
    expect(await world.consume([{ id }])).toEqual(['ack'])
    expect(calls).toHaveLength(2)
  })

  it('recovers a mail whose consumer died, once its lease is over', async () => {
    const world = mailWorld()
    const id = await world.seedMail({ status: 'sending', attempts: 1, leaseUntil: start + 120, nextAt: start + 60 })
    world.travel(119)
    await sweepMail(world.deps)
    expect(world.enqueued).toEqual([])
    world.travel(1)
    await sweepMail(world.deps)
    expect(world.enqueued).toEqual([id])
  })

  it('reads no mail while sending is stopped', async () => {
    const DB = watchedDatabase(env.DB)
    const world = mailWorld({ d1: DB })
    for (let i = 0; i < 60; i++) await world.seedMail({ nextAt: start })
    await env.DB.exec("INSERT INTO cursors VALUES ('mail_paused', '1')")
    await sweepMail(world.deps)
    const { rowsRead } = DB.watch
    await env.DB.exec("DELETE FROM cursors WHERE name = 'mail_paused'")
    expect(world.enqueued).toEqual([])
    // The search for the dead reads their index, and no more.
    expect(rowsRead).toBeLessThan(100)
  })

  // checks C26
  it('takes a hundred a run, those that waited longest', async () => {
    const world = mailWorld()
    const ids: string[] = []
    for (let i = 0; i < 105; i++) ids.push(await world.seedMail({ nextAt: start - i }))
    await sweepMail(world.deps)
    expect(new Set(world.enqueued)).toEqual(new Set(ids.slice(5)))
    await sweepMail(world.deps)
    expect(new Set(world.enqueued)).toEqual(new Set(ids))
    await sweepMail(world.deps)
    expect(world.enqueued).toHaveLength(105)
  })

  // checks C24
  it('enqueues each mail once when eight sweeps run at once', async () => {
    const world = mailWorld({ d1: slowDatabase(env.DB, 20) })
    const id = await world.seedMail({ nextAt: start })
    await Promise.all(Array.from({ length: 8 }, () => sweepMail(world.deps)))
    expect(world.enqueued).toEqual([id])
  })

  it('ends mails whose link is dead, and says which of them may have been sent', async () => {
    const world = mailWorld()
    const dead = { nextAt: start - 60, expiresAt: start }
    const never = await world.seedMail(dead)
    const unanswered = await world.seedMail({ ...dead, attempts: 1, lastClass: 'uncertain', lastCode: 'timeout' })
    const abandoned = await world.seedMail({ ...dead, attempts: 1, status: 'sending', leaseUntil: start - 1 })
    const running = await world.seedMail({ ...dead, attempts: 1, status: 'sending', leaseUntil: start + 9 })
    const sent = await world.seedMail({ ...dead, status: 'sent' })
    await sweepMail(world.deps)
    expect(world.enqueued).toEqual([])
    const rows = await Promise.all([never, unanswered, abandoned, running, sent].map(world.row))
    expect(rows.map(({ status, lastCode }) => [status, lastCode])).toEqual([
      ['expired', 'expired'],
      ['uncertain', 'timeout'],
      ['uncertain', 'expired'],
      ['sending', null],
      ['sent', null],
    ])
  })

  it('logs a queue that is out of reach, and finds the mails again a minute later', async () => {
    const world = mailWorld()
    const id = await world.seedMail({ nextAt: start })
    const { queue } = world.deps
    world.deps.queue = { ...queue, send: async () => Promise.reject(new Error('Storage Limit Exceeded')) }
    await sweepMail(world.deps)
    expect(world.log).toContainEqual(expect.objectContaining({ event: 'mail_enqueue_failed' }))
    world.deps.queue = queue
    world.travel(60)
    await sweepMail(world.deps)
    expect(world.enqueued).toEqual([id])
  })

  it('makes one round trip', async () => {
    let trips = 0
    const world = mailWorld({ d1: hookedDatabase(env.DB, { before: () => trips++ }) })
    await world.seedMail({ nextAt: start })
    await sweepMail(world.deps)
    expect(trips).toBe(1)
  })

  it('walks the index of due mails, not the table', async () => {
    const { results } = await env.DB.prepare(
      `EXPLAIN QUERY PLAN SELECT id FROM outbox WHERE status IN ('queued', 'sending') AND urgency = 0 AND next_at <= 1 AND expires_at > 1
       AND coalesce(lease_until, 0) <= 1 ORDER BY next_at LIMIT 100`,
    ).all<{ detail: string }>()
    expect(results.map(({ detail }) => detail)).toEqual([
      'SEARCH outbox USING INDEX outbox_due (urgency=? AND next_at<?)',
    ])
  })
})

import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { cancelMails } from '../../../src/admin/mail/index.ts'
import { readConfig } from '../../../src/config.ts'
import { recordEvents } from '../../../src/mail/events/record.ts'
import type { Verdict } from '../../../src/mail/providers/provider.ts'
import { sweepMail } from '../../../src/mail/queue/sweep.ts'
import { mailWorld, scriptedProvider, start } from '../../support/mail-world.ts'
import { hookedDatabase } from '../../support/slow-database.ts'
import { watchedDatabase } from '../../support/watched-database.ts'

const busy: Verdict = { ok: false, class: 'transient', code: 'http_500' }
const taken: Verdict = { ok: true, providerId: 'p' }

beforeEach(async () => {
  await env.DB.batch([env.DB.prepare('DELETE FROM outbox'), env.DB.prepare('DELETE FROM daily_counts')])
})

function worldOf(answer: Parameters<typeof scriptedProvider>[1], options: Parameters<typeof mailWorld>[0] = {}) {
  const { provider } = scriptedProvider({ name: 'first' }, answer)
  return mailWorld({ providers: [provider], ...options })
}
type World = ReturnType<typeof mailWorld>

/** The lines as one reads them: seconds since the start, what, by whom and why. */
async function linesOf(world: World, id: string): Promise<string[]> {
  const { history } = await world.row(id)
  return (history ?? []).map(({ at, event, provider, class: failure, code }) =>
    [at - start, event, provider, failure, code].filter((word) => word !== undefined && word !== null).join(' '),
  )
}

describe('the history of a mail', () => {
  it('is empty until there is something to tell', async () => {
    const world = worldOf(() => taken)
    expect((await world.row(await world.seedMail())).history).toBeNull()
  })

  it('has each attempt, and what the API told afterwards', async () => {
    const world = worldOf((_, call) => [busy, { ...busy, code: 'http_429' } as const][call - 1] ?? taken)
    const id = await world.seedMail()
    for (const wait of [100, 200, 5]) {
      await world.consume([{ id }])
      world.travel(wait)
    }
    const event = { mailId: id, providerId: 'p' }
    await recordEvents(world.deps, 'ses', [{ ...event, id: 'd', type: 'delayed' }])
    await recordEvents(world.deps, 'ses', [{ ...event, id: 'b', type: 'dead' }])
    await recordEvents(world.deps, 'ses', [{ ...event, id: 'b', type: 'dead' }])
    expect(await linesOf(world, id)).toEqual([
      '0 failed first transient http_500',
      '100 failed first transient http_429',
      '300 sent first',
      '305 delayed ses delayed',
      '305 bounced ses hard_bounce',
    ])
  })

  it('has every API that was asked, and which one was left alone', async () => {
    const refused: Verdict = { ok: false, class: 'config', code: 'http_401' }
    const first = scriptedProvider({ name: 'first' }, () => {
      world.travel(7)
      return refused
    })
    const second = scriptedProvider({ name: 'second' }, () => taken)
    const world: World = mailWorld({ providers: [first.provider, second.provider] })
    const one = await world.seedMail()
    await world.consume([{ id: one }])
    const next = await world.seedMail()
    await world.consume([{ id: next }])
    expect(await linesOf(world, one)).toEqual(['7 failed first config http_401', '7 sent second'])
    expect(await linesOf(world, next)).toEqual(['7 held first config http_401', '7 sent second'])
  })

  it('says of which attempt nobody knows what came of it', async () => {
    const world = worldOf(() => taken)
    const id = await world.seedMail({ status: 'sending', attempts: 1, leaseUntil: start })
    world.travel(10)
    await world.consume([{ id }])
    expect(await linesOf(world, id)).toEqual(['10 abandoned', '10 sent first'])
  })

  it.each([
    ['cancelled', 'no_recipient', { address: null }],
    ['expired', 'expired', { expiresAt: start }],
    ['cancelled', 'account_gone', { kind: 'password_changed' }],
    ['uncertain', 'not_repeated', { kind: 'account_deleted', lastClass: 'uncertain', provider: 'first' }],
  ] as const)('says that it was not tried: %s %s', async (event, code, values) => {
    const { provider } = scriptedProvider({ name: 'first', idempotent: false })
    const world = mailWorld({ providers: [provider] })
    const id = await world.seedMail(values)
    await world.consume([{ id }])
    expect(await linesOf(world, id)).toEqual([`0 ${event} ${code}`])
  })

  it('says how it ended when the last answer does not', async () => {
    const world = worldOf(() => ({ ...busy, retryAfter: 100 }))
    const id = await world.seedMail({ expiresAt: start + 50 })
    await world.consume([{ id }])
    expect(await linesOf(world, id)).toEqual(['0 failed first transient http_500', '0 expired http_500'])
  })

  it('has what the sweep, the queue and the day’s budget did', async () => {
    const { mail } = readConfig(env)
    const world = worldOf(() => taken, { config: { mail: { ...mail, perDay: 1 } } })
    const ids = [await world.seedMail(), await world.seedMail()].sort()
    await world.consume(ids.map((id) => ({ id })))
    const [held = ''] = ids.filter((_, index) => index === 1)
    await world.consumeDead([{ id: held }])
    world.travel(2 * 86_400)
    await sweepMail(world.deps)
    expect(await linesOf(world, held)).toEqual(['0 held budget', '0 dead_letter', '172800 expired dead_letter'])
  })

  it('has the operator who cancelled it', async () => {
    const world = worldOf(() => taken)
    const [waiting, doubtful] = [await world.seedMail(), await world.seedMail({ lastClass: 'uncertain' })]
    const admin = { id: 'operator', origin: { device: 'x', browser: 'x', country: null, locale: 'en' } }
    await cancelMails(world.deps as never, admin, { ids: [waiting, doubtful] })
    expect(await linesOf(world, waiting)).toEqual(['0 cancelled operator'])
    expect(await linesOf(world, doubtful)).toEqual(['0 uncertain operator'])
  })
})

describe('the history of a mail keeps', () => {
  it('at most 30 entries: the first and the newest', async () => {
    let call = 0
    const many = Array.from({ length: 4 }, (_, index) => {
      return scriptedProvider({ name: `api${index}` }, () => ({ ...busy, code: `code${++call}` })).provider
    })
    const world = mailWorld({ providers: many })
    const id = await world.seedMail({ expiresAt: start + 1_000_000 })
    for (let attempt = 0; attempt < 9; attempt++) {
      await world.consume([{ id }])
      world.travel(2000)
    }
    const codes = ((await world.row(id)).history ?? []).map(({ code }) => code)
    expect(codes).toEqual([1, ...Array.from({ length: 29 }, (_, index) => 8 + index)].map((n) => `code${n}`))
  })

  it.each([busy, taken])('each attempt once, when the answer to its record was lost', async (verdict) => {
    const d1 = hookedDatabase(env.DB, {
      after: (trip) => {
        if (trip === 2) throw new Error('D1_ERROR: Network connection lost.')
      },
    })
    const world = worldOf(() => verdict, { d1 })
    const id = await world.seedMail()
    await world.consume([{ id }])
    expect(world.log.map(({ event }) => event)).toContain('mail_record_failed')
    expect(await linesOf(world, id)).toHaveLength(1)
  })

  it('the attempt that an event was faster than, without undoing the event', async () => {
    const world: World = worldOf(async ({ id }) => {
      world.travel(3)
      await recordEvents(world.deps, 'ses', [{ id, type: 'delivered', mailId: id }])
      return taken
    })
    const id = await world.seedMail()
    await world.consume([{ id }])
    expect((await linesOf(world, id)).sort()).toEqual(['3 delivered ses', '3 sent first'])
    expect((await world.row(id)).status).toBe('delivered')
  })

  it('the attempts of two consumers that overlapped', async () => {
    const world: World = worldOf(async (_, call) => {
      if (call === 2) return busy
      world.travel(120)
      await world.consume([{ id }])
      return { ...busy, code: 'late' }
    })
    const id = await world.seedMail()
    await world.consume([{ id }])
    const lines = ['120 abandoned', '120 failed first transient http_500', '120 failed first transient late']
    expect(await linesOf(world, id)).toEqual(lines)
    expect(await world.row(id)).toMatchObject({ status: 'queued', attempts: 2, lastCode: 'http_500' })
  })
})

describe('keeping it', () => {
  it('writes no row and takes no trip of its own', async () => {
    const watched = watchedDatabase(env.DB)
    const world = worldOf(() => taken, { d1: watched })
    const id = await world.seedMail()
    watched.watch.restart()
    await world.consume([{ id }])
    await recordEvents(world.deps, 'ses', [{ id: 'w', type: 'delivered', mailId: id }])
    expect([watched.watch.trips.length, watched.watch.rowsWritten]).toEqual([3, 8])
  })
})

import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, it, vi } from 'vitest'
import type { OutgoingMail, Verdict } from '../../src/mail/providers/provider.ts'
import { sweepMail } from '../../src/mail/queue/sweep.ts'
import type { MailKind } from '../../src/store/schema/index.ts'
import { mailWorld, scriptedProvider } from '../support/mail-world.ts'
import { hookedDatabase } from '../support/slow-database.ts'

/*
 * The promise, under every fault at once and with a seed that repeats them: no mail is lost, none is sent under two
 * keys or with two contents, and what nobody can know is said to be uncertain.
 */

const mails = 60

afterEach(() => void vi.restoreAllMocks())

/** Numbers from 0 to 1 that a seed repeats (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

interface Storm {
  idempotent: boolean
  kind: MailKind
  sweep?: boolean
  /** The share of messages that the queue never got. */
  unqueued?: number
}

async function storm(seed: number, options: Storm) {
  const random = seeded(seed)
  const faults = { on: true }
  const happens = (chance: number) => faults.on && random() < chance
  vi.spyOn(Math, 'random').mockImplementation(random)
  vi.spyOn(globalThis, 'setTimeout').mockImplementation((resolve) => {
    queueMicrotask(resolve)
    return {} as ReturnType<typeof setTimeout>
  })
  const lost = () => {
    throw new Error('D1_ERROR: Network connection lost.')
  }
  const d1 = hookedDatabase(env.DB, { before: () => happens(0.06) && lost(), after: () => happens(0.06) && lost() })
  const accepted = new Map<string, OutgoingMail[]>()
  const accept = (mail: OutgoingMail) => accepted.set(mail.id, [...(accepted.get(mail.id) ?? []), mail])
  const { provider } = scriptedProvider({ idempotent: options.idempotent }, (mail): Verdict => {
    if (happens(0.15)) return { ok: false, class: 'transient', code: 'http_503' }
    if (happens(0.1)) return { ok: false, class: 'transient', code: 'rate_limit_exceeded', retryAfter: 7 }
    if (happens(0.1)) return { ok: false, class: 'uncertain', code: 'timeout' }
    accept(mail)
    return happens(0.15) ? { ok: false, class: 'uncertain', code: 'connection_lost' } : { ok: true, providerId: 'x' }
  })
  const world = mailWorld({ providers: [provider], d1 })
  const user = await world.seedUser({ emailConfirmedAt: null })
  const of = { kind: options.kind, userId: user.id, address: user.email }
  const ids = await Promise.all(Array.from({ length: mails }, () => world.seedMail(of)))
  let queue = ids.filter(() => !happens(options.unqueued ?? 0.3)).map((id) => ({ id, wait: 0 }))
  for (let step = 0; step < 200; step++) {
    faults.on = step < 60
    queue.push(...world.enqueued.splice(0).map((id) => ({ id, wait: 0 })))
    const due = queue.filter(({ wait }) => wait <= 0 && !happens(0.05))
    queue = queue.filter(({ wait }) => wait > 0).map(({ id, wait }) => ({ id, wait: wait - 30 }))
    const deliveries = [due, ...(happens(0.3) ? [due] : [])]
    const answers = await Promise.all(deliveries.map((batch) => world.consume(batch.map(({ id }) => ({ id })))))
    answers[0]?.forEach((answer, index) => {
      if (answer !== 'ack') queue.push({ id: due[index]?.id ?? '', wait: answer })
    })
    if (step % 2 === 0 && options.sweep !== false) await sweepMail(world.deps).catch(() => undefined)
    world.travel(30)
  }
  const rows = await Promise.all(ids.map(world.row))
  return rows.map(({ id, status }) => ({ status, copies: accepted.get(id) ?? [] }))
}

const tally = (ended: { status: string }[]) =>
  Object.fromEntries(
    [...new Set(ended.map(({ status }) => status))].map((one) => [
      one,
      ended.filter(({ status }) => status === one).length,
    ]),
  )

describe.each([1, 2, 3])('a storm of faults (seed %i)', (seed) => {
  it.each<MailKind>(['confirm', 'account_deleted'])(
    'loses no %s with an API that has idempotency keys',
    async (kind) => {
      const ended = await storm(seed, { idempotent: true, kind })
      expect(tally(ended)).toEqual({ sent: mails })
      for (const { copies } of ended) expect(new Set(copies.map((copy) => JSON.stringify(copy)))).toHaveLength(1)
    },
  )

  it('sends a link at most twice without idempotency keys, and says which ones are uncertain', async () => {
    const ended = await storm(seed, { idempotent: false, kind: 'confirm' })
    for (const { status, copies } of ended) {
      expect(['sent', 'uncertain']).toContain(status)
      expect(copies.length).toBeLessThanOrEqual(2)
      if (status === 'sent') expect(copies.length).toBeGreaterThanOrEqual(1)
      expect(new Set(copies.map((copy) => JSON.stringify(copy))).size).toBeLessThanOrEqual(1)
    }
  })

  it('never sends a notice twice without idempotency keys', async () => {
    const ended = await storm(seed, { idempotent: false, kind: 'account_deleted' })
    for (const { status, copies } of ended) {
      expect(['sent', 'uncertain']).toContain(status)
      expect(copies.length).toBeLessThanOrEqual(1)
      if (status === 'sent') expect(copies).toHaveLength(1)
    }
  })
})

it.each([
  { sweep: true, ends: 'sent' },
  { sweep: false, ends: 'queued' },
])('with no message in the queue and sweep: $sweep, every mail ends as $ends', async ({ sweep, ends }) => {
  const ended = await storm(1, { idempotent: true, kind: 'confirm', sweep, unqueued: 1 })
  expect(tally(ended)).toEqual({ [ends]: mails })
})

import { env } from 'cloudflare:workers'
import { describe, expect, it, vi } from 'vitest'
import { mailWorld, scriptedProvider } from '../../support/mail-world.ts'
import { hookedDatabase } from '../../support/slow-database.ts'

describe('the limits of a batch', () => {
  it('claims as many as the rate sends in five seconds, until it has taken one for each message', async () => {
    const { provider, calls } = scriptedProvider({ rate: 2 })
    const sentBefore: number[] = []
    const d1 = hookedDatabase(env.DB, { before: () => sentBefore.push(calls.length) })
    const world = mailWorld({ providers: [provider], d1 })
    const ids = await Promise.all(Array.from({ length: 20 }, () => world.seedMail()))
    skipPauses()
    expect(await world.consume(ids.map((id) => ({ id })))).toEqual(ids.map(() => 'ack'))
    vi.restoreAllMocks()
    // Two trips a claim.
    expect(sentBefore).toEqual([0, 8, 8, 16, 16, 20])
  })

  it('lets the next claim of a batch begin with what has become most urgent', async () => {
    const { provider, calls } = scriptedProvider({ rate: 2 }, async (_, call) => {
      if (call === 3) reset = await world.seedMail({ kind: 'reset', userId: user.id, address: user.email })
      return { ok: true, providerId: 'x' }
    })
    const world = mailWorld({ providers: [provider] })
    const user = await world.seedUser()
    let reset = ''
    const ids = await Promise.all(Array.from({ length: 20 }, () => world.seedMail()))
    skipPauses()
    await world.consume(ids.map((id) => ({ id })))
    vi.restoreAllMocks()
    const place = calls.findIndex(({ id }) => id === reset)
    expect(place).toBeGreaterThanOrEqual(8)
    expect(place).toBeLessThan(16)
  })

  it('starts no send in the second half of its lease', async () => {
    const { provider, calls } = scriptedProvider({}, () => {
      world.travel(60)
      return { ok: true, providerId: 'x' }
    })
    const world = mailWorld({ providers: [provider] })
    const ids = await Promise.all(Array.from({ length: 8 }, () => world.seedMail()))
    await world.consume(ids.map((id) => ({ id })))
    expect(calls).toHaveLength(1)
    const rows = await Promise.all(ids.map(world.row))
    expect(rows.filter(({ lastCode }) => lastCode === 'not_started')).toHaveLength(7)
  })

  it('makes two round trips for a batch of a hundred', async () => {
    let trips = 0
    const d1 = hookedDatabase(env.DB, { before: () => trips++ })
    const world = mailWorld({ d1 })
    const ids = await Promise.all(Array.from({ length: 100 }, () => world.seedMail()))
    const answers = await world.consume(ids.map((id) => ({ id })))
    expect(answers.every((answer) => answer === 'ack')).toBe(true)
    expect(trips).toBe(2)
  })

  it('has at most six sends under way', async () => {
    let running = 0
    let most = 0
    const { provider } = scriptedProvider({}, async () => {
      most = Math.max(most, ++running)
      await env.DB.prepare('SELECT 1').first()
      running--
      return { ok: true, providerId: 'x' }
    })
    const world = mailWorld({ providers: [provider] })
    const ids = await Promise.all(Array.from({ length: 20 }, () => world.seedMail()))
    await world.consume(ids.map((id) => ({ id })))
    expect(most).toBe(6)
  })
})

/** A pace of two a second is not worth waiting for here. */
function skipPauses() {
  vi.spyOn(globalThis, 'setTimeout').mockImplementation((resolve) => {
    queueMicrotask(resolve)
    return {} as ReturnType<typeof setTimeout>
  })
}

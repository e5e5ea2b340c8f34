import { env } from 'cloudflare:workers'
import { describe, expect, it, vi } from 'vitest'
import { mailWorld, scriptedProvider } from '../../support/mail-world.ts'
import { hookedDatabase } from '../../support/slow-database.ts'

describe('the limits of a batch', () => {
  it('leaves the mails beyond what the rate sends in half a lease for later', async () => {
    const { provider, calls } = scriptedProvider({ rate: 0.05 })
    const world = mailWorld({ providers: [provider] })
    // A pace of one a second is not worth waiting for here.
    vi.spyOn(globalThis, 'setTimeout').mockImplementation((resolve) => {
      queueMicrotask(resolve)
      return {} as ReturnType<typeof setTimeout>
    })
    const ids = [await world.seedMail(), await world.seedMail(), await world.seedMail(), await world.seedMail()]
    const answers = await world.consume(ids.map((id) => ({ id })))
    vi.restoreAllMocks()
    expect(calls).toHaveLength(3)
    expect(answers.filter((answer) => answer === 'ack')).toHaveLength(3)
    expect(answers.filter((answer) => answer === 60)).toHaveLength(1)
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

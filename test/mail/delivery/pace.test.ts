import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { inParallel } from '../../../src/delivery/in-parallel.ts'
import { paced } from '../../../src/mail/delivery/pace.ts'
import type { OutgoingMail } from '../../../src/mail/providers/provider.ts'
import { scriptedProvider } from '../../support/mail-world.ts'

const mail = { id: 'm' } as OutgoingMail

describe('paced', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'Date', 'performance'] }))
  afterEach(() => void vi.useRealTimers())

  it('starts no more sends in any second than the rate', async () => {
    const { provider, calls } = scriptedProvider({ name: 'slow', rate: 5 })
    const slow = paced(provider, () => false)
    const sends = Array.from({ length: 12 }, () => slow.send(mail))
    const started: number[] = []
    for (const wait of [0, 999, 1, 999, 1]) {
      await vi.advanceTimersByTimeAsync(wait)
      started.push(calls.length)
    }
    expect(started).toEqual([5, 5, 10, 10, 12])
    expect(await Promise.all(sends)).toHaveLength(12)
  })

  it('goes on where the last batch of the same API has stopped', async () => {
    const { provider, calls } = scriptedProvider({ name: 'batches', rate: 5 })
    const sends = Array.from({ length: 3 }, async () => {
      const slow = paced(provider, () => false)
      await Promise.all(Array.from({ length: 4 }, () => slow.send(mail)))
    })
    const other = scriptedProvider({ name: 'other', rate: 5 })
    await paced(other.provider, () => false).send(mail)
    const started: number[] = []
    for (const wait of [0, 999, 1, 1000]) {
      await vi.advanceTimersByTimeAsync(wait)
      started.push(calls.length)
    }
    expect(started).toEqual([5, 5, 10, 12])
    expect(other.calls).toHaveLength(1)
    await Promise.all(sends)
  })

  it('does not send when the turn comes too late', async () => {
    const { provider, calls } = scriptedProvider()
    const verdict = await paced(provider, () => true).send(mail)
    expect(verdict).toEqual({ ok: false, class: 'transient', code: 'not_started', unasked: true })
    expect(calls).toHaveLength(0)
  })
})

describe('inParallel', () => {
  it('works on at most so many at a time, and answers in order', async () => {
    let running = 0
    let most = 0
    const results = await inParallel([5, 4, 3, 2, 1, 0, 7], 3, async (item) => {
      running++
      most = Math.max(most, running)
      for (let turns = 0; turns < item; turns++) await Promise.resolve()
      running--
      return item * 2
    })
    expect(most).toBe(3)
    expect(results).toEqual([10, 8, 6, 4, 2, 0, 14])
  })
})

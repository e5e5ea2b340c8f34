import { describe, expect, it } from 'vitest'
import { guarded } from '../../../src/mail/delivery/circuit.ts'
import type { OutgoingMail, Verdict } from '../../../src/mail/providers/provider.ts'
import type { Health } from '../../../src/store/mail/provider-health.ts'
import { scriptedProvider } from '../../support/mail-world.ts'

const mail = { id: 'm' } as OutgoingMail
const taken: Verdict = { ok: true, providerId: 'x' }
const failed = (failure: 'config' | 'transient' | 'uncertain' | 'recipient', retryAfter?: number): Verdict => ({
  ...{ ok: false, class: failure, code: failure },
  ...(retryAfter ? { retryAfter } : {}),
})

/** An API that gives these answers in turn, then takes everything, behind its circuit. */
function circuit(answers: Verdict[], known?: Partial<Health>) {
  const now = { at: 1000 }
  const { provider, calls } = scriptedProvider({}, (_, call) => answers[call - 1] ?? taken)
  const policy = { retryBase: 15, retryCap: 900 }
  const health = known && { name: 'scripted', failures: 1, lastClass: 'config', lastCode: 'x', changedAt: 0, ...known }
  const api = guarded(provider, health as Health | undefined, { clock: () => now.at, policy, tooLate: () => false })
  const send = async (times: number) => {
    const verdicts: Verdict[] = []
    for (let i = 0; i < times; i++) verdicts.push(await api.send(mail))
    return verdicts
  }
  const travel = (seconds: number) => {
    now.at += seconds
  }
  return { api, calls, send, travel }
}

describe('guarded', () => {
  it('leaves an API alone after a failure that an operator must mend', async () => {
    const { api, calls, send } = circuit([failed('config')])
    expect((await send(2))[1]).toEqual({ ok: false, class: 'config', code: 'config', retryAfter: 15, unasked: true })
    expect(calls).toHaveLength(1)
    expect(api.news()).toEqual({
      ...{ name: 'scripted', failures: 1, openUntil: 1015, lastClass: 'config', lastCode: 'config', changedAt: 1000 },
    })
  })

  it.each(['transient', 'uncertain'] as const)('leaves it alone after five %s failures in a row', async (failure) => {
    const { calls, send } = circuit(Array.from({ length: 9 }, () => failed(failure)))
    const verdicts = await send(6)
    expect(calls).toHaveLength(5)
    // The sixth was not sent, so nothing about it is uncertain.
    expect(verdicts[5]).toEqual({ ok: false, class: 'transient', code: failure, retryAfter: 15, unasked: true })
  })

  it('counts failures in a row: a mail that the API answers for ends them', async () => {
    const four = Array.from({ length: 4 }, () => failed('transient'))
    const { api, calls, send } = circuit([...four, taken, ...four, failed('recipient')])
    await send(11)
    expect(calls).toHaveLength(11)
    expect(api.news()).toBeUndefined()
  })

  it('sends nothing more before Retry-After, and the others go on after five minutes', async () => {
    const { calls, send, travel } = circuit([failed('transient', 7), failed('transient', 1e9)])
    expect((await send(2))[1]).toMatchObject({ retryAfter: 7 })
    travel(6)
    expect((await send(1))[0]).toMatchObject({ retryAfter: 1 })
    expect(calls).toHaveLength(1)
    travel(1)
    expect((await send(2))[1]).toMatchObject({ retryAfter: 300 })
    travel(300)
    expect((await send(1))[0]).toEqual(taken)
  })

  it('tries one mail when the pause is over, and the others wait for what becomes of it', async () => {
    const { api, calls, travel } = circuit([failed('config')], { openUntil: 990, failures: 2 })
    const verdicts = await Promise.all(Array.from({ length: 6 }, () => api.send(mail)))
    expect(calls).toHaveLength(1)
    const leftAlone = { ...failed('config', 60), unasked: true }
    expect(verdicts.slice(1)).toEqual(Array.from({ length: 5 }, () => leftAlone))
    travel(60)
    expect(await Promise.all(Array.from({ length: 6 }, () => api.send(mail)))).toEqual(
      Array.from({ length: 6 }, () => taken),
    )
    expect(calls).toHaveLength(7)
    expect(api.news()).toMatchObject({ failures: 0, openUntil: 0 })
  })

  it('waits longer after each attempt in vain, fifteen minutes at most', async () => {
    const { api, travel, send } = circuit(Array.from({ length: 12 }, () => failed('config')))
    const pauses: number[] = []
    for (let now = 1000; pauses.length < 9; ) {
      await send(1)
      const until = api.news()?.openUntil ?? 0
      pauses.push(until - now)
      travel(until - now)
      now = until
    }
    expect(pauses).toEqual([15, 30, 60, 120, 240, 480, 900, 900, 900])
  })

  it('is not closed by a mail that was under way when it opened', async () => {
    const answer = Promise.withResolvers<Verdict>()
    const { api, calls, send } = circuit([answer.promise as never, failed('config')])
    const slow = api.send(mail)
    await send(1)
    answer.resolve(taken)
    expect(await slow).toEqual(taken)
    expect((await send(1))[0]).toMatchObject({ ok: false, class: 'config' })
    expect(calls).toHaveLength(2)
  })
})

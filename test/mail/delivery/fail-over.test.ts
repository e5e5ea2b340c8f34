import { describe, expect, it } from 'vitest'
import type { Verdict } from '../../../src/mail/providers/provider.ts'
import { forgetHealth, mailWorld, scriptedProvider, start } from '../../support/mail-world.ts'

const silent: Verdict = { ok: false, class: 'uncertain', code: 'timeout' }
const unpaid: Verdict = { ok: false, class: 'config', code: 'daily_quota_exceeded' }

/** An API with idempotency keys before one without, and what a mail goes through until it ends. */
async function journey(kind: 'confirm' | 'password_changed', first: Verdict[], second: Verdict[] = []) {
  await forgetHealth()
  const taken: Verdict = { ok: true, providerId: 'x' }
  const keyed = scriptedProvider({ name: 'keyed' }, (_, call) => first[call - 1] ?? taken)
  const keyless = scriptedProvider({ name: 'keyless', idempotent: false }, (_, call) => second[call - 1] ?? taken)
  const world = mailWorld({ providers: [keyed.provider, keyless.provider] })
  const user = await world.seedUser({ emailConfirmedAt: null })
  const id = await world.seedMail({ kind, userId: user.id, address: user.email })
  for (let rounds = 0, wait: number | 'ack' | undefined = 0; typeof wait === 'number' && rounds < 20; rounds++) {
    world.travel(wait)
    wait = (await world.consume([{ id }]))[0]
  }
  const { status, provider } = await world.row(id)
  return { status, provider, keyed: keyed.calls.length, keyless: keyless.calls.length }
}

describe('several mail APIs', () => {
  it('use the next one in the same attempt when an operator must mend the first', async () => {
    expect(await journey('confirm', [unpaid])).toEqual({ status: 'sent', provider: 'keyless', keyed: 1, keyless: 1 })
  })

  it('ask the first one again before a link that it may have taken goes to the next', async () => {
    expect(await journey('confirm', [silent])).toMatchObject({ status: 'sent', keyed: 2, keyless: 0 })
    expect(await journey('confirm', [silent, silent])).toMatchObject({ status: 'sent', keyed: 2, keyless: 1 })
  })

  it('give a link two chances each before it is given up', async () => {
    const silence = Array.from({ length: 20 }, () => silent)
    const ended = await journey('confirm', silence, silence)
    expect(ended).toMatchObject({ status: 'uncertain', keyed: 3, keyless: 2 })
  })

  it('never send a notice through the next one that the first may have taken', async () => {
    const ended = await journey('password_changed', [silent, unpaid, unpaid])
    expect(ended).toMatchObject({ status: 'sent', provider: 'keyed', keyed: 4, keyless: 0 })
  })

  it('do not hand a notice on that the first may have taken twice over', async () => {
    const [first, second] = [scriptedProvider({ name: 'first' }, () => silent), scriptedProvider({ name: 'second' })]
    const world = mailWorld({ providers: [first.provider, second.provider] })
    const abandoned = { status: 'sending', attempts: 1, leaseUntil: start } as const
    const id = await world.seedMail({ ...abandoned, kind: 'account_deleted' })
    await world.consume([{ id }])
    expect([first.calls.length, second.calls.length]).toEqual([1, 0])
  })
})

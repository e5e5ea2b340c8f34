import { describe, expect, it } from 'vitest'
import type { Verdict } from '../../../src/mail/providers/provider.ts'
import { mailWorld, scriptedProvider, start } from '../../support/mail-world.ts'

/** What becomes of a mail that an API with keys may have taken, so many hours after it was written. */
async function resumed(kind: 'password_changed' | 'reset', hours: number, answer: Verdict) {
  const { provider, calls } = scriptedProvider({ idempotent: true }, () => answer)
  const world = mailWorld({ providers: [provider] })
  const user = await world.seedUser()
  const doubtful = { lastClass: 'uncertain', provider: 'scripted', attempts: 1, createdAt: start - hours * 3600 }
  const id = await world.seedMail({ ...doubtful, kind, userId: user.id, address: user.email })
  const [wait] = await world.consume([{ id }])
  return { status: (await world.row(id)).status, calls: calls.length, comesBack: wait !== 'ack' }
}

describe('an API that forgets its keys after a day', () => {
  const taken: Verdict = { ok: true, providerId: 'x' }
  const silent: Verdict = { ok: false, class: 'uncertain', code: 'timeout' }

  it('gets a notice in doubt again only before that', async () => {
    expect(await resumed('password_changed', 23, taken)).toEqual({ status: 'sent', calls: 1, comesBack: false })
    expect(await resumed('password_changed', 24, taken)).toEqual({ status: 'uncertain', calls: 0, comesBack: false })
  })

  it('gets a link in doubt once more after that, and then no more', async () => {
    expect(await resumed('reset', 23, silent)).toEqual({ status: 'queued', calls: 1, comesBack: true })
    expect(await resumed('reset', 24, taken)).toEqual({ status: 'sent', calls: 1, comesBack: false })
    expect(await resumed('reset', 24, silent)).toEqual({ status: 'uncertain', calls: 1, comesBack: false })
  })
})

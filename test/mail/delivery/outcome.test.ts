import { describe, expect, it } from 'vitest'
import type { Attempt } from '../../../src/mail/delivery/deliver.ts'
import { doubtOf, providersFor } from '../../../src/mail/delivery/doubt.ts'
import { outcomeOf } from '../../../src/mail/delivery/outcome.ts'
import type { FailureClass } from '../../../src/mail/providers/provider.ts'
import type { WaitingMail } from '../../../src/store/mail/waiting-mails.ts'
import { scriptedProvider } from '../../support/mail-world.ts'
import { waitingMail } from '../../support/waiting-mail.ts'

const { provider: keyed } = scriptedProvider({ name: 'keyed', idempotent: true })
const { provider: keyless } = scriptedProvider({ name: 'keyless', idempotent: false })
const both = [keyed, keyless]

const failed = (provider: Attempt['provider'], failure: FailureClass, retryAfter?: number): Attempt => ({
  ...{ provider, at: 1000 },
  verdict: { ok: false, class: failure, code: `${provider.name}_${failure}`, ...(retryAfter ? { retryAfter } : {}) },
})

function judge(mail: Partial<WaitingMail>, attempts: Attempt[]) {
  const row = waitingMail(mail)
  const policy = { retryBase: 15, retryCap: 900 }
  return outcomeOf(row, attempts, { now: 1000, policy, random: () => 1, doubt: doubtOf(row, both) })
}

// checks C9
describe('outcomeOf', () => {
  it.each(['recipient', 'request'] as const)('ends a mail after a %s failure', (failure) => {
    expect(judge({}, [failed(keyed, failure)])).toMatchObject({
      status: 'failed',
      lastClass: failure,
      provider: 'keyed',
    })
  })

  // checks C27
  it('waits for the operator only when every API waits for one', () => {
    expect(judge({}, [failed(keyed, 'config'), failed(keyless, 'config')])).toMatchObject({ retryAt: 1600 })
    expect(judge({}, [failed(keyed, 'config'), failed(keyless, 'transient', 9)])).toMatchObject({
      ...{ retryAt: 1009, lastClass: 'transient', lastCode: 'keyless_transient', provider: 'keyless' },
    })
  })

  it('expires a mail whose next attempt would come after its link’s end', () => {
    const attempts = [failed(keyed, 'transient', 100)]
    expect(judge({ expiresAt: 1101 }, attempts)).toMatchObject({ status: 'queued', retryAt: 1100 })
    expect(judge({ expiresAt: 1100 }, attempts)).toMatchObject({ status: 'expired', retryAt: null })
  })

  it('asks once more before the link’s end, in half of what is left, as long as that is more than a minute', () => {
    const tired = { attempts: 9 }
    for (const failure of ['config', 'transient', 'uncertain'] as const) {
      expect(judge({ ...tired, expiresAt: 1400 }, [failed(keyed, failure)])).toMatchObject({ retryAt: 1200 })
      expect(judge({ ...tired, expiresAt: 1061 }, [failed(keyed, failure)])).toMatchObject({ retryAt: 1030 })
    }
    expect(judge({ ...tired, expiresAt: 1060 }, [failed(keyed, 'config')])).toMatchObject({ status: 'expired' })
    const attempts = [failed(keyed, 'transient', 400), failed(keyless, 'config')]
    expect(judge({ ...tired, expiresAt: 1400 }, attempts)).toMatchObject({ retryAt: 1200 })
  })

  it('does not call a mail expired that may have been sent', () => {
    expect(judge({ expiresAt: 1001 }, [failed(keyed, 'uncertain')])).toMatchObject({ status: 'uncertain' })
  })

  // checks C7
  it('backs off further with every attempt', () => {
    expect(judge({ attempts: 0 }, [failed(keyed, 'transient')])).toMatchObject({ retryAt: 1015, attempts: 1 })
    expect(judge({ attempts: 3 }, [failed(keyed, 'transient')])).toMatchObject({ retryAt: 1120, attempts: 4 })
  })

  it('tells the doubt about an API without keys over one that has them', () => {
    const attempts = [failed(keyed, 'uncertain'), failed(keyless, 'uncertain')]
    expect(judge({}, attempts)).toMatchObject({ status: 'queued', provider: 'keyless', retryAt: 1120 })
  })

  it('does not guess which API an abandoned attempt had reached', () => {
    const abandoned = { status: 'sending', lastClass: 'transient', provider: 'keyed', attempts: 1 } as const
    const outcome = judge(abandoned, [failed(keyed, 'transient')])
    expect(outcome).toMatchObject({ status: 'queued', lastClass: 'uncertain', provider: null })
  })

  it('does not give up a link that consumers died with while an API with keys is there', () => {
    const twice = { kind: 'reset', status: 'sending', lastClass: 'uncertain', provider: null } as const
    expect(judge(twice, [failed(keyed, 'transient')])).toMatchObject({ status: 'queued', lastClass: 'uncertain' })
    expect(judge({ ...twice, kind: 'password_changed' }, [])).toMatchObject({ status: 'uncertain' })
  })

  it('keeps a doubt through later refusals, also by another API', () => {
    const doubtful = { lastClass: 'uncertain', provider: 'keyless', attempts: 1 }
    for (const attempts of [[failed(keyed, 'transient')], [failed(keyed, 'uncertain')]])
      expect(judge(doubtful, attempts)).toMatchObject({ status: 'queued', lastClass: 'uncertain', provider: 'keyless' })
    expect(judge(doubtful, [failed(keyless, 'uncertain')])).toMatchObject({ status: 'uncertain' })
  })
})

describe('providersFor', () => {
  const names = (mail: Partial<WaitingMail>, providers = both) => {
    const row = waitingMail(mail)
    return providersFor(row, doubtOf(row, providers), providers).map(({ name }) => name)
  }

  it('asks every API when nothing is in doubt', () => {
    expect(names({ kind: 'password_changed' })).toEqual(['keyed', 'keyless'])
    expect(names({ kind: 'password_changed', lastClass: 'transient', provider: 'keyless' })).toEqual([
      'keyed',
      'keyless',
    ])
  })

  it('keeps a notice in doubt at the API whose key makes the copy harmless', () => {
    expect(names({ kind: 'password_changed', lastClass: 'uncertain', provider: 'keyed' })).toEqual(['keyed'])
  })

  it('gives a notice up that an API without keys may have sent', () => {
    expect(names({ kind: 'password_changed', lastClass: 'uncertain', provider: 'keyless' })).toEqual([])
    expect(names({ kind: 'password_changed', status: 'sending' })).toEqual([])
    expect(names({ kind: 'password_changed', status: 'sending' }, [keyed])).toEqual(['keyed'])
    expect(names({ kind: 'password_changed', status: 'sending', lastClass: 'uncertain' }, [keyed])).toEqual(['keyed'])
  })

  it('gives a notice up when the API that may have sent it is no longer set', () => {
    expect(names({ kind: 'password_changed', lastClass: 'uncertain', provider: 'gone' }, [keyed])).toEqual([])
  })

  it('leaves a link of consumers that died to the API whose key makes copies harmless, as often as it must', () => {
    const abandoned = { kind: 'reset', status: 'sending' } as const
    expect(names(abandoned)).toEqual(['keyed'])
    expect(names({ ...abandoned, lastClass: 'uncertain', provider: null })).toEqual(['keyed'])
    expect(names({ kind: 'reset', lastClass: 'uncertain', provider: null })).toEqual(['keyed'])
    expect(names(abandoned, [keyless])).toEqual(['keyless'])
    expect(names({ ...abandoned, lastClass: 'uncertain', provider: null }, [keyless])).toEqual([])
  })

  it.each(['reset', 'login_trouble'] as const)('risks a second copy of the link in a mail of kind %s', (kind) => {
    expect(names({ kind, lastClass: 'uncertain', provider: 'keyless' })).toEqual(['keyed', 'keyless'])
  })

  it('gives a link up after two doubts', () => {
    const doubtful = { kind: 'reset', lastClass: 'uncertain', provider: 'keyless' } as const
    expect(names({ ...doubtful, status: 'sending' })).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import { deliver } from '../../../src/mail/delivery/deliver.ts'
import type { FailureClass, OutgoingMail, Verdict } from '../../../src/mail/providers/provider.ts'
import { scriptedProvider } from '../../support/mail-world.ts'

const mail: OutgoingMail = {
  ...{ id: 'm', kind: 'confirm', from: 'a@example.com', to: 'b@example.org', replyTo: '' },
  ...{ subject: 's', text: 't', html: 'h', headers: {} },
}
const taken: Verdict = { ok: true, providerId: 'x' }
const failed = (failure: FailureClass): Verdict => ({ ok: false, class: failure, code: failure })

async function asked(first: Verdict, pastUncertain = false): Promise<string[]> {
  const providers = [
    scriptedProvider({ name: 'first' }, () => first),
    scriptedProvider({ name: 'second' }, () => taken),
  ]
  const attempts = await deliver(
    mail,
    providers.map(({ provider }) => provider),
    { clock: () => 9, pastUncertain },
  )
  return attempts.map(({ provider, verdict }) => `${provider.name} ${verdict.ok ? 'ok' : verdict.class}`)
}

describe('deliver', () => {
  it('asks only the first API when it takes the mail', async () => {
    expect(await asked(taken)).toEqual(['first ok'])
  })

  it.each(['config', 'transient'] as const)('asks the next API after a %s failure', async (failure) => {
    expect(await asked(failed(failure))).toEqual([`first ${failure}`, 'second ok'])
  })

  it.each(['recipient', 'request', 'uncertain'] as const)('asks no other API after a %s failure', async (failure) => {
    expect(await asked(failed(failure))).toEqual([`first ${failure}`])
  })

  it('asks the next API past a missing answer when a second copy is better than none', async () => {
    expect(await asked(failed('uncertain'), true)).toEqual(['first uncertain', 'second ok'])
  })

  it('takes a throw for a missing answer', async () => {
    const { provider } = scriptedProvider({}, () => {
      throw new Error('b@example.org refused')
    })
    const [attempt] = await deliver(mail, [provider], { clock: () => 9, pastUncertain: false })
    expect(attempt?.verdict).toEqual({ ok: false, class: 'uncertain', code: 'provider_threw' })
  })
})

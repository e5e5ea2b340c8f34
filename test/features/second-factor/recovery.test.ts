import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { compose } from '../../../src/compose.ts'
import { endRecoveries } from '../../../src/features/second-factor/end-recoveries.ts'
import { moved } from '../../support/account-mails.ts'
import { codeOf, enrol, type Guarded, guarded, halfWay } from '../../support/authenticator-app.ts'
import { newAddress } from '../../support/client.ts'
import { logIn, openDoor, outcome, stopTheClock, travel } from '../../support/door.ts'

stopTheClock()
const door = openDoor()
const delay = 72 * 3600
const day = 24 * 3600

const sweep = () => endRecoveries(compose(env, () => {}).deps)

async function asked(person: Guarded) {
  const { pending } = await halfWay(person, door.newClient())
  return outcome(door.newClient().api('/recovery', { pending }))
}

const begin = (token: string) => outcome(door.newClient().api('/recovery/confirm', { token }))
const stop = (token: string) => outcome(door.newClient().api('/recovery/stop', { token }))

async function begun() {
  const person = await guarded(door)
  expect(await asked(person)).toBe('202 recovery_mailed')
  const token = (await door.mail(person.email, 'recovery_confirm')).token('recovery/confirm')
  expect(await begin(token)).toBe('200 recovery_started')
  return { person, token, stopToken: (await door.mail(person.email, 'recovery_started')).token('recovery/stop') }
}

describe('recovery without any factor', () => {
  it('takes password and mailbox, waits, tells at half time and at the end, and lets in', async () => {
    const { person } = await begun()
    travel(delay / 2)
    await sweep()
    expect((await door.mail(person.email, 'recovery_soon')).token('recovery/stop')).not.toBe('')
    travel(delay / 2 - 1)
    await sweep()
    expect(await logIn(person, door.newClient())).toBe('403 second_factor_required')
    travel(1)
    await sweep()
    expect((await door.mail(person.email, 'recovery_done')).kind).toBe('recovery_done')
    expect(await logIn(person, door.newClient())).toBe('200')
  })

  it('tells the time that it ends, and by the same link no other', async () => {
    const { token } = await begun()
    const ends = async () =>
      (await (await door.newClient().api('/recovery/confirm', { token })).json<{ endsAt: string }>()).endsAt
    const first = await ends()
    expect(Date.parse(first)).toBe(Date.now() + delay * 1000)
    travel(60)
    expect(await ends()).toBe(first)
  })

  it('is stopped by the link of a mail, by pages too, and then barred for thirty days', async () => {
    const { person, token, stopToken } = await begun()
    const page = await door.newClient().get(`/recovery/stop/${stopToken}`)
    expect(await page.text()).toContain('Stop it')
    expect((await door.newClient().post(`/recovery/stop/${stopToken}`)).status).toBe(200)
    expect(await stop(stopToken)).toBe('400 link_invalid')
    expect(await begin(token)).toBe('400 link_invalid')
    travel(30 * day - 1)
    expect(await asked(person)).toBe('409 state_conflict')
    await sweep()
    expect(await logIn(person, door.newClient())).toBe('403 second_factor_required')
    travel(1)
    expect(await asked(person)).toBe('202 recovery_mailed')
  })

  it('is stopped by any use of a factor, and can be begun again after seven days', async () => {
    const { person, stopToken } = await begun()
    travel(60)
    const client = door.newClient()
    await halfWay(person, client)
    expect(await outcome(client.api('/login/second', { code: codeOf(person.secret) }))).toBe('200')
    expect(await stop(stopToken)).toBe('400 link_invalid')
    travel(delay)
    await sweep()
    expect(await logIn(person, door.newClient())).toBe('403 second_factor_required')
    expect(await asked(person)).toBe('409 state_conflict')
    travel(7 * day)
    expect(await asked(person)).toBe('202 recovery_mailed')
  })

  it('is not asked for without a right password, nor for an administrator', async () => {
    const ask = (pending: unknown) => outcome(door.newClient().api('/recovery', { pending }))
    const person = await guarded(door)
    for (const pending of ['x', person.client.cookies.get('access'), undefined])
      expect(await ask(pending)).toBe('400 pending_expired')
    await env.DB.prepare(`UPDATE users SET role = 'admin' WHERE email = ?`).bind(person.email).run()
    expect(await asked(person)).toBe('403 forbidden')
  })

  it('dies with the password that it was asked for by', async () => {
    const person = await guarded(door)
    await asked(person)
    const token = (await door.mail(person.email, 'recovery_confirm')).token('recovery/confirm')
    const reset = await door.resetToken(person)
    await door.newClient().api('/password/reset', { token: reset, password: 'the-owner-chose-this' })
    expect(await begin(token)).toBe('400 link_invalid')
  })

  it('is told at the old address too while a change can be undone', async () => {
    const person = await door.loggedIn()
    const email = newAddress()
    await moved(door, person, email)
    const client = door.newClient()
    await client.api('/login', { email, password: person.password })
    const owner = { ...person, client, email, ...(await enrol(client)) }
    await asked(owner)
    await begin((await door.mail(email, 'recovery_confirm')).token('recovery/confirm'))
    expect(await stop((await door.mail(person.email, 'recovery_started')).token('recovery/stop'))).toBe(
      '200 recovery_stopped',
    )
  })

  it('is offered on the page of the second step, and not with RECOVERY_DELAY=0', async () => {
    const person = await guarded(door)
    const client = door.newClient()
    await halfWay(person, client)
    expect(await (await client.get('/login/second')).text()).toContain('action="/recovery"')
    expect(await (await client.post('/recovery')).text()).toContain('Check your e-mail')
    const never = openDoor({ RECOVERY_DELAY: '0' })
    const same = never.newClient()
    await halfWay(person, same)
    expect(await (await same.get('/login/second')).text()).not.toContain('action="/recovery"')
    expect(await outcome(same.api('/recovery', {}))).toBe('404 not_found')
  })
})

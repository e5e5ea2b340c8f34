import { describe, expect, it } from 'vitest'
import { codeOf, guarded } from '../../support/authenticator-app.ts'
import { openDoor, outcome, stopTheClock, travel, whoAmI } from '../../support/door.ts'

stopTheClock()
const door = openDoor({ MAIL_LOGIN: 'on' })

describe('a second factor beside a log-in by mail', () => {
  it('is asked for, trusted browser or not, and begins no recovery', async () => {
    const person = await guarded(door)
    travel(60)
    const client = door.newClient()
    await client.api('/login', { email: person.email, password: person.password })
    await client.api('/login/second', { code: codeOf(person.secret), trust: true })
    await client.api('/logout')
    await client.api('/login/mail', { email: person.email })
    const token = (await door.mail(person.email, 'login')).token('login/mail')
    const answer = await client.api('/login/mail/confirm', { token })
    const told = await answer.json<{ code: string; pending: string }>()
    expect([answer.status, told.code]).toEqual([403, 'second_factor_required'])
    expect(await whoAmI(client)).toBe('401 not_signed_in')
    expect(await outcome(client.api('/recovery', { pending: told.pending }))).toBe('400 pending_expired')
    travel(60)
    expect(await outcome(client.api('/login/second', { code: codeOf(person.secret) }))).toBe('200')
    expect(await outcome(client.get('/api/account/export'))).toBe('200')
  })
})

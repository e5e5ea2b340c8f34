import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { changeToken, chosen, confirmChange } from '../../support/account-mails.ts'
import { logIn, openDoor, outcome, type Person, stopTheClock, travel, whoAmI } from '../../support/door.ts'
import { openSessions } from '../../support/rows.ts'
import { watchedDatabase } from '../../support/watched-database.ts'

const door = openDoor({ ACCESS_TOKEN_TTL: '0' })
stopTheClock()

const change = ({ client, password }: Person, newPassword = chosen, currentPassword = password) =>
  outcome(client.api('/password/change', { currentPassword, newPassword }))

describe('changing the password', () => {
  it('sets it, and the old one is of no use', async () => {
    const person = await door.loggedIn()
    expect(await change(person)).toBe('200 password_changed')
    expect(await logIn(person, door.newClient())).toBe('401 invalid_credentials')
    expect(await logIn({ ...person, password: chosen }, door.newClient())).toBe('200')
  })

  // checks 80
  it('ends every other session, of browsers and of apps, and this one goes on', async () => {
    const person = await door.loggedIn()
    const other = door.newClient()
    await logIn(person, other)
    const app = await door.newClient().api('/login', { ...person, client: undefined, mode: 'token' })
    const { refreshToken } = (await app.json()) as { refreshToken: string }
    expect(await change(person)).toBe('200 password_changed')
    expect(await openSessions(person.email)).toBe(1)
    expect(await whoAmI(other)).toBe('401 not_signed_in')
    expect(await outcome(other.api('/token/refresh', { refreshToken }))).toBe('401 refresh_invalid')
    expect(await whoAmI(person.client)).toBe('200')
  })

  it('gives the session that goes on another secret: a copy of its cookie is of no use', async () => {
    const person = await door.loggedIn()
    const thief = door.newClient()
    for (const [name, value] of person.client.cookies) thief.cookies.set(name, value)
    await change(person)
    expect(await whoAmI(thief)).toBe('401 not_signed_in')
    expect(await whoAmI(person.client)).toBe('200')
  })

  it.each([false, true])('keeps the life of the session, remembered %s', async (remember) => {
    const person = await door.confirmed()
    await person.client.api('/login', { email: person.email, password: person.password, remember })
    const answer = await person.client.api('/password/change', {
      currentPassword: person.password,
      newPassword: chosen,
    })
    const cookie = answer.headers.getSetCookie().find((one) => one.startsWith('session=')) ?? ''
    expect(cookie.includes('Max-Age=2592000')).toBe(remember)
    travel(86_399)
    expect(await whoAmI(person.client)).toBe('200')
  })

  it('tells the owner', async () => {
    const person = await door.loggedIn()
    await change(person)
    expect((await door.mail(person.email, 'password_changed')).to).toBe(person.email)
  })

  it('lets this browser log in again as a known device', async () => {
    const person = await door.loggedIn()
    await change(person)
    await person.client.api('/logout')
    await logIn({ ...person, password: chosen }, person.client)
    expect((await door.mails(person.email)).filter(({ kind }) => kind === 'new_device')).toEqual([])
  })

  it('kills reset links and a change of address that waits', async () => {
    const person = await door.loggedIn()
    const reset = await door.resetToken(person)
    const token = await changeToken(door, person, `next-${person.email}`)
    await change(person)
    expect(
      await outcome(door.newClient().api('/password/reset', { token: reset, password: 'another-one-of-mine' })),
    ).toBe('400 link_invalid')
    expect(await confirmChange(person.client, token)).toBe('400 link_invalid')
    expect(await logIn({ ...person, password: chosen }, door.newClient())).toBe('200')
  })

  it('forgets the failed log-ins of strangers', async () => {
    const person = await door.loggedIn()
    for (let i = 0; i < 6; i++) await logIn({ ...person, password: 'not-the-right-one' }, door.newClient())
    await change(person)
    expect(await logIn({ ...person, password: chosen }, door.newClient())).toBe('200')
  })

  it('works for an app, whose refresh token goes on', async () => {
    const { email, password } = await door.confirmed()
    const client = door.newClient()
    const tokens = (await (await client.api('/login', { email, password, mode: 'token' })).json()) as Record<
      string,
      string
    >
    const headers = { Authorization: `Bearer ${tokens.accessToken}` }
    const answer = await client.api('/password/change', { currentPassword: password, newPassword: chosen }, { headers })
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([200, []])
    expect((await client.api('/token/refresh', { refreshToken: tokens.refreshToken })).status).toBe(200)
  })

  it('takes two round trips', async () => {
    const DB = watchedDatabase(env.DB)
    const person = await openDoor({ DB }).loggedIn()
    DB.watch.restart()
    expect(await change(person)).toBe('200 password_changed')
    expect(DB.watch.trips).toHaveLength(2)
  })
})

describe('an account that is not confirmed yet', () => {
  it('cannot change its password behind the fence', async () => {
    const fence = openDoor({ EMAIL_CONFIRMATION: 'fence', ACCESS_TOKEN_TTL: '0' })
    const person = await fence.registered()
    await logIn(person, person.client)
    expect(await change(person)).toBe('403 email_unconfirmed')
  })

  it('can be confirmed after changing its password, with the new one only', async () => {
    const off = openDoor({ EMAIL_CONFIRMATION: 'off', ACCESS_TOKEN_TTL: '0' })
    const person = await off.registered()
    const first = (await off.mailOf(person)).token('confirm')
    await logIn(person, person.client)
    expect(await change(person)).toBe('200 password_changed')
    await off.newClient().api('/confirm/resend', { email: person.email })
    const token = (await off.mail(person.email)).token('confirm')
    expect(await outcome(off.newClient().api('/confirm', { token: first, password: chosen }))).toBe('400 link_invalid')
    expect(await outcome(off.newClient().api('/confirm', { token, password: person.password }))).toBe(
      '403 password_wrong',
    )
    expect(await outcome(off.newClient().api('/confirm', { token, password: chosen }))).toBe('200 confirmed')
  })
})

import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { goodPassword, newAddress } from '../../support/client.ts'
import { logIn, openDoor, outcome, stopTheClock, travel, whoAmI } from '../../support/door.ts'
import { account, accounts, disable } from '../../support/rows.ts'

stopTheClock()

describe('EMAIL_CONFIRMATION', () => {
  it.each([
    ['required', '403 email_unconfirmed', 0],
    ['fence', '200', 1],
    ['off', '200', 1],
  ])('%s: a log-in before confirming answers %s', async (policy, expected, opened) => {
    const door = openDoor({ EMAIL_CONFIRMATION: policy })
    const person = await door.registered()
    expect(await logIn(person, person.client)).toBe(expected)
    expect(await accounts(person.email)).toHaveLength(opened)
  })

  it.each(['fence', 'off'])('%s: the session says that the address is unconfirmed, until it is', async (policy) => {
    const door = openDoor({ EMAIL_CONFIRMATION: policy })
    const { client, ...person } = await door.registered()
    await logIn(person, client)
    expect(client.cookies.has('access')).toBe(false)
    const confirmedIn = async () => {
      const { user } = (await (await client.api('/session', undefined, { method: 'GET' })).json()) as {
        user: { emailConfirmed: boolean }
      }
      return user.emailConfirmed
    }
    expect(await confirmedIn()).toBe(false)
    const token = (await door.mailOf({ ...person })).token('confirm')
    expect(await outcome(client.api('/confirm', { token }))).toBe('200 confirmed')
    expect(await confirmedIn()).toBe(true)
  })

  it('fence: bars the account until the address is confirmed', async () => {
    const { client, ...person } = await openDoor({ EMAIL_CONFIRMATION: 'fence' }).registered()
    await logIn(person, client)
    expect(await outcome(client.api('/sessions', undefined, { method: 'GET' }))).toBe('403 email_unconfirmed')
    const page = await client.get('/account')
    expect([page.status, page.headers.get('Location')]).toEqual([303, '/unconfirmed'])
  })

  it.each(['fence', 'off'])('%s: every proof confirms, and only a new password ends sessions', async (policy) => {
    const door = openDoor({ EMAIL_CONFIRMATION: policy, ACCESS_TOKEN_TTL: '0' })
    const proofs = { confirmationId: '', password: goodPassword, newPassword: 'chosen-by-the-owner' }
    for (const name of ['confirmationId', 'password', 'newPassword'] as const) {
      const person = await door.registered()
      await logIn(person, person.client)
      const token = (await door.mailOf(person)).token('confirm')
      const proof = { ...proofs, confirmationId: person.confirmationId }[name]
      expect(await outcome(door.newClient().api('/confirm', { token, [name]: proof }))).toBe('200 confirmed')
      expect(await whoAmI(person.client)).toBe(name === 'newPassword' ? '401 not_signed_in' : '200')
    }
  })

  it.each([
    ['in time', 599, '', '200 confirmed'],
    ['too late', 600, '', '400 code_invalid'],
    ['with a forged secret', 0, 'AA', '400 code_invalid'],
  ])('fence: the code %s', async (_, age, forged, expected) => {
    const door = openDoor({ EMAIL_CONFIRMATION: 'fence' })
    const person = await door.registered()
    const { code } = await door.mailOf(person)
    travel(age)
    const confirmationId = `${person.confirmationId.slice(0, forged ? -2 : undefined)}${forged}`
    expect(await outcome(door.newClient().api('/confirm', { confirmationId, code }))).toBe(expected)
  })

  it('fence: a new password kills the reset links and known browsers of before', async () => {
    const door = openDoor({ EMAIL_CONFIRMATION: 'fence' })
    const person = await door.registered()
    await logIn(person, person.client)
    const resetLink = await door.resetToken(person)
    const token = (await door.mailOf(person)).token('confirm')
    const chosen = 'chosen-by-the-owner'
    await door.newClient().api('/confirm', { token, newPassword: chosen })
    const late = { token: resetLink, password: goodPassword }
    expect(await outcome(door.newClient().api('/password/reset', late))).toBe('400 link_invalid')
    for (let i = 0; i < 5; i++) await logIn(person, door.newClient())
    expect(await logIn({ ...person, password: chosen }, person.client)).toBe('429 too_many_requests')
  })

  it('fence: a link with a forged secret asks for the password', async () => {
    const door = openDoor({ EMAIL_CONFIRMATION: 'fence' })
    const { confirmationId, ...person } = await door.registered()
    const token = (await door.mailOf({ confirmationId, ...person })).token('confirm')
    const forged = { token, confirmationId: `${confirmationId.slice(0, -2)}AA` }
    expect(await outcome(door.newClient().api('/confirm', forged))).toBe('403 password_needed')
  })

  it('fence: a disabled account is confirmed by nothing', async () => {
    const door = openDoor({ EMAIL_CONFIRMATION: 'fence' })
    const person = await door.registered()
    const { code, token } = await door.mailOf(person)
    await disable(person.email)
    const { confirmationId } = person
    for (const body of [
      { token: token('confirm'), confirmationId },
      { confirmationId, code },
    ])
      expect(await outcome(door.newClient().api('/confirm', body))).toMatch(/link_invalid|code_invalid/)
    expect((await account(person.email)).email_confirmed_at).toBeNull()
  })

  it('fence: an account of another version is confirmed by no mail of before', async () => {
    const door = openDoor({ EMAIL_CONFIRMATION: 'fence' })
    const person = await door.registered()
    const token = (await door.mailOf(person)).token('confirm')
    await env.DB.prepare('UPDATE users SET security_version = 9 WHERE email = ?').bind(person.email).run()
    expect(await outcome(person.client.api('/confirm', { token }))).not.toBe('200 confirmed')
    expect((await account(person.email)).email_confirmed_at).toBeNull()
  })

  it('required again after a fence: unconfirmed accounts may not log in, and still confirm', async () => {
    const fence = openDoor({ EMAIL_CONFIRMATION: 'fence', ACCESS_TOKEN_TTL: '0' })
    const person = await fence.registered()
    const strict = openDoor()
    expect(await logIn(person, strict.newClient())).toBe('403 email_unconfirmed')
    const token = (await strict.mailOf(person)).token('confirm')
    const client = strict.newClient()
    expect(await outcome(client.api('/confirm', { token, password: person.password }))).toBe('200 confirmed')
    expect(await logIn(person, client)).toBe('200')
  })
})

describe('USERNAME', () => {
  it.each([
    ['off', { username: 'Mason' }, '202 confirmation_sent', null],
    ['optional', {}, '202 confirmation_sent', null],
    ['optional', { username: 'Potter' }, '202 confirmation_sent', 'Potter'],
    ['required', { username: 'Sawyer' }, '202 confirmation_sent', 'Sawyer'],
    ['required', {}, '422 invalid_input', undefined],
  ])('%s: %o is answered %s', async (policy, given, expected, kept) => {
    const door = openDoor({ USERNAME: policy, EMAIL_CONFIRMATION: 'fence' })
    const email = newAddress()
    const body = { email, password: goodPassword, ...given }
    expect(await outcome(door.newClient().api('/register', body))).toBe(expected)
    const [row] = await accounts(email)
    expect(row?.username).toBe(kept)
  })
})

describe('FIRST_ADMIN_EMAIL', () => {
  it('becomes admin when it confirms, and nobody else does', async () => {
    const email = newAddress('boss')
    const door = openDoor({ FIRST_ADMIN_EMAIL: email.toUpperCase() })
    const other = await door.confirmed()
    await door.registered({ email })
    expect(await accounts(email)).toEqual([])
    const boss = await door.registered({ email })
    await boss.client.api('/confirm', { token: (await door.mailOf(boss)).token('confirm') })
    expect((await account(email)).role).toBe('admin')
    expect((await account(other.email)).role).toBe('user')
    const heir = newAddress('heir')
    await openDoor({ FIRST_ADMIN_EMAIL: heir }).confirmed({ email: heir })
    expect((await account(heir)).role).toBe('user')
  })

  it('is not admin of an unconfirmed account', async () => {
    const email = newAddress('early')
    await openDoor({ FIRST_ADMIN_EMAIL: email, EMAIL_CONFIRMATION: 'fence' }).registered({ email })
    expect((await account(email)).role).toBe('user')
  })
})

import { describe, expect, it } from 'vitest'
import { newAuthenticator } from '../../support/authenticator.ts'
import { type Client, goodPassword, newAddress } from '../../support/client.ts'
import { logIn, openDoor, outcome, whoAmI } from '../../support/door.ts'

const door = openDoor({ PASSWORDS: 'optional' })

async function signedUp(client: Client = door.newClient(), email = newAddress()) {
  const answer = await client.api('/register', { email })
  expect(answer.status).toBe(202)
  const { confirmationId } = await answer.json<{ confirmationId: string }>()
  return { client, email, confirmationId, token: (await door.mail(email)).token('confirm') }
}

describe('an address alone', () => {
  it('signs up, is confirmed in its browser and makes a passkey, never having had a password', async () => {
    const client = door.newClient()
    const email = newAddress()
    expect((await client.post('/register', { email })).headers.get('Location')).toBe('/register/pending')
    const token = (await door.mail(email)).token('confirm')
    const entered = await client.post('/confirm', { token })
    expect(entered.headers.get('Location')).toBe('/account?notice=confirmed')
    const authenticator = newAuthenticator()
    expect(await outcome(client.api('/passkeys', await authenticator.made(client)))).toBe('201')
    const visitor = door.newClient()
    expect(await outcome(visitor.api('/login/passkey', await authenticator.asserted(visitor)))).toBe('200')
  })

  it('is confirmed by JSON with its secret, fresh where a mode is given', async () => {
    const { client, token } = await signedUp()
    const answer = await client.api('/confirm', { token, mode: 'cookie' })
    expect(await answer.json()).toMatchObject({ status: 'confirmed', user: { emailConfirmed: true } })
    expect(await outcome(client.api('/passkeys/new'))).toBe('200')
  })

  it('elsewhere asks for a new password and nothing else', async () => {
    const { email, token } = await signedUp()
    const elsewhere = door.newClient()
    const page = await (await elsewhere.get(`/confirm/${token}`)).text()
    expect(page).toContain('name="new_password"')
    expect(page).not.toContain('name="password"')
    expect(await outcome(elsewhere.api('/confirm', { token }))).toBe('403 password_needed')
    expect(await outcome(elsewhere.api('/confirm', { token, password: goodPassword }))).toBe('403 password_wrong')
    const answer = await elsewhere.post('/confirm', { token, new_password: goodPassword })
    expect(answer.headers.get('Location')).toBe('/account?notice=confirmed')
    expect(await logIn({ email, password: goodPassword }, door.newClient())).toBe('200')
  })

  it('still takes a password, and then asks for it elsewhere', async () => {
    const person = await door.registered()
    const token = (await door.mailOf(person)).token('confirm')
    expect(await (await door.newClient().get(`/confirm/${token}`)).text()).toContain('name="password"')
    expect(await outcome(door.newClient().api('/confirm', { token, password: person.password }))).toBe('200 confirmed')
  })

  it('with no password logs in by none, before and after', async () => {
    const { client, email, token } = await signedUp()
    expect(await logIn({ email, password: goodPassword }, door.newClient())).toBe('401 invalid_credentials')
    await client.api('/confirm', { token })
    expect(await logIn({ email, password: goodPassword }, door.newClient())).toBe('401 invalid_credentials')
  })

  it('can have a password later: from a fresh session, or by mail', async () => {
    const { client, email, token } = await signedUp()
    await client.api('/confirm', { token, mode: 'cookie' })
    expect(await outcome(client.api('/password/change', { newPassword: goodPassword }))).toBe('200 password_changed')
    expect(await logIn({ email, password: goodPassword }, door.newClient())).toBe('200')
    const other = await signedUp()
    await other.client.api('/confirm', { token: other.token })
    const reset = await door.resetToken(other)
    const answer = await outcome(door.newClient().api('/password/reset', { token: reset, password: goodPassword }))
    expect(answer).toBe('200 password_reset')
    expect(await whoAmI(door.newClient())).toBe('401 not_signed_in')
  })
})

it('where passwords are required, an address alone is not enough', async () => {
  const strict = openDoor()
  expect(await outcome(strict.newClient().api('/register', { email: newAddress() }))).toBe('422 invalid_input')
})

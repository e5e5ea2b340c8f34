import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { logIn, openDoor, outcome } from '../../support/door.ts'
import { account } from '../../support/rows.ts'

const door = openDoor()

/** As a sign-up by an address alone leaves it. */
async function registered() {
  const person = await door.registered()
  await env.DB.prepare('UPDATE registrations SET password_hash = NULL WHERE email = ?').bind(person.email).run()
  return { ...person, token: (await door.mailOf(person)).token('confirm') }
}

describe('a registration without a password', () => {
  it('admits no password, in the words of an unknown address', async () => {
    const { email, password } = await registered()
    expect(await logIn({ email, password }, door.newClient())).toBe('401 invalid_credentials')
  })

  it('is confirmed by the browser that signed up, and leaves an account without one', async () => {
    const { client, email, password, token } = await registered()
    expect(await outcome(client.api('/confirm', { token }))).toBe('200 confirmed')
    expect((await account(email)).password_hash).toBeNull()
    expect(await logIn({ email, password }, door.newClient())).toBe('401 invalid_credentials')
  })

  it('is confirmed by no password elsewhere, but by a new one', async () => {
    const { password, token } = await registered()
    const elsewhere = door.newClient()
    expect(await outcome(elsewhere.api('/confirm', { token, password }))).toBe('403 password_wrong')
    expect(await outcome(elsewhere.api('/confirm', { token, newPassword: 'the-owner-chose-this' }))).toBe(
      '200 confirmed',
    )
  })
})

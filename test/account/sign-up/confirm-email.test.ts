import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { logIn, openDoor, outcome, type Person, stopTheClock, travel, whoAmI } from '../../support/door.ts'
import { accounts, deleteAccount } from '../../support/rows.ts'
import { watchedDatabase } from '../../support/watched-database.ts'

const door = openDoor()
const chosen = 'the-owner-chose-this'

stopTheClock()

/** A registration and its link, opened in a browser that has never been here. */
async function mailed() {
  const person = await door.registered()
  const token = (await door.mail(person.email)).token('confirm')
  const confirm = (proof: object, client = door.newClient()) => outcome(client.api('/confirm', { token, ...proof }))
  return { ...person, token, confirm }
}

describe('the second proof', () => {
  it.each<[string, (person: Person) => object, string]>([
    ['what register answered', ({ confirmationId }) => ({ confirmationId }), '200 confirmed'],
    ['the password', ({ password }) => ({ password }), '200 confirmed'],
    ['a new password', () => ({ newPassword: chosen }), '200 confirmed'],
    ['nothing', () => ({}), '403 password_needed'],
    ['a wrong password', () => ({ password: chosen }), '403 password_wrong'],
    [
      'a forged secret',
      ({ confirmationId: id }) => ({ confirmationId: `${id.slice(0, -2)}AA` }),
      '403 password_needed',
    ],
    ['no handle at all', () => ({ confirmationId: 'x' }), '403 password_needed'],
  ])('%s', async (_, proof, expected) => {
    const { confirm, ...person } = await mailed()
    expect(await confirm(proof(person))).toBe(expected)
    const wasConfirmed = expected === '200 confirmed'
    expect(await confirm({ confirmationId: person.confirmationId })).toBe(
      wasConfirmed ? '200 already_confirmed' : '200 confirmed',
    )
  })

  it('is the cookie in the browser that registered', async () => {
    const { confirm, client } = await mailed()
    expect(await confirm({}, client)).toBe('200 confirmed')
    expect(client.cookies.has('signup')).toBe(false)
  })

  it('is not the handle of a sign-up for another address', async () => {
    const { confirm } = await mailed()
    const { confirmationId } = await door.registered()
    expect(await confirm({ confirmationId })).toBe('403 password_needed')
  })

  it('is not what a resend answered', async () => {
    const { confirm, email } = await mailed()
    const client = door.newClient()
    const resent = (await (await client.api('/confirm/resend', { email })).json()) as { confirmationId: string }
    expect(await confirm(resent)).toBe('403 password_needed')
    expect(await confirm({}, client)).toBe('403 password_needed')
  })

  it('replaces the registered password when a new one is chosen', async () => {
    const { confirm, email, password } = await mailed()
    await confirm({ newPassword: chosen })
    expect(await logIn({ email, password }, door.newClient())).toBe('401 invalid_credentials')
    expect(await logIn({ email, password: chosen }, door.newClient())).toBe('200')
  })
})

describe('a confirmation link', () => {
  it.each([
    [86_399, '200 confirmed'],
    [86_401, '400 link_expired'],
  ])('%d seconds old answers %s', async (age, expected) => {
    const { confirm, client } = await mailed()
    travel(age)
    expect(await confirm({}, client)).toBe(expected)
  })

  it.each([
    [3599, '200 confirmed'],
    [3601, '400 link_invalid'],
  ])('of a registration with an hour to live answers after %d seconds %s', async (age, expected) => {
    const shortLived = openDoor({ REGISTRATION_TTL: '1h' })
    const { client, email } = await shortLived.registered()
    const token = (await shortLived.mail(email)).token('confirm')
    travel(age)
    expect(await outcome(client.api('/confirm', { token }))).toBe(expected)
  })

  // checks 20
  it('is not used up by being opened, however often', async () => {
    const { token, client } = await mailed()
    for (const method of ['GET', 'HEAD', 'GET'])
      expect((await client.fetch(`/confirm/${token}`, { method })).status).toBe(200)
    expect(await outcome(client.api('/confirm', { token }))).toBe('200 confirmed')
  })

  // checks 26
  it('answers every further time that the address is confirmed, and changes nothing more', async () => {
    const { confirm, email, password, client } = await mailed()
    await confirm({}, client)
    for (const proof of [{}, { password }, { password: 'wrong-and-late' }, { newPassword: chosen }])
      expect(await confirm(proof)).toBe('200 already_confirmed')
    expect(await logIn({ email, password }, door.newClient())).toBe('200')
  })

  it('of another registration is dead once the address is won, and changes nothing', async () => {
    const loser = await mailed()
    const winner = await door.registered({ email: loser.email, password: chosen })
    const token = (await door.mailOf(winner)).token('confirm')
    expect(await outcome(winner.client.api('/confirm', { token }))).toBe('200 confirmed')
    expect(await loser.confirm({}, loser.client)).toBe('200 already_confirmed')
    expect(await loser.confirm({ newPassword: 'late-to-the-party' })).toBe('200 already_confirmed')
    expect(await logIn(winner, door.newClient())).toBe('200')
    expect(await logIn({ ...winner, password: 'late-to-the-party' }, door.newClient())).toBe('401 invalid_credentials')
    expect(await logIn(loser, door.newClient())).toBe('403 email_unconfirmed')
  })

  it('of another registration stays dead when the address is free again', async () => {
    const loser = await mailed()
    const winner = await door.registered({ email: loser.email, password: chosen })
    await winner.client.api('/confirm', { token: (await door.mailOf(winner)).token('confirm') })
    await deleteAccount(loser.email)
    expect(await loser.confirm({}, loser.client)).toBe('400 link_invalid')
    expect(await accounts(loser.email)).toEqual([])
  })

  it.each(['', ' ', 'x', 'a.b.c', '../../x', 'null', 'A'.repeat(4097)])(
    'that is %.10j is refused before the database',
    async (token) => {
      const DB = watchedDatabase(env.DB)
      const client = openDoor({ DB }).newClient()
      expect(await outcome(client.api('/confirm', { token, password: chosen }))).toMatch(/^4(00 link_invalid|22 )/)
      expect(DB.watch.trips).toEqual([])
    },
  )

  // checks 97
  it('cannot be used again by changing its text', async () => {
    const { confirm, token, email } = await mailed()
    await confirm({ newPassword: chosen })
    for (const text of [`${token}=`, ` ${token}`, `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`]) {
      const body = { token: text, newPassword: 'a-replayed-password' }
      expect(await outcome(door.newClient().api('/confirm', body))).toMatch(/link_invalid|already_confirmed/)
    }
    expect(await logIn({ email, password: chosen }, door.newClient())).toBe('200')
  })
})

describe('the page', () => {
  // checks 29
  it('signs in when it confirms, once, and with a session of its own', async () => {
    const { token, client } = await mailed()
    client.cookies.set('session', 'planted')
    const first = await client.post('/confirm', { token })
    expect(first.headers.get('Location')).toBe('/account?notice=confirmed')
    expect(await whoAmI(client)).toBe('200')
    expect(client.cookies.get('session')).not.toBe('planted')
    const again = await client.post('/confirm', { token })
    expect(again.headers.get('Location')).toBe('/login?notice=already_confirmed')
    expect(again.headers.getSetCookie().join()).not.toContain('session=')
  })

  // checks 29
  it('signs nobody in who lacks the second proof', async () => {
    const { token, client } = await mailed()
    const other = door.newClient()
    expect((await other.post('/confirm', { token })).status).toBe(403)
    await client.api('/confirm', { token })
    const late = await other.post('/confirm', { token })
    expect(late.headers.getSetCookie().join()).not.toContain('session=')
    expect(await whoAmI(other)).toBe('401 not_signed_in')
  })
})

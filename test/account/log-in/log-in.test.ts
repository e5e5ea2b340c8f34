import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { newAddress } from '../../support/client.ts'
import { logIn, openDoor, outcome, whoAmI } from '../../support/door.ts'
import { disable, setPasswordHash } from '../../support/rows.ts'

const door = openDoor()
const wrong = 'not-the-right-one'

describe('log-in', () => {
  it('answers who is signed in, and opens a session in a cookie', async () => {
    const { email, password } = await door.confirmed({ username: 'Weaver' })
    const client = door.newClient()
    const answer = await client.api('/login', { email, password })
    const id = expect.stringMatching(/^[0-9a-z]{26}$/)
    expect(await answer.json()).toEqual({
      user: { id, email, username: 'Weaver', role: 'user', roles: [], emailConfirmed: true },
    })
    expect(await whoAmI(client)).toBe('200')
  })

  it('takes the address however it is written, and the user name in any case', async () => {
    const { email, password } = await door.confirmed({ username: 'Fletcher' })
    for (const typed of [email.toUpperCase(), ` ${email} `, 'fletcher', 'FLETCHER', ' Fletcher '])
      expect(await logIn({ email: typed, password }, door.newClient())).toBe('200')
  })

  // checks 11
  it('takes a password in either form of Unicode, and changes nothing else about it', async () => {
    const { email } = await door.confirmed({ password: ' Café au lait, s’il vous plaît ' })
    const status = (password: string) => logIn({ email, password }, door.newClient())
    expect(await status(' Café au lait, s’il vous plaît '.normalize('NFD'))).toBe('200')
    expect(await status('Café au lait, s’il vous plaît')).toBe('401 invalid_credentials')
    expect(await status(' café au lait, s’il vous plaît ')).toBe('401 invalid_credentials')
  })

  it('opens a new session each time, and never one that the browser brings', async () => {
    const { email, password, client } = await door.loggedIn()
    const first = client.cookies.get('session') ?? ''
    const planted = `${first.slice(0, -43)}${'A'.repeat(43)}`
    client.cookies.set('session', planted)
    expect(await logIn({ email, password }, client)).toBe('200')
    expect(client.cookies.get('session')).not.toContain('A'.repeat(43))
    expect(client.cookies.get('session')).not.toBe(first)
  })

  // checks 72
  it('keeps only a hash of the session’s secret', async () => {
    const { client } = await door.loggedIn()
    const secret = client.cookies.get('session')?.split('.')[2] ?? ''
    const { results } = await env.DB.prepare('SELECT * FROM sessions').all()
    expect(secret).toHaveLength(43)
    expect(JSON.stringify(results)).not.toContain(secret)
  })
})

describe('log-in refuses', () => {
  // checks 34
  it('unknown, unconfirmed, disabled and wrong in the same words', async () => {
    const disabled = await door.confirmed()
    await disable(disabled.email)
    const people = [
      newAddress(),
      'nobody',
      (await door.registered()).email,
      (await door.confirmed()).email,
      disabled.email,
    ]
    const answers = []
    for (const email of people) {
      const response = await door.newClient().api('/login', { email, password: wrong })
      const { requestId, ...body } = (await response.json()) as { requestId: string }
      answers.push([response.status, [...response.headers].filter(([name]) => name !== 'x-request-id'), body])
    }
    for (const answer of answers) expect(answer).toEqual(answers[0])
  })

  it.each([
    ['unconfirmed', '403 email_unconfirmed'],
    ['disabled', '403 account_disabled'],
  ])('an %s account, in its own words only after the right password', async (state, expected) => {
    const person = await (state === 'disabled' ? door.confirmed() : door.registered())
    if (state === 'disabled') await disable(person.email)
    const client = door.newClient()
    expect(await logIn(person, client)).toBe(expected)
    expect(client.cookies.has('session')).toBe(false)
  })

  it('an account without a password', async () => {
    const person = await door.confirmed()
    await setPasswordHash(person.email, null)
    expect(await logIn(person, door.newClient())).toBe('401 invalid_credentials')
  })

  it('the name of a registration: only accounts hold names', async () => {
    const { password } = await door.registered({ username: 'chandler' })
    expect(await logIn({ email: 'chandler', password }, door.newClient())).toBe('401 invalid_credentials')
  })

  it.each([
    ['no password', { password: undefined }],
    ['an empty password', { password: '' }],
    ['a list of passwords', { password: ['a', 'b'] }],
    ['an address that is an object', { email: { $ne: '' } }],
    ['a password longer than any', { password: 'x'.repeat(10_000) }],
  ])('%s without looking', async (_, over) => {
    const body = { email: newAddress(), password: wrong, ...over }
    expect(await outcome(door.newClient().api('/login', body))).toBe('422 invalid_input')
  })
})

// checks 81
describe('an account whose log-in is disabled', () => {
  it('loses its open sessions with the next look at the database', async () => {
    const without = openDoor({ ACCESS_TOKEN_TTL: '0' })
    const person = await without.loggedIn()
    expect(await whoAmI(person.client)).toBe('200')
    await disable(person.email)
    expect(await whoAmI(person.client)).toBe('401 not_signed_in')
  })
})

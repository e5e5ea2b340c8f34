import { describe, expect, it } from 'vitest'
import { goodPassword, newAddress } from '../../support/client.ts'
import { logIn, openDoor, outcome, stopTheClock, travel, whoAmI } from '../../support/door.ts'
import { disable } from '../../support/rows.ts'
import { soundAnswer } from '../sound-answer.ts'

const door = openDoor()
stopTheClock()
const id = expect.stringMatching(/^[0-9a-hjkmnp-tv-z]{26}$/)
const rfc3339 = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/)

describe('POST /api/login', () => {
  it('answers the user and sets the session cookie', async () => {
    const { email, password, client } = await door.confirmed({ username: 'Ada_1' })
    for (const login of [email, email.toUpperCase(), ` ${email} `, 'ADA_1', 'ada_1 ']) {
      const answer = await client.api('/login', { email: login, password })
      const body = JSON.parse(await soundAnswer(answer))
      expect([answer.status, body]).toEqual([
        200,
        { user: { id, email, username: 'Ada_1', role: 'user', roles: [], emailConfirmed: true } },
      ])
    }
    expect([...client.cookies.keys()].sort()).toEqual(['access', 'device', 'session'])
  })

  it('answers the token fields beside the user in mode token, and no cookie', async () => {
    const { email, password } = await door.confirmed()
    const answer = await door.newClient().api('/login', { email, password, mode: 'token' })
    const body = JSON.parse(await soundAnswer(answer))
    const fields = ['accessToken', 'deviceToken', 'expiresIn', 'refreshToken', 'tokenType', 'user']
    expect(Object.keys(body).sort()).toEqual(fields)
    expect(answer.headers.getSetCookie()).toEqual([])
  })

  it('tells the state of an account only to who has its password', async () => {
    const [waiting, disabled] = [await door.registered(), await door.confirmed()]
    await disable(disabled.email)
    expect(await logIn(waiting, door.newClient())).toBe('403 email_unconfirmed')
    expect(await logIn(disabled, door.newClient())).toBe('403 account_disabled')
    for (const email of [newAddress(), waiting.email, disabled.email, 'nobody', '@', 'a@b', ' ']) {
      const answer = await door.newClient().api('/login', { email, password: 'wrong' })
      const body = JSON.parse(await soundAnswer(answer))
      expect([email, answer.status, body.code]).toEqual([email, 401, 'invalid_credentials'])
      expect(answer.headers.getSetCookie()).toEqual([])
    }
  })

  it('does not take a look-alike of an address for the address', async () => {
    const { email, password } = await door.confirmed({ email: newAddress('kate') })
    expect(await logIn({ email: email.replace('k', '\u212a'), password }, door.newClient())).toBe(
      '401 invalid_credentials',
    )
  })

  // checks 10
  it('compares passwords as they are, but for the form of their letters', async () => {
    const password = ' Zwölf Boxkämpfer '
    const { email } = await door.confirmed({ password })
    for (const other of [password.trim(), password.toLowerCase(), password.replaceAll('ä', 'a'), `${password}\0`])
      expect(await logIn({ email, password: other }, door.newClient())).toBe('401 invalid_credentials')
    expect(await logIn({ email, password: password.normalize('NFD') }, door.newClient())).toBe('200')
  })

  // checks 38
  it('says after too many failures how long to wait', async () => {
    const { email, password } = await door.confirmed()
    const client = door.newClient()
    for (let tries = 0; tries < 5; tries++) await logIn({ email, password: 'wrong' }, client)
    const answer = await client.api('/login', { email, password })
    expect([answer.status, JSON.parse(await soundAnswer(answer)).code]).toEqual([429, 'too_many_requests'])
    const wait = Number(answer.headers.get('Retry-After'))
    travel(wait)
    expect(await logIn({ email, password }, client)).toBe('200')
  })

  it.each([
    [{}, ['email', 'password']],
    [{ email: 'a', password: '' }, ['password']],
    [{ email: 'a', password: ['b'] }, ['password']],
    [{ email: { $ne: '' }, password: 'b' }, ['email']],
    [{ email: 'a', password: 'b', remember: 'yes' }, ['remember']],
    [{ email: 'a', password: 'b', mode: 'both' }, ['mode']],
    [{ email: 'a', password: 'b'.repeat(769) }, ['password']],
    [{ email: 'a\0b', password: 'b' }, ['email']],
    [{ email: '\ud800', password: 'b' }, ['email']],
  ])('refuses %j', async (body, fields) => {
    const answer = await door.newClient().api('/login', body)
    const { errors } = JSON.parse(await soundAnswer(answer))
    expect([answer.status, errors.map(({ field }: { field: string }) => field)]).toEqual([422, fields])
  })
})

describe('GET /api/session', () => {
  it('answers the user and the session', async () => {
    const { client, email } = await door.loggedIn()
    const answer = await client.api('/session', undefined, { method: 'GET' })
    const body = JSON.parse(await soundAnswer(answer))
    const user = { id, email, username: null, role: 'user', roles: [], emailConfirmed: true }
    expect([answer.status, body]).toEqual([200, { user, session: { id, expiresAt: rfc3339 } }])
    expect(Date.parse(body.session.expiresAt)).toBe(Date.now() + 24 * 3600 * 1000)
  })

  it('refuses strangers', async () => {
    const answer = await door.newClient().api('/session', undefined, { method: 'GET' })
    expect([answer.status, JSON.parse(await soundAnswer(answer)).code]).toEqual([401, 'not_signed_in'])
  })
})

describe('POST /api/logout', () => {
  // checks 77
  it('ends the session everywhere at once, and answers the same when signed out', async () => {
    const { client } = await door.loggedIn()
    const other = door.newClient()
    other.cookies.set('session', client.cookies.get('session') ?? '')
    for (const body of [undefined, {}]) {
      const answer = await client.api('/logout', body)
      expect(answer.status).toBe(204)
      await soundAnswer(answer)
    }
    expect([...client.cookies.keys()]).toEqual(['device'])
    expect([await whoAmI(client), await whoAmI(other)]).toEqual(['401 not_signed_in', '401 not_signed_in'])
  })

  // checks 78
  it('clears its cookies with the attributes that they were set with', async () => {
    const { client } = await door.loggedIn()
    const answer = await client.api('/logout')
    expect(answer.headers.getSetCookie()).toEqual([
      'session=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax',
      'access=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax',
    ])
  })

  // checks 83
  it('ends no other session, whatever cookies say', async () => {
    const { email, client } = await door.loggedIn()
    const other = door.newClient()
    await logIn({ email, password: goodPassword }, other)
    const [user = '', id = ''] = (other.cookies.get('session') ?? '').split('.')
    const forged = door.newClient()
    forged.cookies.set('session', `${user}.${id}.${'a'.repeat(43)}`)
    expect(await outcome(forged.api('/logout'))).toBe('204')
    expect([await whoAmI(other), await whoAmI(client)]).toEqual(['200', '200'])
  })
})

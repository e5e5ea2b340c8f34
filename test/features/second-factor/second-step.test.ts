import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { codeOf, guarded, halfWay } from '../../support/authenticator-app.ts'
import type { Client } from '../../support/client.ts'
import { openDoor, outcome, stopTheClock, travel, whoAmI } from '../../support/door.ts'
import { account, disable } from '../../support/rows.ts'
import { slowDatabase } from '../../support/slow-database.ts'

stopTheClock()
const door = openDoor()

const second = (client: Client, body: object) => client.api('/login/second', body)

describe('the second step of a log-in', () => {
  it('takes the code of the app, each once and none of before', async () => {
    const person = await guarded(door)
    travel(60)
    const client = door.newClient()
    const { methods } = await halfWay(person, client)
    expect(methods.sort()).toEqual(['recovery', 'totp'])
    expect(await outcome(second(client, { code: codeOf(person.secret) }))).toBe('200')
    expect(await whoAmI(client)).toBe('200')
    expect(client.cookies.has('pending')).toBe(false)
    for (const steps of [0, -1]) {
      const again = door.newClient()
      await halfWay(person, again)
      expect(await outcome(second(again, { code: codeOf(person.secret, steps) }))).toBe('401 code_invalid')
      expect(await whoAmI(again)).toBe('401 not_signed_in')
    }
  })

  it.each([
    [-2, '401 code_invalid'],
    [-1, '200'],
    [1, '200'],
    [2, '401 code_invalid'],
  ])('allows a clock that is %i steps off: %s', async (steps, expected) => {
    const person = await guarded(door)
    travel(120)
    const client = door.newClient()
    await halfWay(person, client)
    expect(await outcome(second(client, { code: codeOf(person.secret, steps) }))).toBe(expected)
  })

  it('takes a recovery code once, and tells the owner how many are left', async () => {
    const person = await guarded(door)
    const recoveryCode = person.recoveryCodes[3]
    const client = door.newClient()
    await halfWay(person, client)
    expect(await outcome(second(client, { recoveryCode }))).toBe('200')
    expect((await door.mail(person.email, 'recovery_code_used')).text).toMatch(/Codes\s+left:\s+9\./)
    const again = door.newClient()
    await halfWay(person, again)
    expect(await outcome(second(again, { recoveryCode }))).toBe('401 code_invalid')
  })

  it('opens an app’s session by `pending`, and in the mode that is asked for', async () => {
    const person = await guarded(door)
    travel(60)
    const { pending } = await halfWay(person, door.newClient())
    const answer = await second(door.newClient(), { pending, mode: 'token', code: codeOf(person.secret) })
    const told = await answer.json<{ accessToken: string; deviceToken: string }>()
    expect(told.deviceToken).toMatch(/^ey/)
    const claims = JSON.parse(atob(told.accessToken.split('.')[1] ?? ''))
    expect(claims).toMatchObject({ amr: ['pwd', 'otp', 'mfa'], fresh: Math.floor(Date.now() / 1000) })
  })

  it('is good for five minutes, for one session, and for the password that it was given for', async () => {
    const person = await guarded(door)
    const [late, once, changed] = [door.newClient(), door.newClient(), door.newClient()]
    await halfWay(person, late)
    travel(300)
    expect(await outcome(second(late, { code: codeOf(person.secret) }))).toBe('400 pending_expired')
    const { pending } = await halfWay(person, once)
    expect(await outcome(second(once, { code: codeOf(person.secret) }))).toBe('200')
    travel(60)
    expect(await outcome(second(late, { pending, code: codeOf(person.secret) }))).toBe('400 pending_expired')
    await halfWay(person, changed)
    const token = await door.resetToken(person)
    await door.newClient().api('/password/reset', { token, password: 'the-owner-chose-this' })
    travel(60)
    expect(await outcome(second(changed, { code: codeOf(person.secret) }))).toBe('400 pending_expired')
    expect(await outcome(second(door.newClient(), { code: '123456' }))).toBe('400 pending_expired')
  })

  it('counts wrong codes by account, whoever knows the password, and not right ones', async () => {
    const person = await guarded(door)
    for (let i = 0; i < 5; i++) {
      const client = door.newClient()
      await halfWay(person, client)
      expect(await outcome(second(client, { code: '000000' }))).toBe('401 code_invalid')
    }
    travel(25)
    const client = door.newClient()
    await halfWay(person, client)
    expect(await outcome(second(client, { code: codeOf(person.secret) }))).toBe('429 too_many_requests')
    expect(await outcome(second(client, { recoveryCode: person.recoveryCodes[0] }))).toBe('200')
  })

  it('lets nobody into an account that is disabled meanwhile', async () => {
    const person = await guarded(door)
    travel(60)
    const client = door.newClient()
    await halfWay(person, client)
    await disable(person.email)
    expect(await outcome(second(client, { code: codeOf(person.secret) }))).toBe('403 account_disabled')
  })

  it('is no way round by a password in its place', async () => {
    const person = await guarded(door)
    const client = door.newClient()
    await halfWay(person, client)
    expect(await outcome(second(client, { password: person.password }))).toBe('422 invalid_input')
    expect(await outcome(second(client, { password: person.password, code: '000000' }))).toBe('401 code_invalid')
  })

  it.each(['code', 'recoveryCode'])('of sixteen at once by one %s one opens a session', async (member) => {
    const slow = openDoor({ DB: slowDatabase(env.DB, 20) })
    const person = await guarded(slow)
    travel(60)
    const proof = member === 'code' ? { code: codeOf(person.secret) } : { recoveryCode: person.recoveryCodes[0] }
    const clients = Array.from({ length: 16 }, () => slow.newClient())
    for (const client of clients) await halfWay(person, client)
    const answers = await Promise.all(clients.map((client) => outcome(second(client, proof))))
    expect(answers.filter((answer) => answer === '200')).toHaveLength(1)
    const { id } = await account(person.email)
    const { n } = (await env.DB.prepare('SELECT count(*) AS n FROM sessions WHERE user_id = ?').bind(id).first()) ?? {}
    expect(n).toBe(2)
  })
})

describe('the page of the second step', () => {
  it('follows the password, takes the code and goes on to where it was going', async () => {
    const person = await guarded(door)
    travel(60)
    const client = door.newClient()
    const { email, password } = person
    const first = await client.post('/login', { email, password, next: '/account' })
    const there = first.headers.get('Location') ?? ''
    expect(there).toBe('/login/second?next=%2Faccount')
    const page = await (await client.get(there)).text()
    for (const shown of ['name="code"', 'name="recovery_code"', 'name="trust"', 'value="/account"'])
      expect(page).toContain(shown)
    const wrong = await client.post('/login/second', { code: '000000', next: '/account' })
    expect([wrong.status, await wrong.text()]).toEqual([401, expect.stringContaining('This code does not work.')])
    const right = await client.post('/login/second', { code: codeOf(person.secret), next: '/account' })
    expect([right.status, right.headers.get('Location')]).toEqual([303, '/account'])
    expect(await whoAmI(client)).toBe('200')
  })

  it('sends whoever has not begun to the log-in', async () => {
    const client = door.newClient()
    expect((await client.get('/login/second')).headers.get('Location')).toBe('/login')
    const late = await client.post('/login/second', { code: '123456' })
    expect([late.status, await late.text()]).toEqual([400, expect.stringContaining('Please log in again.')])
  })
})

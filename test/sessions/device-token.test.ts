import { describe, expect, it } from 'vitest'
import { appLogIn } from '../support/apps.ts'
import { openDoor, outcome, stopTheClock, travel } from '../support/door.ts'

/*
 * An app has no cookie: without a token of its own, six wrong guesses by anybody would lock it out, even after a reset.
 */

const door = openDoor({ ACCESS_TOKEN_TTL: '0' })
stopTheClock()

const chosen = 'chosen-by-the-owner'
const limited = '429 too_many_requests'
const attempt = (body: object) => outcome(door.newClient().api('/login', { mode: 'token', ...body }))

async function strangersFail(email: string) {
  for (let i = 0; i < 6; i++) await attempt({ email, password: 'not-the-right-one' })
}

describe('the device token of an app', () => {
  it('is answered by a log-in for apps, and by no other', async () => {
    const { email, password } = await door.confirmed()
    expect((await appLogIn(door.newClient(), { email, password })).deviceToken).toMatch(/^[\w.-]+$/)
    const browser = await door.newClient().api('/login', { email, password })
    expect(await browser.text()).not.toContain('deviceToken')
  })

  // checks 40
  it('lets its app in while strangers guess', async () => {
    const { email, password } = await door.confirmed()
    const { deviceToken } = await appLogIn(door.newClient(), { email, password })
    await strangersFail(email)
    expect(await attempt({ email, password })).toBe(limited)
    expect(await attempt({ email, password, deviceToken })).toBe('200')
  })

  it('has ten tries of its own, however many strangers have used', async () => {
    const { email, password } = await door.confirmed()
    const { deviceToken } = await appLogIn(door.newClient(), { email, password })
    await strangersFail(email)
    for (let i = 0; i < 10; i++)
      expect(await attempt({ email, password: 'not-the-right-one', deviceToken })).toBe('401 invalid_credentials')
    expect(await attempt({ email, password, deviceToken })).toBe(limited)
  })

  it('is answered by a reset for apps, whose own log-in then does not wait', async () => {
    const person = await door.confirmed()
    await strangersFail(person.email)
    const token = await door.resetToken(person)
    const answer = await door.newClient().api('/password/reset', { token, password: chosen, mode: 'token' })
    expect(answer.headers.getSetCookie()).toEqual([])
    const body = await answer.json<{ status: string; deviceToken: string }>()
    expect(body).toEqual({ status: 'password_reset', deviceToken: expect.any(String) })
    await strangersFail(person.email)
    expect(await attempt({ email: person.email, password: chosen, deviceToken: body.deviceToken })).toBe('200')
  })

  it('is not answered by a reset in a browser, which has a cookie', async () => {
    const person = await door.confirmed()
    const token = await door.resetToken(person)
    const answer = await door.newClient().api('/password/reset', { token, password: chosen })
    expect(await answer.json()).toEqual({ status: 'password_reset' })
    expect(answer.headers.getSetCookie().join()).toContain('device=')
  })

  it('is void once the password is changed', async () => {
    const person = await door.confirmed()
    const { deviceToken } = await appLogIn(door.newClient(), person)
    const token = await door.resetToken(person)
    await door.newClient().api('/password/reset', { token, password: chosen })
    await strangersFail(person.email)
    expect(await attempt({ email: person.email, password: chosen, deviceToken })).toBe(limited)
  })

  it('is void after 180 days, and serves no other account', async () => {
    const [person, other] = [await door.confirmed(), await door.confirmed()]
    const { deviceToken } = await appLogIn(door.newClient(), person)
    await strangersFail(other.email)
    expect(await attempt({ ...other, deviceToken })).toBe(limited)
    travel(180 * 86_400 + 1)
    await strangersFail(person.email)
    expect(await attempt({ ...person, deviceToken })).toBe(limited)
  })

  it('that is made up is none, and no failure of its own', async () => {
    const { email, password } = await door.confirmed()
    expect(await attempt({ email, password, deviceToken: 'x.y.z' })).toBe('200')
    expect(await attempt({ email, password, deviceToken: 7 })).toBe('422 invalid_input')
  })

  it('makes a log-in no news to its owner', async () => {
    const { email, password } = await door.confirmed()
    const { deviceToken } = await appLogIn(door.newClient(), { email, password })
    await appLogIn(door.newClient(), { email, password, deviceToken })
    expect((await door.mails(email)).map(({ kind }) => kind)).not.toContain('new_device')
  })
})

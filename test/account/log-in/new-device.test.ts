import { describe, expect, it } from 'vitest'
import { goodPassword } from '../../support/client.ts'
import { logIn, openDoor, outcome, type Person } from '../../support/door.ts'

const door = openDoor()

const notices = async ({ email }: Pick<Person, 'email'>) =>
  (await door.mails(email)).filter(({ kind }) => kind === 'new_device').length

// checks 52
describe('the notice of a log-in from a new device', () => {
  it('is of no first log-in, and of none from the same browser', async () => {
    const person = await door.loggedIn()
    expect(await logIn(person, person.client)).toBe('200')
    expect(await notices(person)).toBe(0)
  })

  it('is of a browser that the account has never seen', async () => {
    const person = await door.loggedIn()
    expect(await logIn(person, door.newClient())).toBe('200')
    expect(await notices(person)).toBe(1)
  })

  it('is of a browser that only another account has seen', async () => {
    const [person, other] = [await door.loggedIn(), await door.loggedIn()]
    expect(await logIn(person, other.client)).toBe('200')
    expect(await notices(person)).toBe(1)
  })

  it('is not silenced by a device cookie from before the password was changed', async () => {
    const person = await door.loggedIn()
    const stale = door.newClient()
    for (const [name, value] of person.client.cookies) if (name === 'device') stale.cookies.set(name, value)
    const chosen = { currentPassword: goodPassword, newPassword: 'another-of-the-owner' }
    expect(await outcome(person.client.api('/password/change', chosen))).toBe('200 password_changed')
    expect(await logIn({ ...person, password: chosen.newPassword }, stale)).toBe('200')
    expect(await notices(person)).toBe(1)
  })
})

describe('behind the fence', () => {
  it('browsers are let in, and apps are not: they would not see it', async () => {
    const fenced = openDoor({ EMAIL_CONFIRMATION: 'fence' })
    const { email, password } = await fenced.registered()
    const app = await fenced.newClient().api('/login', { email, password, mode: 'token' })
    const told = await app.text()
    expect([app.status, JSON.parse(told).code]).toEqual([403, 'email_unconfirmed'])
    expect(told).not.toMatch(/accessToken|refreshToken/)
    expect(await logIn({ email, password }, fenced.newClient())).toBe('200')
  })
})

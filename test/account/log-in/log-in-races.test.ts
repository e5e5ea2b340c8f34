import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { newAddress } from '../../support/client.ts'
import { logIn, openDoor, outcome, whoAmI } from '../../support/door.ts'
import { disable, openSessions } from '../../support/rows.ts'
import { hookedDatabase, slowDatabase } from '../../support/slow-database.ts'

const DB = slowDatabase(env.DB, 20)
const door = openDoor({ DB, ACCESS_TOKEN_TTL: '0' })
const chosen = 'chosen-by-the-owner'
const wrong = 'not-the-right-one'

afterEach(() => void vi.restoreAllMocks())

const count = (answers: string[], wanted: string) => answers.filter((answer) => answer === wanted).length

// checks 39
describe('two hundred wrong passwords at once', () => {
  it.each(['an account', 'an unconfirmed one', 'nobody'])('are compared five times for %s', async (who) => {
    const known = who === 'an account' ? await door.confirmed() : who === 'nobody' ? null : await door.registered()
    const email = known?.email ?? newAddress()
    const hashing = vi.spyOn(crypto.subtle, 'deriveBits')
    const answers = await Promise.all(
      Array.from({ length: 200 }, () => logIn({ email, password: wrong }, door.newClient())),
    )
    // Two comparisons each, whether or not a sign-up waits.
    expect(hashing).toHaveBeenCalledTimes(10)
    expect(count(answers, '401 invalid_credentials')).toBe(5)
    expect(count(answers, '429 too_many_requests')).toBe(195)
  })
})

// checks 61
describe('sixteen resets with one link at once', () => {
  it('have one winner, whose password alone works, and no session survives', async () => {
    const person = await door.loggedIn()
    const token = await door.resetToken(person)
    const passwords = Array.from({ length: 16 }, (_, i) => `violet-lantern-${i}`)
    const answers = await Promise.all(
      passwords.map((password) => outcome(door.newClient().api('/password/reset', { token, password }))),
    )
    expect(count(answers, '200 password_reset')).toBe(1)
    expect(count(answers, '400 link_invalid')).toBe(15)
    expect(await openSessions(person.email)).toBe(0)
    expect(await whoAmI(person.client)).toBe('401 not_signed_in')
    const [winner = ''] = passwords.filter((_, i) => answers[i] === '200 password_reset')
    const losers = passwords.filter((password) => password !== winner)
    for (const password of [person.password, ...losers.slice(-3)])
      expect(await logIn({ ...person, password }, door.newClient())).toBe('401 invalid_credentials')
    expect(await logIn({ ...person, password: winner }, door.newClient())).toBe('200')
    expect((await door.mails(person.email)).filter(({ kind }) => kind === 'password_changed')).toHaveLength(1)
  })
})

describe('a log-in that a reset overtakes', () => {
  it('opens no session, though its password was right when it was read', async () => {
    const person = await door.confirmed()
    const token = await door.resetToken(person)
    const reset = () => outcome(door.newClient().api('/password/reset', { token, password: chosen }))
    let hasReset = ''
    const overtaken = hookedDatabase(env.DB, {
      after: async (trip) => {
        if (trip === 1) hasReset = await reset()
      },
    })
    const client = openDoor({ DB: overtaken }).newClient()
    expect(await logIn(person, client)).toBe('401 invalid_credentials')
    expect(hasReset).toBe('200 password_reset')
    expect(client.cookies.has('session')).toBe(false)
    expect(await openSessions(person.email)).toBe(0)
  })

  it('or a disabling, likewise', async () => {
    const person = await door.confirmed()
    const overtaken = hookedDatabase(env.DB, { after: (trip) => trip === 1 && disable(person.email) })
    expect(await logIn(person, openDoor({ DB: overtaken }).newClient())).toBe('401 invalid_credentials')
    expect(await openSessions(person.email)).toBe(0)
  })

  it('does not bring the old password back when its hash is made anew', async () => {
    const person = await openDoor({ PASSWORD_ITERATIONS: '500' }).confirmed()
    const token = await door.resetToken(person)
    const overtaken = hookedDatabase(env.DB, {
      after: (trip) => trip === 1 && door.newClient().api('/password/reset', { token, password: chosen }),
    })
    await logIn(person, openDoor({ DB: overtaken }).newClient())
    expect(await logIn(person, door.newClient())).toBe('401 invalid_credentials')
    expect(await logIn({ ...person, password: chosen }, door.newClient())).toBe('200')
  })

  it('leaves no session, in whatever order several of them run', async () => {
    const person = await door.confirmed()
    const token = await door.resetToken(person)
    const logins = Array.from({ length: 4 }, async () => {
      const client = door.newClient()
      await logIn(person, client)
      return client
    })
    const reset = door.newClient().api('/password/reset', { token, password: chosen })
    expect(await outcome(reset)).toBe('200 password_reset')
    for (const client of await Promise.all(logins)) expect(await whoAmI(client)).toBe('401 not_signed_in')
  })
})

describe('a confirmation that a disowning overtakes', () => {
  it.each([true, false])('has one outcome (disowned first: %s)', async (disownedFirst) => {
    const person = await door.registered()
    const mail = await door.mailOf(person)
    const disown = () => outcome(door.newClient().api('/register/disown', { token: mail.token('disown') }))
    const confirm = () => outcome(person.client.api('/confirm', { token: mail.token('confirm') }))
    const answers = await Promise.all(disownedFirst ? [disown(), confirm()] : [confirm(), disown()])
    const isMember = (await logIn(person, door.newClient())) === '200'
    expect(answers.includes('200 confirmed')).toBe(isMember)
    expect(answers.includes('200 disowned')).toBe(!isMember)
  })
})

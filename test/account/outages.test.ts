import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { goodPassword, newAddress } from '../support/client.ts'
import { logIn, openDoor, outcome, whoAmI } from '../support/door.ts'
import { account, countOf, openSessions } from '../support/rows.ts'
import { hookedDatabase } from '../support/slow-database.ts'

const steady = openDoor()
const chosen = 'chosen-by-the-owner'

let errors = vi.fn()

beforeEach(() => {
  errors = vi.fn()
  vi.spyOn(console, 'error').mockImplementation(errors)
})
afterEach(() => void vi.restoreAllMocks())

/** A door whose database fails at one round trip: before it gets there, or when only the answer is lost. */
function failing(trip: number, when: 'before' | 'after') {
  const fault = (now: number) => {
    if (now === trip) throw new Error('D1_ERROR: Network connection lost.')
  }
  return openDoor({ DB: hookedDatabase(env.DB, { [when]: fault }), ACCESS_TOKEN_TTL: '0' })
}

const ways = ['before', 'after'] as const

describe('while the database is out of reach', () => {
  it.each(['/register', '/confirm', '/login', '/password/forgot', '/confirm/resend'])(
    '%s says so and when to come back, and nothing of the cause',
    async (path) => {
      const person = await steady.registered()
      const token = (await steady.mailOf(person)).token('confirm')
      const body = { email: newAddress(), password: goodPassword, token }
      const answer = await failing(1, 'before').newClient().api(path, body)
      expect([answer.status, answer.headers.get('Retry-After')]).toEqual([503, '5'])
      expect(await answer.text()).not.toMatch(/D1|Network|SELECT|INSERT/)
    },
  )

  it('logs the reason and neither the address nor the password', async () => {
    await failing(1, 'before').newClient().api('/register', { email: 'marked@example.org', password: goodPassword })
    const lines = errors.mock.calls.join('\n')
    expect(lines).toContain('Network connection lost')
    expect(lines).not.toMatch(/marked|violet/)
  })
})

// checks 141, C2, C3
describe('a client that asks again after an outage', () => {
  it.each(ways)('signs up (failed %s the commit)', async (when) => {
    const email = newAddress()
    const body = { email, password: goodPassword }
    expect(await outcome(failing(1, when).newClient().api('/register', body))).toBe('503 unavailable')
    expect(await countOf('outbox', email)).toBe(when === 'before' ? 0 : 1)
    expect(await countOf('registrations', email)).toBe(when === 'before' ? 0 : 1)
    const person = await steady.registered({ email })
    const token = (await steady.mailOf(person)).token('confirm')
    expect(await outcome(person.client.api('/confirm', { token }))).toBe('200 confirmed')
  })

  it.each([
    ['before', 1, '200 confirmed'],
    ['after', 1, '200 confirmed'],
    ['before', 2, '200 confirmed'],
    ['after', 2, '200 already_confirmed'],
  ] as const)('confirms with the password (failed %s trip %d)', async (when, trip, again) => {
    const person = await steady.registered()
    const body = { token: (await steady.mailOf(person)).token('confirm'), password: goodPassword }
    expect(await outcome(failing(trip, when).newClient().api('/confirm', body))).toBe('503 unavailable')
    expect(await outcome(steady.newClient().api('/confirm', body))).toBe(again)
    expect(await logIn(person, steady.newClient())).toBe('200')
  })

  it.each([
    ['before', 1],
    ['after', 1],
    ['before', 2],
    ['after', 2],
  ] as const)('logs in (failed %s trip %d)', async (when, trip) => {
    const person = await steady.confirmed()
    const client = failing(trip, when).newClient()
    expect(await logIn(person, client)).toBe('503 unavailable')
    expect(client.cookies.has('session')).toBe(false)
    expect(await openSessions(person.email)).toBe(when === 'after' && trip === 2 ? 1 : 0)
    expect(await logIn(person, client)).toBe('200')
  })

  it.each(ways)('resets (failed %s the commit): all of it is done, or nothing', async (when) => {
    const person = await steady.loggedIn()
    const token = await steady.resetToken(person)
    const done = when === 'after'
    expect(await outcome(failing(1, when).newClient().api('/password/reset', { token, password: chosen }))).toBe(
      '503 unavailable',
    )
    expect((await account(person.email)).security_version).toBe(done ? 2 : 1)
    expect(await openSessions(person.email)).toBe(done ? 0 : 1)
    const kinds = (await steady.mails(person.email)).map(({ kind }) => kind)
    expect(kinds.includes('password_changed')).toBe(done)
    expect(await logIn({ ...person, password: done ? chosen : person.password }, steady.newClient())).toBe('200')
  })

  it.each(ways)('logs out (failed %s the commit)', async (when) => {
    const person = await steady.loggedIn()
    const client = failing(1, when).newClient()
    for (const [name, value] of person.client.cookies) client.cookies.set(name, value)
    expect(await outcome(client.api('/logout'))).toBe('503 unavailable')
    expect((await client.api('/logout')).status).toBe(204)
    expect(await openSessions(person.email)).toBe(0)
    expect(await whoAmI(client)).toBe('401 not_signed_in')
  })
})

// checks C1
describe('while the queue is out of reach', () => {
  it('signing up answers as always, and its mail waits for the sweep', async () => {
    const full = { send: async () => Promise.reject(new Error('Storage Limit Exceeded')) }
    const door = openDoor({ MAIL: full })
    const { email } = await door.registered()
    expect((await door.mails(email)).map(({ kind }) => kind)).toEqual(['confirm'])
    expect(errors.mock.calls.join()).toContain('mail_enqueue_failed')
  })
})

// checks C28
describe('while a hash cannot be made', () => {
  it('nothing is written', async () => {
    vi.spyOn(crypto.subtle, 'deriveBits').mockRejectedValue(new Error('exceeded CPU'))
    const email = newAddress()
    expect((await steady.newClient().api('/register', { email, password: goodPassword })).status).toBe(500)
    expect(await countOf('registrations', email)).toBe(0)
    expect(await countOf('outbox', email)).toBe(0)
  })
})

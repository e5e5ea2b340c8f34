import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { mostSessions } from '../../src/store/accounts/session-opening.ts'
import { appLogIn } from '../support/apps.ts'
import { goodPassword, newAddress } from '../support/client.ts'
import { logIn, openDoor, type Person, stopTheClock, travel, whoAmI } from '../support/door.ts'
import { account, openSessions } from '../support/rows.ts'
import { watchedDatabase } from '../support/watched-database.ts'

const door = openDoor({ ACCESS_TOKEN_TTL: '0' })
stopTheClock()

const idIn = ({ client }: Pick<Person, 'client'>) => client.cookies.get('session')?.split('.')[1]

describe('a log-in in a browser that is signed in', () => {
  it('renews the session of the same account: its id stays, its old secret is void', async () => {
    const person = await door.loggedIn()
    const copy = door.newClient()
    for (const [name, value] of person.client.cookies) copy.cookies.set(name, value)
    const before = idIn(person)
    expect(await logIn(person, person.client)).toBe('200')
    expect([idIn(person), await openSessions(person.email)]).toEqual([before, 1])
    expect(await whoAmI(person.client)).toBe('200')
    expect(await whoAmI(copy)).toBe('401 not_signed_in')
  })

  it('gives it a new life, as long as was asked for', async () => {
    const person = await door.loggedIn()
    travel(60 * 60)
    const { email, password } = person
    const answer = await person.client.api('/login', { email, password, remember: true })
    expect(answer.headers.getSetCookie().join()).toMatch(/session=[^;]+; Max-Age=2592000/)
    const { id } = await account(email)
    const now = Math.floor(Date.now() / 1000)
    const row = await env.DB.prepare('SELECT * FROM sessions WHERE user_id = ?').bind(id).first()
    expect(row).toMatchObject({ created_at: now, auth_at: now, fresh_at: now, expires_at: now + 30 * 86_400 })
  })

  it('ends the session of another account', async () => {
    const [former, person] = [await door.loggedIn(), await door.confirmed()]
    const copy = door.newClient()
    for (const [name, value] of former.client.cookies) copy.cookies.set(name, value)
    expect(await logIn(person, former.client)).toBe('200')
    expect([await openSessions(former.email), await openSessions(person.email)]).toEqual([0, 1])
    expect(await whoAmI(copy)).toBe('401 not_signed_in')
  })

  it('that fails ends nothing', async () => {
    const person = await door.loggedIn()
    await logIn({ ...person, password: 'not-the-right-one' }, person.client)
    expect(await whoAmI(person.client)).toBe('200')
  })

  it('after that session has ended elsewhere opens one with an id of its own', async () => {
    const person = await door.loggedIn()
    const before = idIn(person)
    await env.DB.prepare('DELETE FROM sessions WHERE id = ?').bind(before).run()
    expect(await logIn(person, person.client)).toBe('200')
    expect(idIn(person)).not.toBe(before)
    expect(await openSessions(person.email)).toBe(1)
  })

  it('with a cookie of another’s session and a wrong secret touches neither', async () => {
    const [victim, thief] = [await door.loggedIn(), await door.confirmed()]
    const forged = `${victim.client.cookies.get('session')?.slice(0, -43)}${'A'.repeat(43)}`
    const client = door.newClient()
    client.cookies.set('session', forged)
    expect(await logIn(thief, client)).toBe('200')
    expect(await whoAmI(victim.client)).toBe('200')
  })

  it('for an app leaves the browser signed in', async () => {
    const person = await door.loggedIn()
    await appLogIn(person.client, person)
    expect(await openSessions(person.email)).toBe(2)
    expect(await whoAmI(person.client)).toBe('200')
  })

  it('by the page of the log-in takes its place too', async () => {
    const [former, person] = [await door.loggedIn(), await door.confirmed()]
    await former.client.post('/login', { email: person.email, password: person.password })
    expect([await openSessions(former.email), await openSessions(person.email)]).toEqual([0, 1])
  })

  it('by a confirmation or a reset takes its place too', async () => {
    const former = await door.loggedIn()
    const person = await door.registered({ client: former.client })
    await person.client.post('/confirm', { token: (await door.mailOf(person)).token('confirm') })
    expect([await openSessions(former.email), await openSessions(person.email)]).toEqual([0, 1])
    const third = await door.confirmed()
    await person.client.post(`/reset/${await door.resetToken(third)}`, { password: 'chosen-by-the-owner' })
    expect([await openSessions(person.email), await openSessions(third.email)]).toEqual([0, 1])
  })

  it('takes two round trips as ever', async () => {
    const DB = watchedDatabase(env.DB)
    const person = await openDoor({ DB }).loggedIn()
    DB.watch.restart()
    await logIn(person, person.client)
    expect(DB.watch.trips).toHaveLength(2)
  })
})

// checks 87
describe('an account’s sessions', () => {
  it(`are at most ${mostSessions}: the one longest unused goes`, async () => {
    const person = await door.confirmed()
    const first = door.newClient()
    await logIn(person, first)
    const { id } = await account(person.email)
    travel(1)
    const insert = env.DB.prepare(
      `INSERT INTO sessions (user_id, id, secret_hash, mode, ttl, device, created_at, last_seen_at, expires_at)
       SELECT user_id, ?, 'x', mode, ttl, device, created_at, last_seen_at + 1, expires_at FROM sessions WHERE user_id = ?
       AND secret_hash <> 'x' LIMIT 1`,
    )
    const ids = Array.from(
      { length: mostSessions - 1 },
      (_, i) => `01k0000000000000000000${String(i).padStart(4, '0')}`,
    )
    await env.DB.batch(ids.map((each) => insert.bind(each, id)))
    expect([await openSessions(person.email), await whoAmI(first)]).toEqual([mostSessions, '200'])
    const last = door.newClient()
    await logIn(person, last)
    expect(await openSessions(person.email)).toBe(mostSessions)
    expect([await whoAmI(first), await whoAmI(last)]).toEqual(['401 not_signed_in', '200'])
  })

  it('of one account push out nobody else’s', async () => {
    const other = await door.loggedIn()
    await door.newClient().api('/login', { email: newAddress(), password: goodPassword })
    expect(await whoAmI(other.client)).toBe('200')
  })
})

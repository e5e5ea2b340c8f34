import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { Client } from '../support/client.ts'
import { logIn, openDoor, stopTheClock, travel, whoAmI } from '../support/door.ts'
import { disable } from '../support/rows.ts'
import { watchedDatabase } from '../support/watched-database.ts'

const day = 86_400
const door = openDoor()
const asking = openDoor({ ACCESS_TOKEN_TTL: '0' })
stopTheClock()

/** Logs in and answers the Set-Cookie of the session. */
async function remembered(through = asking, remember = true) {
  const person = await through.confirmed()
  const { email, password } = person
  const answer = await person.client.api('/login', { email, password, remember })
  return { ...person, setCookie: cookieIn(answer, 'session') }
}

const cookieIn = (answer: Response, name: string) =>
  answer.headers.getSetCookie().find((cookie) => cookie.startsWith(`${name}=`)) ?? ''

const ask = (client: Client) => client.api('/session', undefined, { method: 'GET' })

describe('a session', () => {
  it('believes no access cookie of another session, of the same account either', async () => {
    const { client, email, password } = await door.loggedIn()
    const other = door.newClient()
    await logIn({ email, password }, other)
    const idOf = async (of: Client) => ((await (await ask(of)).json()) as { session: { id: string } }).session.id
    const own = await idOf(client)
    client.cookies.set('access', other.cookies.get('access') ?? '')
    expect([await idOf(client), await idOf(other)]).toEqual([own, expect.not.stringMatching(own)])
  })

  it.each([
    [false, day],
    [true, 30 * day],
  ])('remembered %s ends after its life, whatever the cookie says', async (remember, life) => {
    for (const [age, expected] of [
      [life - 1, '200'],
      [life, '401 not_signed_in'],
    ] as const) {
      const { client, setCookie } = await remembered(asking, remember)
      expect(setCookie.includes('Max-Age=2592000')).toBe(remember)
      travel(age)
      expect(await whoAmI(client)).toBe(expected)
    }
  })

  it('is prolonged by being used, once a day at most', async () => {
    const { client } = await remembered()
    travel(day - 1)
    expect(cookieIn(await ask(client), 'session')).toBe('')
    travel(1)
    expect(cookieIn(await ask(client), 'session')).toContain('Max-Age=2592000')
    travel(day - 1)
    expect(cookieIn(await ask(client), 'session')).toBe('')
    travel(29 * day)
    expect(await whoAmI(client)).toBe('200')
  })

  it('that ends with the browser is prolonged too, and its cookie stays as it is', async () => {
    const { client } = await remembered(asking, false)
    for (let i = 0; i < 5; i++) {
      travel(day / 2)
      const answer = await ask(client)
      expect([answer.status, cookieIn(answer, 'session')]).toEqual([200, ''])
    }
  })

  // checks 50, 79
  it('ends after SESSION_MAX, however often it is used', async () => {
    const { client } = await remembered()
    for (let days = 0; days < 85; days += 17) {
      travel(17 * day)
      expect(await whoAmI(client)).toBe('200')
    }
    travel(5 * day - 1)
    expect(await whoAmI(client)).toBe('200')
    travel(1)
    expect(await whoAmI(client)).toBe('401 not_signed_in')
  })

  it('is never longer than SESSION_MAX from the start', async () => {
    const short = openDoor({ SESSION_MAX: '2d', ACCESS_TOKEN_TTL: '0' })
    const { client } = await remembered(short)
    travel(2 * day)
    expect(await whoAmI(client)).toBe('401 not_signed_in')
  })

  // checks 51
  it('is one of several, each ended alone', async () => {
    const person = await asking.loggedIn()
    const other = asking.newClient()
    await logIn(person, other)
    const stolen = asking.newClient()
    for (const [name, value] of person.client.cookies) stolen.cookies.set(name, value)
    expect((await person.client.api('/logout')).status).toBe(204)
    expect([...person.client.cookies.keys()]).toEqual(['device'])
    expect(await whoAmI(stolen)).toBe('401 not_signed_in')
    expect(await whoAmI(other)).toBe('200')
  })
})

// checks 85
describe('a session cookie', () => {
  it.each<[string, (cookie: string) => string]>([
    ['nothing', () => ''],
    ['a text', () => 'x'],
    ['two dots', () => '..'],
    ['a forged secret', (cookie) => `${cookie.slice(0, -43)}${'A'.repeat(43)}`],
    ['an empty secret', (cookie) => cookie.slice(0, -43)],
    ['a part too many', (cookie) => `${cookie}.x`],
    ['capital letters', (cookie) => cookie.toUpperCase()],
  ])('of %s is nobody’s', async (_, forge) => {
    const { client } = await asking.loggedIn()
    client.cookies.set('session', forge(client.cookies.get('session') ?? ''))
    expect(await whoAmI(client)).toBe('401 not_signed_in')
  })

  it.each(['', 'x', 'a.b.c', '..'])('%j does not reach the database', async (cookie) => {
    const DB = watchedDatabase(env.DB)
    const client = openDoor({ DB }).newClient()
    client.cookies.set('session', cookie)
    await whoAmI(client)
    expect(DB.watch.trips).toEqual([])
  })

  it('is not read from anywhere else', async () => {
    const { client } = await asking.loggedIn()
    const value = client.cookies.get('session') ?? ''
    const bare = asking.newClient()
    for (const headers of [
      { Cookie: `Session=${value}` },
      { Cookie: `__Host-session=${value}` },
      { 'X-Session': value },
    ])
      expect(
        (await bare.get(`/api/session?session=${value}`, headers as unknown as Record<string, string>)).status,
      ).toBe(401)
  })
})

describe('an access cookie', () => {
  it('is believed without the database for five minutes, and renewed by it after', async () => {
    const DB = watchedDatabase(env.DB)
    const { client } = await openDoor({ DB }).loggedIn()
    for (const [seconds, trips] of [
      [0, 0],
      [299, 0],
      [1, 1],
      [0, 0],
    ] as const) {
      travel(seconds)
      DB.watch.restart()
      expect(await whoAmI(client)).toBe('200')
      expect(DB.watch.trips).toHaveLength(trips)
    }
  })

  // checks 92
  it('trails the end of its session by its life and no longer', async () => {
    const person = await door.loggedIn()
    await disable(person.email)
    expect(await whoAmI(person.client)).toBe('200')
    travel(300)
    expect(await whoAmI(person.client)).toBe('401 not_signed_in')
    expect(person.client.cookies.has('access')).toBe(false)
  })

  it('is of no use without its own session’s cookie', async () => {
    const [one, other] = [await door.loggedIn(), await door.loggedIn()]
    const access = one.client.cookies.get('access') ?? ''
    const alone = door.newClient()
    alone.cookies.set('access', access)
    expect(await whoAmI(alone)).toBe('401 not_signed_in')
    other.client.cookies.set('access', access)
    const { user } = (await (await ask(other.client)).json()) as { user: { email: string } }
    expect(user.email).toBe(other.email)
  })

  it('outlives its session by no second', async () => {
    const short = openDoor({ SESSION_TTL: '2m', ACCESS_TOKEN_TTL: '1h' })
    const { client } = await short.loggedIn()
    travel(120)
    expect(await whoAmI(client)).toBe('401 not_signed_in')
  })

  it('is not made when its life is set to nothing', async () => {
    const { client } = await asking.loggedIn()
    expect(await whoAmI(client)).toBe('200')
    expect(client.cookies.has('access')).toBe(false)
  })
})

import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { remove } from '../support/account-mails.ts'
import type { Client } from '../support/client.ts'
import { logIn, openDoor, stopTheClock, travel, whoAmI } from '../support/door.ts'
import { openSessions } from '../support/rows.ts'
import { watchedDatabase } from '../support/watched-database.ts'

const door = openDoor({ ACCESS_TOKEN_TTL: '0' })
stopTheClock()

interface Listed {
  id: string
  current: boolean
  device: string
  place: string | null
  createdAt: string
}

async function list(client: Client): Promise<Listed[]> {
  const answer = await client.api('/sessions', undefined, { method: 'GET' })
  return ((await answer.json()) as { sessions: Listed[] }).sessions
}

async function twice() {
  const person = await door.loggedIn()
  const other = door.newClient()
  await logIn(person, other)
  return { person, client: person.client, other }
}

describe('the list of sessions', () => {
  it('names each one’s device and place, and marks the one that asks', async () => {
    const { email, password } = await door.confirmed()
    const client = door.newClient()
    const headers = { 'User-Agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0' }
    await client.api('/login', { email, password }, { headers })
    const [listed] = await list(client)
    expect(listed).toEqual({
      app: null,
      ...{ id: expect.stringMatching(/^\w{26}$/), current: true, device: 'Firefox on Linux', place: null },
      createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      lastSeenAt: expect.stringMatching(/Z$/),
      expiresAt: expect.stringMatching(/Z$/),
    })
  })

  it('holds all of the account’s, of apps too, and nobody else’s', async () => {
    const { person, client, other } = await twice()
    await door.newClient().api('/login', { email: person.email, password: person.password, mode: 'token' })
    await door.loggedIn()
    const mine = await list(client)
    expect(mine).toHaveLength(3)
    expect(mine.filter(({ current }) => current)).toHaveLength(1)
    const theirs = await list(other)
    expect(theirs.map(({ id }) => id).sort()).toEqual(mine.map(({ id }) => id).sort())
    expect(theirs.find(({ current }) => current)?.id).not.toBe(mine.find(({ current }) => current)?.id)
  })

  it('holds none that has ended, and no secret', async () => {
    const { client, other } = await twice()
    await other.api('/logout')
    travel(100)
    const answer = await client.api('/sessions', undefined, { method: 'GET' })
    const text = await answer.text()
    expect(JSON.parse(text).sessions).toHaveLength(1)
    const { results } = await env.DB.prepare('SELECT secret_hash FROM sessions').all<{ secret_hash: string }>()
    for (const { secret_hash } of results) expect(text).not.toContain(secret_hash)
    for (const value of client.cookies.values()) expect(text).not.toContain(value)
  })

  it('takes one round trip', async () => {
    const DB = watchedDatabase(env.DB)
    const { client } = await openDoor({ DB }).loggedIn()
    DB.watch.restart()
    expect(await list(client)).toHaveLength(1)
    expect(DB.watch.trips).toHaveLength(1)
  })

  it('is refused to strangers', async () => {
    expect((await door.newClient().api('/sessions', undefined, { method: 'GET' })).status).toBe(401)
  })
})

// checks 82
describe('ending sessions', () => {
  it('ends one at once, and leaves the others', async () => {
    const { client, other } = await twice()
    const ids = (await list(client)).filter(({ current }) => !current).map(({ id }) => id)
    expect(await remove(client, `/sessions/${ids[0]}`)).toBe('204')
    expect(await whoAmI(other)).toBe('401 not_signed_in')
    expect(await whoAmI(client)).toBe('200')
    expect(await remove(client, `/sessions/${ids[0]}`)).toBe('404 not_found')
  })

  it('ends one’s own too, and takes its cookies', async () => {
    const { client } = await door.loggedIn()
    const [own] = await list(client)
    expect(await remove(client, `/sessions/${own?.id}`)).toBe('204')
    expect(client.cookies.has('session')).toBe(false)
  })

  it('does not find somebody else’s', async () => {
    const [one, victim] = [await door.loggedIn(), await door.loggedIn()]
    const [theirs] = await list(victim.client)
    expect(await remove(one.client, `/sessions/${theirs?.id}`)).toBe('404 not_found')
    expect(await whoAmI(victim.client)).toBe('200')
  })

  it('ends all others at once', async () => {
    const { person, client, other } = await twice()
    const bystander = await door.loggedIn()
    const app = await door.newClient().api('/login', { email: person.email, password: person.password, mode: 'token' })
    const { refreshToken } = (await app.json()) as { refreshToken: string }
    expect(await remove(client, '/sessions')).toBe('204')
    expect(await openSessions(person.email)).toBe(1)
    expect(await whoAmI(other)).toBe('401 not_signed_in')
    expect((await other.api('/token/refresh', { refreshToken })).status).toBe(401)
    expect([await whoAmI(client), await whoAmI(bystander.client)]).toEqual(['200', '200'])
  })

  it.each(['/sessions', '/sessions/01k0000000000000000000000x'])('is refused to strangers: %s', async (path) => {
    expect(await remove(door.newClient(), path)).toBe('401 not_signed_in')
  })

  it('takes two round trips', async () => {
    const DB = watchedDatabase(env.DB)
    const { client } = await openDoor({ DB }).loggedIn()
    const [own] = await list(client)
    DB.watch.restart()
    expect(await remove(client, `/sessions/${own?.id}`)).toBe('204')
    expect(DB.watch.trips).toHaveLength(2)
  })
})

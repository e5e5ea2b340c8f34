import type { Context } from 'hono'
import { Hono } from 'hono/tiny'
import { describe, expect, it } from 'vitest'
import type { HttpEnv } from '../../src/http/kit/env.ts'
import { problem } from '../../src/http/kit/problems.ts'
import { limitApp, perMinute } from '../../src/http/middleware/rate-limit.ts'
import toml from '../../wrangler.toml?raw'
import type { Client } from '../support/client.ts'
import { limitedBy, openDoor, outcome } from '../support/door.ts'
import { nameOf, safeRoutes } from './routes.ts'
import { soundAnswer } from './sound-answer.ts'

/** The bindings of wrangler.toml, counting within one minute that never ends; so many of each key have gone before. */
function bindings(before = 0) {
  const declared = toml.matchAll(
    /\[\[ratelimits\]\]\nname = "(\w+)"\nnamespace_id = "\d+"\nsimple = \{ limit = (\d+), period = 60 \}/g,
  )
  return Object.fromEntries(
    [...declared].map(([, name = '', limit]) => {
      const hits = new Map<string, number>()
      const count = async ({ key }: { key: string }) => {
        hits.set(key, (hits.get(key) ?? before) + 1)
        return { success: (hits.get(key) ?? 0) <= Number(limit) }
      }
      return [name, { limit: count }]
    }),
  )
}

const full = openDoor({ ...limitedBy(async () => ({ success: false })), MAIL_LOGIN: 'on' })

/** How many requests pass before the first 429, each from the next of these addresses. */
async function passing(ask: (client: Client) => Promise<Response>, addresses: string[]) {
  const door = openDoor(bindings())
  for (let count = 0; count <= 2000; count++) {
    const answer = await ask(door.newClient(addresses[count % addresses.length]))
    if (answer.status === 429) return { count, answer }
  }
  throw new Error('there is no limit')
}

const language = (client: Client) => client.post('/language', { locale: 'de' })
const oneIpv4 = ['192.0.2.1']
const one64 = ['2001:db8:1:2::1', '2001:db8:1:2:ffff::9']
/** 40 of one /56, 200 of one /48. */
const one56 = Array.from({ length: 40 }, (_, at) => `2001:db8:1:ab${at.toString(16).padStart(2, '0')}::1`)
const one48 = Array.from({ length: 200 }, (_, at) => `2001:db8:1:${at.toString(16)}00::1`)

// checks 14, 43
describe('requests of a minute', () => {
  it('are as many as the code says', () => {
    const limits = [...toml.matchAll(/^simple = \{ limit = (\d+), period = 60 \}/gm)].map(([, limit]) => Number(limit))
    expect(limits).toEqual(Object.values(perMinute))
  })

  it.each([
    ['60 for an IPv4 address', 60, oneIpv4],
    ['60 for an IPv6 /64', 60, one64],
    ['240 for an IPv6 /56', 240, one56],
    ['960 for an IPv6 /48', 960, one48],
  ])('are %s', async (_, limit, addresses) => {
    const { count, answer } = await passing(language, addresses)
    expect([count, answer.headers.get('RateLimit')]).toEqual([limit, `limit=${limit}, remaining=0, reset=60`])
    await soundAnswer(answer)
  })

  it.each([
    ['pages', (client: Client) => client.get('/register')],
    ['pages that are not there', (client: Client) => client.get('/nowhere')],
    ['the health check', (client: Client) => client.get('/healthz')],
    ['log-out by form', (client: Client) => client.post('/logout')],
    ['log-out by JSON', (client: Client) => client.api('/logout')],
  ])('are 120 for %s', async (_, ask) => {
    const { count, answer } = await passing(ask, oneIpv4)
    expect(count).toBe(120)
    await soundAnswer(answer)
  })

  // checks 27
  it('are counted apart by what they are for', async () => {
    const keys: string[] = []
    const limit = async ({ key }: { key: string }) => {
      keys.push(key)
      return { success: true }
    }
    const client = openDoor({ RATE_LIMIT: { limit }, RATE_LIMIT_PAGES: { limit } }).newClient('192.0.2.1')
    const paths = [
      ...['/register', '/register/correct', '/confirm/resend', '/confirm', '/password/forgot', '/password/reset'],
      ...['/login', '/token/refresh', '/logout', '/email/change', '/account'],
    ]
    for (const path of paths) await client.api(path, {}, path === '/account' ? { method: 'PATCH' } : {})
    await client.get('/healthz')
    await client.get('/account')
    await client.get('/api/sessions')
    expect(keys.map((key) => key.replace(':192.0.2.1', ''))).toEqual([
      ...['register', 'resend', 'resend', 'confirm', 'forgot', 'reset', 'login', 'refresh', 'logout'],
      ...['email_change', 'account', 'health', 'page', 'read'],
    ])
  })

  it('that a client is refused count against nobody beside it', async () => {
    const door = openDoor(bindings())
    for (let i = 0; i < 600; i++) await language(door.newClient(one56[0]))
    expect(await outcome(language(door.newClient(one56[1])))).toBe('303')
  })
})

describe.each(safeRoutes.map((route) => [nameOf(route), route] as const))('%s', (_, { path }) => {
  const asksForNothing = path === '/api/openapi.json' || path.startsWith('/.well-known/')

  it.skipIf(asksForNothing)('refuses a client that asks too often', async () => {
    const answer = await full.newClient().get(path)
    expect(answer.status).toBe(429)
    if (!path.startsWith('/oauth/')) await soundAnswer(answer)
  })
})

describe('a session check', () => {
  it('has no limit while it asks no database, and one when it does', async () => {
    const { client } = await openDoor().loggedIn()
    const at = full.newClient()
    for (const [name, value] of client.cookies) at.cookies.set(name, value)
    expect(await outcome(at.get('/api/session'))).toBe('200')
    at.cookies.delete('access')
    expect(await outcome(at.get('/api/session'))).toBe('429 too_many_requests')
  })
})

describe('an app', () => {
  const known = ['shop', 'wiki']
  const appOf = (c: Context<HttpEnv>) => known.find((id) => id === c.req.header('X-App')) ?? ''
  const pages = new Hono<HttpEnv>().post('/sample/token', limitApp('token', problem, appOf), (c) => c.text('token'))
  const as = (app: string) => (client: Client) =>
    client.fetch('/sample/token', { method: 'POST', headers: { 'X-App': app } })

  it('has 600 at each address, beside those of other apps there', async () => {
    const door = openDoor(bindings(590), [{ name: 'sample', pages }])
    const at = (ip: string, app: string) => outcome(as(app)(door.newClient(ip)))
    for (let i = 0; i < 10; i++) expect(await at('192.0.2.1', 'shop')).toBe('200')
    expect(await at('192.0.2.1', 'shop')).toBe('429 too_many_requests')
    expect(await at('192.0.2.1', 'wiki')).toBe('200')
    expect(await at('192.0.2.2', 'shop')).toBe('200')
  })

  it('that nobody knows shares one budget with all such', async () => {
    const door = openDoor(bindings(590), [{ name: 'sample', pages }])
    for (let i = 0; i < 10; i++) await as(`made-up-${i}`)(door.newClient('192.0.2.1'))
    expect(await outcome(as('another')(door.newClient('192.0.2.1')))).toBe('429 too_many_requests')
  })
})

import { env } from 'cloudflare:workers'
import { afterAll, describe, expect, it } from 'vitest'
import { openDoor, outcome } from '../support/door.ts'
import { brokenBodies, strangeBodies } from './corpus/bodies.ts'
import { oddHeaders, oddPaths, oddQueries } from './corpus/requests.ts'
import { form, json, send } from './refusals.ts'
import { formRoutes, isForPrograms, jsonRoutes, nameOf, routes, safeRoutes } from './routes.ts'
import { soundAnswer } from './sound-answer.ts'

const door = openDoor({ MAIL_LOGIN: 'on' })
const label = <Value>(value: Value) => [JSON.stringify(value)?.slice(0, 60), value] as const
const named = routes.map((route) => [nameOf(route), route] as const)

const addressesMailed = async () => {
  const { results } = await env.DB.prepare('SELECT DISTINCT address FROM outbox').all<{ address: string }>()
  return results.map(({ address }) => address)
}

// Whatever was sent, the service still does its work.
afterAll(async () => void (await door.loggedIn({ username: 'Survivor' })))

describe.each(jsonRoutes.map((route) => [nameOf(route), route] as const))('%s', (_, route) => {
  // checks 112
  it.each(brokenBodies.map(label))('refuses the body %s', async (_, body) => {
    const answer = await send(json, door.newClient(), route, { body })
    expect([answer.status, JSON.parse(await soundAnswer(answer)).code]).toEqual([400, 'malformed_body'])
  })

  it.each(strangeBodies.map(label))('finds nothing in %s', async (_, body) => {
    const before = await addressesMailed()
    const answer = await send(json, door.newClient(), route, { body })
    await soundAnswer(answer.clone(), { secrets: ['marker'] })
    const harmless = /^(422 invalid_input|400 (link_invalid|pending_expired)|401 (refresh_invalid|not_signed_in)|204)$/
    // Takes no body, and asks nobody who they are.
    expect(await outcome(answer)).toMatch(route.path === '/api/passkeys/options' ? /^200$/ : harmless)
    expect(await addressesMailed()).toEqual(before)
  })
})

describe.each(formRoutes.map((route) => [nameOf(route), route] as const))('%s', (_, route) => {
  it.each([
    ...[
      '=',
      '&&&',
      '%',
      '%ff=%ff',
      'email=%00',
      'email[]=a%40example.org',
      'email=a%40example.org&email=b%40example.org',
    ],
    ...[
      '__proto__=x&constructor=y&toString=z',
      'email.to=x',
      'token=a&token=b',
      `${'a=1&'.repeat(4000)}`,
      `email=${'%'.repeat(15_000)}`,
    ],
    ...[
      '{"email":"a@example.org"}',
      'email=<script>alert(1)</script>&username="><img>&next=//evil.test',
      'remember=maybe',
      'code=123456',
    ],
  ])('finds nothing in %j', async (body) => {
    const before = await addressesMailed()
    const answer = await send(form, door.newClient(), route, { body })
    const text = await soundAnswer(answer, { secrets: ['<script>alert', '"><img', 'evil.test', '[object', '[native'] })
    // No provider is called x.
    const refusals = route.path === '/login/with/x' ? [404] : [303, 400, 401, 422]
    expect([text.includes('a@example.org'), refusals.includes(answer.status)]).toEqual([false, true])
    expect(answer.headers.get('Location') ?? '/').toMatch(/^\/(?!\/)/)
    expect(await addressesMailed()).toEqual(before)
  })
})

// checks 86, 104, 105, 107
describe('the path', () => {
  it.each(oddPaths.map((path) => [path.slice(0, 60), path]))('%s leads nowhere', async (_, path) => {
    for (const method of ['GET', 'POST', 'DELETE']) {
      const answer = await door.newClient().fetch(path, { method })
      expect([404, 405]).toContain(answer.status)
      expect(answer.headers.has('Location')).toBe(false)
      await soundAnswer(answer, { secrets: ['<script>', 'evil.test', 'marker'] })
    }
  })
})

// The OpenID provider's parameters have tests of their own, and one that is there twice is refused (RFC 6749 section 3.1).
const unparametered = safeRoutes.filter(({ path }) => !path.startsWith('/oauth/'))

describe.each(unparametered.map((route) => [nameOf(route), route] as const))('%s', (_, { path }) => {
  it('is unmoved by odd query strings', async () => {
    const plain = await door.newClient().get(path)
    const secrets = ['<script>', '<img', 'marker', '[native', '[object', 'evil.test']
    for (const query of oddQueries) {
      const odd = await door.newClient().get(path + query)
      await soundAnswer(odd.clone(), { secrets, cacheable: true })
      expect([query, odd.status, odd.headers.get('Location')]).toEqual([
        query,
        plain.status,
        plain.headers.get('Location'),
      ])
    }
  })
})

describe.each(named)('%s', (_, route) => {
  it('is unmoved by odd headers', async () => {
    const face = route.path.startsWith('/api/') ? json : form
    const ask = (headers: Record<string, string>) =>
      route.method === 'GET'
        ? door.newClient().get(route.path, headers)
        : send(face, door.newClient(), route, { headers })
    const plain = await ask({})
    for (const headers of oddHeaders) {
      const odd = await ask(headers)
      await soundAnswer(odd.clone(), { secrets: ['<script>', 'evil.test', 'marker'], cacheable: true })
      const isForeign = 'Origin' in headers && route.method !== 'GET' && !isForPrograms(route.path)
      expect([headers, odd.status]).toEqual([headers, isForeign ? 403 : plain.status])
    }
  })
})

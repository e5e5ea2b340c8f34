import { env } from 'cloudflare:workers'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { goodPassword, newAddress } from '../support/client.ts'
import { logIn, openDoor, outcome } from '../support/door.ts'
import { badAddresses, oddAddresses } from './corpus/addresses.ts'
import { brokenBodies, strangeBodies } from './corpus/bodies.ts'
import { badNames } from './corpus/names.ts'
import { badPasswords, oddPasswords } from './corpus/passwords.ts'
import { oddHeaders, oddPaths, oddQueries } from './corpus/requests.ts'
import { form, json, send } from './refusals.ts'
import { formRoutes, jsonRoutes, nameOf, routes, safeRoutes } from './routes.ts'
import { soundAnswer } from './sound-answer.ts'

const door = openDoor()
const label = <Value>(value: Value) => [JSON.stringify(value)?.slice(0, 60), value] as const
const named = routes.map((route) => [nameOf(route), route] as const)

const addressesMailed = async () => {
  const { results } = await env.DB.prepare('SELECT DISTINCT address FROM outbox').all<{ address: string }>()
  return results.map(({ address }) => address)
}

afterEach(() => void vi.restoreAllMocks())
// Whatever was sent, the service still does its work.
afterAll(async () => void (await door.loggedIn({ username: 'Survivor' })))

describe('an address that is none', () => {
  const asks = (email: unknown) => ({
    '/register': { email, password: goodPassword },
    '/confirm/resend': { email },
    '/password/forgot': { email },
    '/register/correct': { email, confirmationId: `${'0'.repeat(26)}.${'a'.repeat(43)}` },
  })

  it.each(badAddresses.map(label))('%s is refused by JSON, and nobody is mailed', async (_, email) => {
    const before = await addressesMailed()
    for (const [path, body] of Object.entries(asks(email))) {
      const answer = await door.newClient().api(path, body)
      const { code, errors } = JSON.parse(await soundAnswer(answer))
      expect([path, answer.status, code, errors[0].field]).toEqual([path, 422, 'invalid_input', 'email'])
    }
    expect(await addressesMailed()).toEqual(before)
    expect(await outcome(door.newClient().api('/login', { email, password: 'x' }))).toMatch(
      /^(401 invalid_credentials|422 invalid_input)$/,
    )
  })

  it.each(badAddresses.filter((email) => typeof email === 'string').map(label))(
    '%s is refused by forms',
    async (_, email) => {
      const before = await addressesMailed()
      const fields = { email, password: goodPassword, password_confirm: goodPassword }
      for (const path of ['/register', '/confirm/resend', '/reset']) {
        const answer = await door.newClient().post(path, fields)
        expect([path, answer.status]).toEqual([path, 422])
        expect(await soundAnswer(answer, { secrets: ['<script>', goodPassword] })).toContain('aria-invalid="true"')
      }
      expect(await addressesMailed()).toEqual(before)
    },
  )
})

describe('an odd address', () => {
  it.each(oddAddresses)('%j is mailed as %j', async (typed, stored) => {
    await door.confirmed({ email: stored })
    expect(await logIn({ email: typed, password: goodPassword }, door.newClient())).toBe('200')
    expect(await outcome(door.newClient().api('/password/forgot', { email: typed }))).toBe('202 reset_sent')
    expect((await door.mail(stored, 'reset')).to).toBe(stored)
    expect(await outcome(door.newClient().api('/register', { email: typed, password: goodPassword }))).toBe(
      '202 confirmation_sent',
    )
    expect(await door.mail(stored, 'already_registered')).toMatchObject({ to: stored })
  })
})

describe('a password', () => {
  it.each(badPasswords.map(label))('%s is refused before it is hashed', async (_, password) => {
    const deriveBits = vi.spyOn(crypto.subtle, 'deriveBits')
    for (const [path, body] of Object.entries({
      '/register': { email: newAddress() },
      '/password/reset': { token: 'x' },
      '/confirm': { token: 'x' },
    })) {
      const field = path === '/confirm' ? 'newPassword' : 'password'
      const answer = await door.newClient().api(path, { ...body, [field]: password })
      expect([path, answer.status]).toEqual([path, 422])
      expect(JSON.parse(await soundAnswer(answer)).errors[0].field).toBe(field)
    }
    expect(deriveBits).not.toHaveBeenCalled()
  })

  it.each(oddPasswords.map(label))('%s is taken as it is', async (_, password) => {
    const person = await door.confirmed({ password })
    expect(await logIn(person, door.newClient())).toBe('200')
    expect(await logIn({ ...person, password: `${password}x` }, door.newClient())).toBe('401 invalid_credentials')
    const answer = await door.newClient().post('/login', { email: person.email, password })
    expect(answer.status).toBe(303)
  })
})

describe('a user name', () => {
  it.each(badNames.map(label))('%s is refused', async (_, username) => {
    const answer = await door.newClient().api('/register', { email: newAddress(), password: goodPassword, username })
    expect([answer.status, JSON.parse(await soundAnswer(answer)).errors[0].field]).toEqual([422, 'username'])
  })
})

describe.each(jsonRoutes.map((route) => [nameOf(route), route] as const))('%s', (_, route) => {
  it.each(brokenBodies.map(label))('refuses the body %s', async (_, body) => {
    const answer = await send(json, door.newClient(), route, { body })
    expect([answer.status, JSON.parse(await soundAnswer(answer)).code]).toEqual([400, 'malformed_body'])
  })

  it.each(strangeBodies.map(label))('finds nothing in %s', async (_, body) => {
    const before = await addressesMailed()
    const answer = await send(json, door.newClient(), route, { body })
    await soundAnswer(answer.clone(), { secrets: ['marker'] })
    expect(await outcome(answer)).toMatch(/^(422 invalid_input|400 link_invalid|401 refresh_invalid|204)$/)
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
    expect([text.includes('a@example.org'), [303, 400, 422].includes(answer.status)]).toEqual([false, true])
    expect(answer.headers.get('Location') ?? '/').toMatch(/^\/(?!\/)/)
    expect(await addressesMailed()).toEqual(before)
  })
})

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

describe.each(safeRoutes.map((route) => [nameOf(route), route] as const))('%s', (_, { path }) => {
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
      const isForeign = 'Origin' in headers && route.method !== 'GET'
      expect([headers, odd.status]).toEqual([headers, isForeign ? 403 : plain.status])
    }
  })
})

import { describe, expect, it } from 'vitest'
import { limitedBy, openDoor, outcome } from '../support/door.ts'
import { form, json, refusals, send } from './refusals.ts'
import { formRoutes, jsonRoutes, nameOf, type Route, routes } from './routes.ts'
import { soundAnswer } from './sound-answer.ts'

refusals(json, jsonRoutes)
refusals(form, formRoutes)

// Everything is on: what is off is not there to refuse.
const door = openDoor({ MAIL_LOGIN: 'on' })
const fullDoor = openDoor({ MAIL_LOGIN: 'on', ...limitedBy(async () => ({ success: false })) })
/** A desk route may want a body or not; who is no administrator does not learn it. */
const emptyTaken = ({ path }: Route) => (path.startsWith('/api/admin/') ? /^40[01]/ : /^(20[04]|401)/)
const foreign = { Origin: 'https://evil.test' }

describe.each(jsonRoutes.map((route) => [nameOf(route), route] as const))('%s', (_, route) => {
  const ask = (init: RequestInit, to = door) => outcome(send(json, to.newClient(), route, init))

  it('takes JSON of programs, which send neither Origin nor Sec-Fetch-Site', async () => {
    expect(await ask({ headers: { Origin: '' } })).not.toBe('403 cross_site')
  })

  // checks 114
  it.each([
    '',
    '{',
    '[]',
    'null',
    '"text"',
    '1',
    'true',
    '{"a":1}x',
    "{'a':1}",
    '{"a":1,}',
    'NaN',
    '{a:1}',
    '\uFEFF\uFEFF{}',
  ])('refuses %j as malformed', async (body) => {
    const expected = body === '' && route.takesNoBody ? emptyTaken(route) : /^400 malformed_body$/
    expect(await ask({ body })).toMatch(expected)
  })

  it.each([[[0xff]], [[0xc3, 0x28]], [[0xed, 0xa0, 0x80]], [[0xf0, 0x28, 0x8c, 0x28]], [[0xc0, 0x80]]])(
    'refuses bytes %j, which are not UTF-8, also within a text',
    async (bytes) => {
      const [before, after] = ['{"a":"', '"}'].map((part) => new TextEncoder().encode(part)) as [Uint8Array, Uint8Array]
      for (const body of [bytes, [...before, ...bytes, ...after]])
        expect(await ask({ body: new Uint8Array(body) })).toBe('400 malformed_body')
    },
  )

  it('refuses in the order of the contract', async () => {
    const large = new Uint8Array(16 * 1024 + 1).fill(0xff)
    const worst = { body: large, headers: { 'Content-Type': 'text/plain', ...foreign } }
    const path = '/api/nowhere/at/all'
    expect(await outcome(send(json, fullDoor.newClient(), { ...route, path }, worst))).toBe('404 not_found')
    const method = 'PROPFIND'
    expect(await outcome(send(json, fullDoor.newClient(), { ...route, method }, worst))).toBe('405 method_not_allowed')
    expect(await ask(worst, fullDoor)).toBe('403 cross_site')
    expect(await ask({ ...worst, headers: { 'Content-Type': 'text/plain' } }, fullDoor)).toBe(
      '415 unsupported_media_type',
    )
    expect(await ask({ body: large }, fullDoor)).toBe('413 body_too_large')
    for (const body of [new Uint8Array([0xff]), '{'])
      expect(await ask({ body }, fullDoor)).toBe('429 too_many_requests')
    expect(await ask({ body: '{' })).toBe('400 malformed_body')
  })
})

describe.each(formRoutes.map((route) => [nameOf(route), route] as const))('%s', (_, route) => {
  // checks 48, 98
  it('refuses a form that names no origin', async () => {
    const answer = await send(form, door.newClient(), route, { headers: { Origin: '' } })
    expect(answer.status).toBe(403)
    expect(await soundAnswer(answer)).toContain('<h1>Refused')
  })

  it('refuses in the order of the contract', async () => {
    const body = 'a'.repeat(16 * 1024 + 1)
    const ask = async (init: RequestInit) => (await send(form, fullDoor.newClient(), route, init)).status
    expect(await ask({ body, headers: { 'Content-Type': 'text/plain', ...foreign } })).toBe(403)
    expect(await ask({ body, headers: { 'Content-Type': 'text/plain' } })).toBe(415)
    expect(await ask({ body })).toBe(413)
  })
})

describe.each(Object.entries(Object.groupBy(routes, ({ path }) => path)))('%s', (path) => {
  // checks 106, 108
  it('refuses other methods, and names its own', async () => {
    const own = routes.filter(({ pattern }) => pattern.test(path))
    const methods = own.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]))
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND']) {
      if (methods.includes(method)) continue
      const answer = await door.newClient().fetch(path, { method, headers: foreign })
      expect([method, answer.status, answer.headers.get('Allow')]).toEqual([
        method,
        405,
        [...new Set(methods)].sort().join(', '),
      ])
      await soundAnswer(answer)
    }
  })
})

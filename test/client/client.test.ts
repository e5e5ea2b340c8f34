import { describe, expect, expectTypeOf, it } from 'vitest'
import { createGatehouse, memoryStore, type ProblemCode, resultOf, type TokenStore } from '../../client/src/index.ts'
import { goodPassword, site } from '../support/client.ts'
import { type Door, openDoor, stopTheClock, travel } from '../support/door.ts'

stopTheClock()
const door = openDoor()

/** The client in an app of its own, and what it sent. */
function app(over: { store?: TokenStore; door?: Door } = {}) {
  const sent: string[] = []
  const browser = (over.door ?? door).newClient()
  const fetch = async (request: Request) => {
    const { pathname } = new URL(request.url)
    sent.push(`${request.method} ${pathname}`)
    const body = request.method === 'GET' ? {} : { body: await request.text() }
    browser.cookies.clear()
    return browser.fetch(pathname, { method: request.method, headers: request.headers, ...body })
  }
  const store = over.store ?? memoryStore()
  return { ...createGatehouse({ baseUrl: `${site}/`, mode: 'token', store, fetch }), sent, store }
}

async function loggedIn() {
  const person = await door.confirmed()
  const gatehouse = app()
  const { email, password } = person
  const result = await resultOf(gatehouse.api.POST('/api/login', { body: { email, password } }))
  if (!result.ok) throw new Error(result.code)
  return { person, user: result.value.user, ...gatehouse }
}

const whoAmI = ({ api }: Pick<ReturnType<typeof app>, 'api'>) => resultOf(api.GET('/api/session'))

describe('a call', () => {
  it('answers what its route answers', async () => {
    const { person, user, api } = await loggedIn()
    expect(user.email).toBe(person.email)
    const result = await whoAmI({ api })
    expect(result).toMatchObject({ ok: true, value: { user: { email: person.email } } })
  })

  it('fails with one of the codes of its route, with what is wrong with each field', async () => {
    const { api } = app()
    const body = { email: 'nobody', password: 'short' }
    const result = await resultOf(api.POST('/api/register', { body }))
    if (result.ok) throw new Error('it must not')
    expect(result).toMatchObject({ code: 'invalid_input', status: 422, retryAfter: null })
    expect(result.errors.map(({ field }) => field)).toEqual(['email', 'password'])
    expect(result.requestId).toMatch(/^[0-9a-f-]{36}$/)
    expectTypeOf<'username_taken'>().toExtend<typeof result.code>()
    expectTypeOf<'link_expired'>().not.toExtend<typeof result.code>()
    expectTypeOf<typeof result.code>().toExtend<ProblemCode | 'unreachable' | 'unexpected'>()
  })

  it('fails without an answer, or with one of a stranger, and throws nothing', async () => {
    const broken = (fetch: () => Promise<Response>) => createGatehouse({ baseUrl: site, fetch })
    const dead = broken(() => Promise.reject(new TypeError('fetch failed')))
    expect(await whoAmI(dead)).toMatchObject({ ok: false, code: 'unreachable', status: 0 })
    const proxy = broken(async () => new Response('<h1>Bad gateway</h1>', { status: 502 }))
    expect(await whoAmI(proxy)).toMatchObject({ ok: false, code: 'unexpected', status: 502 })
  })
})

describe('tokens', () => {
  it('are renewed before they end, once for all calls at that time', async () => {
    const { sent, ...gatehouse } = await loggedIn()
    travel(600)
    sent.length = 0
    const results = await Promise.all(Array.from({ length: 5 }, () => whoAmI(gatehouse)))
    expect(results.every(({ ok }) => ok)).toBe(true)
    expect(sent.filter((call) => call === 'POST /api/token/refresh')).toHaveLength(1)
  })

  it('are renewed when they are refused, and the call is made once more', async () => {
    const { sent, store, ...gatehouse } = await loggedIn()
    await store.write({ ...(await store.read()), accessToken: 'of.another.key' })
    sent.length = 0
    expect((await whoAmI(gatehouse)).ok).toBe(true)
    expect(sent).toEqual(['GET /api/session', 'POST /api/token/refresh', 'GET /api/session'])
  })

  it('are forgotten once the session has ended, but for that of the device', async () => {
    const { person, store, ...gatehouse } = await loggedIn()
    await door.newClient().api('/password/reset', { token: await door.resetToken(person), password: 'the-owner-chose' })
    travel(600)
    expect(await whoAmI(gatehouse)).toMatchObject({ ok: false, code: 'not_signed_in' })
    expect(Object.keys(Object(await store.read()))).toEqual(['deviceToken'])
  })

  it('are forgotten at log-out', async () => {
    const { api, store } = await loggedIn()
    expect((await resultOf(api.POST('/api/logout', { body: {} }))).ok).toBe(true)
    expect((await store.read())?.refreshToken).toBeUndefined()
  })

  it('are shared by whoever shares their store', async () => {
    const { store } = await loggedIn()
    travel(600)
    const [one, two] = [app({ store }), app({ store })]
    expect([(await whoAmI(one)).ok, (await whoAmI(two)).ok]).toEqual([true, true])
    expect([...one.sent, ...two.sent].filter((call) => call.endsWith('/refresh'))).toHaveLength(1)
  })

  it('of the device spare the owner the waits that strangers cause', async () => {
    const { person, store } = await loggedIn()
    for (let tries = 0; tries < 7; tries++)
      await door.newClient().api('/login', { email: person.email, password: 'not-the-right-one' })
    const body = { email: person.email, password: goodPassword }
    expect(await resultOf(app().api.POST('/api/login', { body }))).toMatchObject({ code: 'too_many_requests' })
    expect((await resultOf(app({ store }).api.POST('/api/login', { body }))).ok).toBe(true)
  })
})

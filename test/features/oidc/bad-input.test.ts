import { beforeAll, describe, expect, it } from 'vitest'
import { openidRoutes } from '../../../templates/build/openapi/openid-routes.ts'
import { soundAnswer } from '../../http/sound-answer.ts'
import { type Client, site } from '../../support/client.ts'
import { openDoor } from '../../support/door.ts'
import {
  authorizePath,
  basic,
  codeFor,
  granted,
  type Registered,
  registerClient,
  type TokenAnswer,
  verifier,
} from '../../support/oidc.ts'

/*
 * Each parameter of each endpoint missing, twice, empty, 10 kB and odd, one at a time in a request that is good but for
 * it: the answer is a page or the standard's error, and leads to no address that is not registered.
 */

const door = openDoor()
const bye = 'https://app.example.com/bye'
const form = { 'Content-Type': 'application/x-www-form-urlencoded' }

let app: Registered
let tokens: TokenAnswer
let member: Client
let code: string
beforeAll(async () => {
  ;({ app, tokens } = await granted(door))
  member = (await door.loggedIn()).client
  code = await codeFor(member, app)
})

type Fields = Record<string, string>

/** What a client asks for where all is well. */
const good: Record<string, () => Fields | Promise<Fields>> = {
  '/oauth/authorize': async () =>
    Object.fromEntries(new URLSearchParams((await authorizePath(app)).replace(/^.*\?/, ''))),
  '/oauth/token': () => ({
    ...{ grant_type: 'authorization_code', code, redirect_uri: app.redirectUri, code_verifier: verifier },
    ...secret(),
  }),
  '/oauth/userinfo': () => ({ access_token: tokens.access_token }),
  '/oauth/revoke': () => ({ token: 'nothing that there is', token_type_hint: 'access_token', ...secret() }),
  '/oauth/introspect': () => ({ token: tokens.access_token, token_type_hint: 'access_token', ...secret() }),
  '/oauth/end': () => ({
    ...{ id_token_hint: tokens.id_token, client_id: app.id, post_logout_redirect_uri: bye, state: 's' },
  }),
}
const secret = () => ({ client_id: app.id, client_secret: app.secret })

/** What is not read, or not any more, is asked too. */
const more: Record<string, string[]> = {
  '/oauth/authorize': ['request', 'request_uri', 'registration', 'claims', 'display', 'asked_at', 'asked', '__proto__'],
  '/oauth/end': ['logout_hint', 'request', '__proto__'],
  '/oauth/userinfo': ['scope', '__proto__'],
}

const parametersOf = (path: string) => [
  ...new Set(
    openidRoutes
      .filter((route) => route.path === path)
      .flatMap(({ query = [], form: posted = [] }) => [...query, ...posted])
      .map((name) => name.replace('?', '')),
  ),
  ...(more[path] ?? ['constructor', '__proto__']),
]

/** Text as it stands in the query or body. */
const odd: Record<string, string> = {
  ...{ empty: '', '10 kB': 'x'.repeat(10_240), 'a NUL': 'a%00b', 'a line more': 'a%0D%0AX-Bad:%20yes' },
  ...{ 'half a character': '%FF', 'no escape': '%zz', 'half a pair': '%ED%A0%80', spaces: '++%20+' },
  ...{ markup: '%3Cscript%3E%22%27', umlauts: '%C3%BC%F0%9F%94%91', 'an address': 'https%3A%2F%2Fevil.test%2F' },
  ...{ 'no scheme': '%2F%2Fevil.test', 'a script': 'javascript%3Aalert(1)', 'a number': '-1e309', dots: 'a.b.c' },
}

/** The request with one parameter spoilt, in each way. */
async function spoilt(path: string, name: string): Promise<[string, string][]> {
  const { [name]: value = 'x', ...others } = (await good[path]?.()) ?? {}
  const rest = new URLSearchParams(others).toString()
  const own = new URLSearchParams({ [name]: value })
  return [
    ['missing', rest],
    ['twice', `${rest}&${own}&${own}`],
    ['twice, and otherwise', `${rest}&${own}&${name}=https%3A%2F%2Fevil.test%2F`],
    ...Object.entries(odd).map(([way, text]): [string, string] => [way, `${rest}&${name}=${text}`]),
  ]
}

/** Follows what stays here, to the answer that leads away or is one. */
async function ending(client: Client, path: string, init: RequestInit = {}, hops = 0): Promise<Response> {
  const answer = await client.fetch(path, init)
  const location = new URL(answer.headers.get('Location') ?? 'about:blank', site)
  if (hops > 3 || location.origin !== site || !location.pathname.startsWith('/oauth/')) return answer
  return ending(client, `${location.pathname}${location.search}`, {}, hops + 1)
}

function expectHarmless(answer: Response) {
  const said = answer.headers.get('Location')
  expect([200, 303, 400, 413]).toContain(answer.status)
  expect(said === null).toBe(answer.status !== 303)
  const { origin, pathname } = new URL(said ?? site, site)
  expect([site, app.redirectUri, bye]).toContain(origin === site ? site : `${origin}${pathname}`)
  if (said === null) expect(answer.headers.get('Content-Type')).toMatch(/^text\/html/)
}

describe.each(['/oauth/authorize', '/oauth/end'])('%s', (path) => {
  it.each(parametersOf(path))('with a bad %s', async (name) => {
    for (const [way, text] of await spoilt(path, name))
      for (const client of [door.newClient(), member])
        for (const asked of [ending(client, `${path}?${text}`), ending(client, path, post(text))])
          await expect(asked.then(expectHarmless), `${name}: ${way}`).resolves.toBeUndefined()
  })
})

describe.each(['/oauth/token', '/oauth/userinfo', '/oauth/revoke', '/oauth/introspect'])('%s', (path) => {
  it.each(parametersOf(path))('with a bad %s', async (name) => {
    for (const [way, text] of await spoilt(path, name)) await expectStandard(path, text, {}, `${name}: ${way}`)
  })

  it('with a bad Authorization', async () => {
    const { client_id: _, client_secret: __, access_token: ___, ...fields } = (await good[path]?.()) ?? {}
    const text = new URLSearchParams(fields).toString()
    const [own = ''] = Object.values(basic(app))
    const bad = [
      '',
      'Basic',
      'Bearer',
      'Basic =',
      `${own}, ${own}`,
      `Basic ${'eDp4'.repeat(2560)}`,
      'Bearer a b',
      'x ü',
    ]
    for (const Authorization of [...bad, `Basic ${btoa('\0:\0')}`, `Basic ${btoa('%zz:%zz')}`, `Basic ${btoa('ÿ:ÿ')}`])
      await expectStandard(path, text, { Authorization }, Authorization.slice(0, 20))
  })

  it('with bytes that are no text', async () => {
    const body = Uint8Array.of(0x61, 0x3d, 0xff, 0xfe)
    const answer = await door.newClient().fetch(path, { method: 'POST', headers: form, body })
    expect([400, 401]).toContain(answer.status)
    await soundAnswer(answer)
  })
})

/** RFC 6749 section 5.2; the client of the tests knows which codes are documented. */
async function expectStandard(path: string, text: string, headers: Record<string, string>, name: string) {
  const answer = await door.newClient().fetch(path, post(text, headers))
  expect([200, 400, 401, 403], name).toContain(answer.status)
  await soundAnswer(answer)
}

const post = (body: string, headers: Record<string, string> = {}) => ({
  method: 'POST',
  headers: { ...form, ...headers },
  body,
})

it('a client that registers nothing else is sent nowhere else', async () => {
  const { id } = await registerClient({ redirect_uris: ['https://other.example.com/'] })
  const path = await authorizePath({ ...app, id })
  expect((await door.newClient().get(path)).status).toBe(400)
})

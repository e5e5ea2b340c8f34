import { describe, expect, it } from 'vitest'
import { site } from '../../support/client.ts'
import { openDoor, stopTheClock, travel } from '../../support/door.ts'
import { authorizePath, challengeOf, publicClient, registerClient, verifier, wentTo } from '../../support/oidc.ts'

const door = openDoor()
stopTheClock()
const browser = door.newClient()

type Over = Record<string, string | undefined>

async function refused(over: Over, client = registerClient()) {
  const app = await client
  const answer = await browser.get(await authorizePath(app, over))
  const { place, query } = wentTo(answer)
  return { status: answer.status, place, error: query.error, iss: query.iss, state: query.state, app }
}

describe('an authorization request', () => {
  const bad: [name: string, over: Over, error: string][] = [
    ['no response_type', { response_type: undefined }, 'invalid_request'],
    ['an implicit response_type', { response_type: 'token' }, 'unsupported_response_type'],
    ['a hybrid response_type', { response_type: 'code id_token' }, 'unsupported_response_type'],
    ['a fragment', { response_mode: 'fragment' }, 'invalid_request'],
    ['no scope', { scope: undefined }, 'invalid_scope'],
    ['unknown scopes alone', { scope: 'everything' }, 'invalid_scope'],
    ['no challenge', { code_challenge: undefined, code_challenge_method: undefined }, 'invalid_request'],
    ['a plain challenge', { code_challenge_method: 'plain' }, 'invalid_request'],
    ['a challenge of no method', { code_challenge_method: undefined }, 'invalid_request'],
    ['a short challenge', { code_challenge: 'short' }, 'invalid_request'],
    ['an unknown prompt', { prompt: 'nothing' }, 'invalid_request'],
    ['prompt none and another', { prompt: 'none login' }, 'invalid_request'],
    ['an odd max_age', { max_age: '-1' }, 'invalid_request'],
    ['a request object', { request: 'e30.e30.' }, 'request_not_supported'],
    ['a request_uri', { request_uri: 'https://app.example.com/r' }, 'request_uri_not_supported'],
    ['a registration', { registration: '{}' }, 'registration_not_supported'],
    ['a resource of nobody', { resource: 'https://api.example.com' }, 'invalid_target'],
    ['a hint that is no ID token', { id_token_hint: 'a.b.c' }, 'invalid_request'],
    ['more than 2 KB', { nonce: 'n'.repeat(2048) }, 'invalid_request'],
    ['prompt none and nobody there', { prompt: 'none' }, 'login_required'],
  ]

  it.each(bad)('with %s is told so at the client, with who says it', async (_, over, error) => {
    const { app, ...told } = await refused(over)
    expect(told).toEqual({ status: 303, place: app.redirectUri, error, iss: site, state: 'a state' })
  })

  it.each([
    ['an unknown client', { client_id: 'nobody' }],
    ['no client', { client_id: undefined }],
    ['an odd client', { client_id: "x' OR 1=1 --" }],
    ['no redirect', { redirect_uri: undefined }],
    ['another path', { redirect_uri: 'https://app.example.com/callback/' }],
    ['a query added', { redirect_uri: 'https://app.example.com/callback?x=1' }],
    ['another case', { redirect_uri: 'https://APP.example.com/callback' }],
    ['another host', { redirect_uri: 'https://evil.test/callback' }],
    ['a user', { redirect_uri: 'https://app.example.com@evil.test/callback' }],
    ['a fragment', { redirect_uri: 'https://app.example.com/callback#x' }],
    ['10 kB', { redirect_uri: `https://app.example.com/${'a'.repeat(10_000)}` }],
  ])('with %s leads nowhere', async (_, over: Over) => {
    const answer = await browser.get(await authorizePath(await registerClient(), over))
    expect([answer.status, answer.headers.get('Location')]).toEqual([400, null])
    expect(answer.headers.get('Content-Type')).toMatch(/^text\/html/)
  })

  it('may come back to any port of this machine, where the client has registered one', async () => {
    const native = () => publicClient({ redirect_uris: ['http://127.0.0.1/cb', 'http://localhost:3000/cb'] })
    const at = async (redirect_uri: string) =>
      (await browser.get(await authorizePath(await native(), { redirect_uri, prompt: 'none' }))).status
    expect(await at('http://127.0.0.1:51234/cb')).toBe(303)
    for (const uri of ['http://localhost:3001/cb', 'http://127.0.0.1:51234/other', 'http://127.0.0.1.evil.test:1/cb'])
      expect([uri, await at(uri)]).toEqual([uri, 400])
    for (const uri of ['http://127.0.0.1:80@evil.test/cb', 'https://127.0.0.1:51234/cb', 'http://127.0.0.1:999999/cb'])
      expect([uri, await at(uri)]).toEqual([uri, 400])
  })

  it('says nothing twice', async () => {
    const app = await registerClient()
    const path = await authorizePath(app, { prompt: 'none' })
    for (const name of ['scope', 'state', 'nonce', 'unknown']) {
      const { query } = wentTo(await browser.get(`${path}&${name}=x&${name}=y`))
      expect([name, query.error]).toEqual([name, 'invalid_request'])
    }
    for (const name of ['client_id', 'redirect_uri'])
      expect((await browser.get(`${path}&${name}=${app.id}`)).status).toBe(400)
  })

  it('may leave PKCE out where the client was let off it, and is held to it where it has not', async () => {
    const { client } = await door.loggedIn()
    const app = await registerClient({ pkce: 'optional' })
    const without = { code_challenge: undefined, code_challenge_method: undefined }
    expect(wentTo(await client.get(await authorizePath(app, without))).query.code).toBeTruthy()
    const plain = { code_challenge: await challengeOf(verifier), code_challenge_method: 'plain' }
    expect(wentTo(await client.get(await authorizePath(app, plain))).query.error).toBe('invalid_request')
  })

  it('is answered by a form where the client asks for that, errors too', async () => {
    const { client } = await door.loggedIn()
    const app = await registerClient()
    for (const [over, field] of [
      [{}, 'code'],
      [{ scope: 'nothing' }, 'error'],
    ] as const) {
      const page = await client.get(await authorizePath(app, { response_mode: 'form_post', ...over }))
      const html = await page.text()
      expect(html).toContain(`action="${app.redirectUri}"`)
      expect(html).toContain(`name="${field}"`)
      expect(html).toContain(`name="iss" value="${site}"`)
      expect(page.headers.get('Content-Security-Policy')).toContain("form-action 'self' https://app.example.com;")
    }
  })

  it('is taken from a page of the client too, by the GET that follows', async () => {
    const { client } = await door.loggedIn()
    const app = await registerClient()
    const [path = '', query = ''] = (await authorizePath(app)).split('?')
    const fields = Object.fromEntries(new URLSearchParams(query))
    const posted = await client.post(path, fields, {
      Origin: 'https://app.example.com',
      'Sec-Fetch-Site': 'cross-site',
    })
    expect(posted.status).toBe(303)
    expect(wentTo(await client.get(posted.headers.get('Location') ?? '')).query.code).toBeTruthy()
  })
})

describe('the pages before it', () => {
  it('name no origin in form-action that is not the client’s', async () => {
    const app = await registerClient()
    const path = await authorizePath(app, { redirect_uri: 'https://evil.test/' })
    const page = await browser.get(`/login?next=${encodeURIComponent(path)}`)
    expect(page.headers.get('Content-Security-Policy')).toContain("form-action 'self';")
  })

  it('are not there without keys', async () => {
    const off = openDoor({ OIDC_KEYS: '' }).newClient()
    for (const path of ['/oauth/authorize', '/.well-known/openid-configuration', '/oauth/end', '/oauth/userinfo'])
      expect([path, (await off.get(path)).status]).toEqual([path, 404])
  })
})

describe('an app that wants people asked for a proof', () => {
  it('has them asked, whatever it says of a proof before', async () => {
    const { client } = await door.loggedIn()
    const app = await registerClient()
    const at = async (over: Over) => wentTo(await client.get(await authorizePath(app, { prompt: 'login', ...over })))
    const own = new URL((await at({})).query.next ?? '', site).searchParams.get('asked')
    travel(60)
    for (const said of [{ asked_at: '1' }, { asked: '1' }, { asked: `${own}x` }, { max_age: '0', asked: '1' }])
      expect((await at(said)).place).toBe('/fresh')
  })
})

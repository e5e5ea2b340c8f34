import { describe, expect, it } from 'vitest'
import { openDoor } from '../../support/door.ts'
import { codeFor, errorOf, granted, post, redeem, registerClient, tokensOf, userinfo } from '../../support/oidc.ts'

const door = openDoor()
const program = door.newClient()

describe('userinfo', () => {
  it('reads a token of the header or of a posted body, and of nowhere else', async () => {
    const { tokens, browser } = await granted(door)
    const { access_token } = tokens
    expect((await post(program, '/oauth/userinfo', { access_token })).status).toBe(200)
    expect((await post(program, '/oauth/userinfo', {}, { Authorization: `Bearer ${access_token}` })).status).toBe(200)
    expect(await errorOf(program.get(`/oauth/userinfo?access_token=${access_token}`))).toBe('400 invalid_request')
    expect(await errorOf(browser.get('/oauth/userinfo'))).toBe('401 invalid_token')
    const twice = post(program, '/oauth/userinfo', { access_token }, { Authorization: `Bearer ${access_token}` })
    expect(await errorOf(twice)).toBe('400 invalid_request')
  })

  it('refuses the account’s own token, one for another service, and an ID token', async () => {
    const resource = 'https://api.example.com'
    const app = await registerClient({ audience: [resource] })
    const { client: browser, ...person } = await door.loggedIn()
    const elsewhere = await tokensOf(redeem(program, app, await codeFor(browser, app, { resource })))
    const login = await door.newClient().api('/login', { ...person, mode: 'token' })
    const { accessToken } = (await login.json()) as { accessToken: string }
    for (const token of [elsewhere.access_token, elsewhere.id_token, accessToken])
      expect(await errorOf(userinfo(program, token))).toBe('401 invalid_token')
  })

  it('asks for a token without an error where there is none', async () => {
    const answer = await program.get('/oauth/userinfo')
    expect([answer.status, answer.headers.get('WWW-Authenticate')]).toEqual([401, 'Bearer'])
  })

  it('answers from the token alone where that is set', async () => {
    const quick = openDoor({ USERINFO_FROM_TOKEN: 'on' })
    const { client: browser, email } = await quick.loggedIn()
    const app = await registerClient()
    const tokens = await tokensOf(
      redeem(quick.newClient(), app, await codeFor(browser, app, { scope: 'openid email' })),
    )
    const info = await userinfo(quick.newClient(), tokens.access_token)
    expect(await info.json()).toMatchObject({ email, email_verified: true })
  })
})

describe('what pages of another origin may call', () => {
  const preflight = (path: string, origin: string) =>
    program.fetch(path, { method: 'OPTIONS', headers: { Origin: origin, 'Access-Control-Request-Method': 'POST' } })

  it('is metadata for everybody, and tokens for the origins of clients', async () => {
    await registerClient({ redirect_uris: ['https://spa.example.com/cb'] })
    const at = (answer: Response) => [answer.status, answer.headers.get('Access-Control-Allow-Origin')]
    for (const path of ['/oauth/token', '/oauth/userinfo', '/oauth/revoke']) {
      expect(at(await preflight(path, 'https://spa.example.com'))).toEqual([204, 'https://spa.example.com'])
      for (const origin of ['https://evil.test', 'null']) expect(at(await preflight(path, origin))[1]).toBeNull()
    }
    await registerClient({ redirect_uris: ['http://127.0.0.1/cb'] })
    expect(at(await preflight('/oauth/token', 'http://127.0.0.1:5555'))).toEqual([204, 'http://127.0.0.1:5555'])
    expect(at(await preflight('/oauth/token', 'http://localhost:5555'))[1]).toBeNull()
    const refused = await post(program, '/oauth/token', {}, { Origin: 'https://spa.example.com' })
    expect(at(refused)).toEqual([401, 'https://spa.example.com'])
    expect(refused.headers.get('Access-Control-Allow-Credentials')).toBeNull()
    for (const path of ['/.well-known/openid-configuration', '/.well-known/jwks.json']) {
      expect(at(await program.get(path, { Origin: 'https://evil.test' }))).toEqual([200, '*'])
      expect(at(await preflight(path, 'https://evil.test'))).toEqual([204, '*'])
    }
  })
})

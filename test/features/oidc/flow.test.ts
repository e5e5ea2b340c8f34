import { createLocalJWKSet, decodeJwt, jwtVerify } from 'jose'
import { describe, expect, it } from 'vitest'
import { type Identity, signIdentity } from '../../../src/lib/identity-tokens.ts'
import { appLogIn, bearer, claimsOf } from '../../support/apps.ts'
import { goodPassword, newAddress, site } from '../../support/client.ts'
import { openDoor } from '../../support/door.ts'
import {
  authorizePath,
  codeFor,
  errorOf,
  publicClient,
  redeem,
  redeemPublic,
  registerClient,
  tokensOf,
  userinfo,
  wentTo,
} from '../../support/oidc.ts'
import { account } from '../../support/rows.ts'

const door = openDoor()
const program = door.newClient()

const keys = async () => createLocalJWKSet(await (await program.get('/.well-known/jwks.json')).json())

describe('an app that sends people here', () => {
  it('gets them back at once when they are signed in, with a code and who gave it', async () => {
    const { client: browser } = await door.loggedIn()
    const app = await registerClient()
    const answer = await browser.get(await authorizePath(app))
    const code = expect.stringMatching(/^[\w-]+\.[\w-]+\.[\w-]+$/)
    const query = { code, state: 'a state', iss: site }
    expect(wentTo(answer)).toEqual({ status: 303, place: app.redirectUri, query })
  })

  it.each(['RS256', 'ES256'])('learns who they are, signed by %s', async (alg) => {
    const person = await door.loggedIn({ username: `signed.by.${alg}` })
    const { id } = await account(person.email)
    const app = await registerClient({ id_token_alg: alg })
    const code = await codeFor(person.client, app, { scope: 'openid profile email', nonce: 'a nonce' })
    const tokens = await tokensOf(redeem(program, app, code))
    expect(tokens).toMatchObject({ token_type: 'Bearer', scope: 'openid profile email', expires_in: 300 })
    const options = { issuer: site, audience: app.id, algorithms: [alg] }
    const { payload } = await jwtVerify(tokens.id_token, await keys(), options)
    const who = { sub: id, email: person.email, email_verified: true, preferred_username: `signed.by.${alg}` }
    expect(payload).toMatchObject({ ...who, nonce: 'a nonce', acr: 'urn:gatehouse:1', amr: ['pwd'] })
    expect(Number(payload.exp) - Number(payload.iat)).toBe(300)
    const info = await userinfo(program, tokens.access_token)
    expect([info.status, await info.json()]).toEqual([200, { ...who, locale: 'en' }])
  })

  it('learns no address without the scope', async () => {
    const { client: browser, email } = await door.loggedIn()
    const app = await registerClient()
    const { id_token, access_token } = await tokensOf(redeem(program, app, await codeFor(browser, app)))
    for (const token of [id_token, access_token]) expect(JSON.stringify(decodeJwt(token))).not.toContain(email)
    expect(Object.keys(await (await userinfo(program, access_token)).json<object>())).toEqual(['sub'])
  })

  it('gets a token that opens nothing of the account here', async () => {
    const { client: browser } = await door.loggedIn()
    const app = await publicClient()
    const tokens = await tokensOf(
      redeemPublic(program, app, await codeFor(browser, app, { scope: 'openid offline_access' })),
    )
    const headers = { Authorization: `Bearer ${tokens.access_token}` }
    for (const path of ['/api/session', '/api/sessions', '/api/account/export'])
      expect([path, (await door.newClient().get(path, headers)).status]).toEqual([path, 401])
    const refreshed = await door.newClient().api('/token/refresh', { refreshToken: tokens.refresh_token })
    expect(refreshed.status).toBe(401)
    expect(decodeJwt(tokens.access_token)).toMatchObject({
      client_id: app.id,
      aud: site,
      scope: 'openid offline_access',
    })
  })
})

it('a token of an app opens nothing here, whatever else it says', async () => {
  const { client: _, ...person } = await door.loggedIn()
  const { accessToken } = await appLogIn(door.newClient(), person)
  const claims = claimsOf(accessToken) as unknown as Identity
  const ask = async (over: object) => {
    const token = await signIdentity(door.config.keyring, { ...claims, ...over })
    return (await door.newClient().get('/api/session', bearer(token))).status
  }
  expect([await ask({}), await ask({ client_id: 'an-app' })]).toEqual([200, 401])
})

describe('a stranger whom an app sends here', () => {
  it('logs in, and goes on to the app', async () => {
    const person = await door.confirmed()
    const app = await registerClient()
    const browser = door.newClient()
    const asked = wentTo(await browser.get(await authorizePath(app, { login_hint: 'ada@example.org' })))
    expect([asked.status, asked.place, asked.query.login_hint]).toEqual([303, '/login', 'ada@example.org'])
    const { next = '' } = asked.query
    const page = await browser.get(`/login?${new URLSearchParams(asked.query)}`)
    expect(page.headers.get('Content-Security-Policy')).toContain("form-action 'self' https://app.example.com;")
    expect(await page.text()).toContain('value="ada@example.org"')
    const entered = await browser.post('/login', { email: person.email, password: person.password, next })
    const back = await browser.get(entered.headers.get('Location') ?? '')
    expect(wentTo(back)).toMatchObject({ place: app.redirectUri, query: { state: 'a state' } })
  })

  it('signs up, types the code, and goes on to the app', async () => {
    const app = await registerClient()
    const browser = door.newClient()
    const { next = '' } = wentTo(await browser.get(await authorizePath(app))).query
    const email = newAddress()
    await browser.post('/register', { email, password: goodPassword, password_confirm: goodPassword, next })
    const { code } = await door.mail(email)
    const entered = await browser.post('/register/code', { code })
    expect(wentTo(entered).place).toBe('/oauth/authorize')
    const back = await browser.get(entered.headers.get('Location') ?? '')
    const tokens = await tokensOf(redeem(program, app, wentTo(back).query.code ?? ''))
    expect(decodeJwt(tokens.id_token).sub).toBe((await account(email)).id)
  })
})

describe('a code', () => {
  it('serves once, and takes back what came of it when it comes again', async () => {
    const { client: browser } = await door.loggedIn()
    const app = await publicClient()
    const code = await codeFor(browser, app, { scope: 'openid offline_access' })
    const first = await tokensOf(redeemPublic(program, app, code))
    expect((await userinfo(program, first.access_token)).status).toBe(200)
    expect(await errorOf(redeemPublic(program, app, code))).toBe('400 invalid_grant')
    expect(await errorOf(userinfo(program, first.access_token))).toBe('401 invalid_token')
  })
})

import { createLocalJWKSet, decodeJwt, jwtVerify } from 'jose'
import { describe, expect, it } from 'vitest'
import { site } from '../../support/client.ts'
import { openDoor, stopTheClock, travel } from '../../support/door.ts'
import {
  authorizePath,
  codeFor,
  errorOf,
  post,
  redeem,
  signedInFor,
  tokensOf,
  userinfo,
  wentTo,
} from '../../support/oidc.ts'

/*
 * The modules of the OpenID Foundation's Basic plan as cases of our own, by their names; those about the request stand in
 * request-modules.test.ts, the Config plan's in discovery.test.ts, the RP-initiated logout plan's in end.test.ts. That suite
 * itself needs Java and a database. (oidcc-idtoken-unsigned is for providers that sign by `none`.)
 */
const door = openDoor()
const program = door.newClient()
stopTheClock()

const signedIn = () => signedInFor(door)

describe('the Basic plan', () => {
  it('oidcc-server, oidcc-idtoken-signature, oidcc-server-client-secret-post', async () => {
    const { browser, app } = await signedIn()
    const code = await codeFor(browser, app)
    const secret = { client_id: app.id, client_secret: app.secret }
    const { id_token } = await tokensOf(redeem(program, app, code, secret, {} as never))
    const keys = createLocalJWKSet(await (await program.get('/.well-known/jwks.json')).json())
    await jwtVerify(id_token, keys, { issuer: site, audience: app.id, algorithms: ['RS256'] })
  })

  it('oidcc-response-type-missing', async () => {
    const { goesTo } = await signedIn()
    expect((await goesTo({ response_type: undefined })).query.error).toBe('invalid_request')
  })

  it('oidcc-userinfo-get, oidcc-userinfo-post-header, oidcc-userinfo-post-body', async () => {
    const { browser, app } = await signedIn()
    const { access_token } = await tokensOf(redeem(program, app, await codeFor(browser, app)))
    const header = { Authorization: `Bearer ${access_token}` }
    const answers = [
      await userinfo(program, access_token),
      await post(program, '/oauth/userinfo', {}, header),
      await post(program, '/oauth/userinfo', { access_token }),
    ]
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  })

  it('oidcc-ensure-request-without-nonce-succeeds-for-code-flow', async () => {
    const { idToken } = await signedIn()
    expect(await idToken({ nonce: undefined })).not.toHaveProperty('nonce')
    expect((await idToken({ nonce: 'n-1' })).nonce).toBe('n-1')
  })

  const scopes = 'oidcc-scope-profile, oidcc-scope-email, oidcc-scope-address, oidcc-scope-phone, oidcc-scope-all'
  it(`${scopes}, oidcc-ensure-other-scope-order-succeeds`, async () => {
    const { idToken, person } = await signedIn()
    expect(await idToken({ scope: 'openid profile' })).toMatchObject({ locale: 'en' })
    for (const scope of ['openid email', 'email openid', 'openid profile email address phone'])
      expect(await idToken({ scope })).toMatchObject({ email: person.email })
    for (const scope of ['openid address', 'openid phone']) expect(await idToken({ scope })).not.toHaveProperty('email')
  })

  it('oidcc-prompt-login', async () => {
    const { browser, person, goesTo } = await signedIn()
    travel(60)
    const asked = await goesTo({ prompt: 'login' })
    expect(asked.place).toBe('/fresh')
    const page = await browser.get(`/fresh?${new URLSearchParams(asked.query)}`)
    expect([page.status, (await page.text()).includes('type="password"')]).toEqual([200, true])
    const { next = '' } = asked.query
    const entered = await browser.post('/fresh', { password: person.password, next })
    expect(wentTo(await browser.get(entered.headers.get('Location') ?? '')).query.code).toBeTruthy()
  })

  it('oidcc-prompt-none-not-logged-in, oidcc-prompt-none-logged-in', async () => {
    const { goesTo, app } = await signedIn()
    expect((await goesTo({ prompt: 'none' })).query.code).toBeTruthy()
    const stranger = await door.newClient().get(await authorizePath(app, { prompt: 'none' }))
    expect(wentTo(stranger).query.error).toBe('login_required')
  })

  it('oidcc-max-age-1, oidcc-max-age-10000', async () => {
    const { browser, person, app, idToken, goesTo } = await signedIn()
    const first = await idToken()
    travel(2)
    expect((await goesTo({ prompt: 'none', max_age: '1' })).query.error).toBe('login_required')
    const asked = await goesTo({ max_age: '1' })
    expect(asked.place).toBe('/fresh')
    const entered = await browser.post('/fresh', { password: person.password, next: asked.query.next ?? '' })
    const back = wentTo(await browser.get(entered.headers.get('Location') ?? ''))
    const { auth_time: then } = decodeJwt((await tokensOf(redeem(program, app, back.query.code ?? ''))).id_token)
    expect(Number(then) - Number(first.auth_time)).toBe(2)
    expect((await idToken({ max_age: '10000' })).auth_time).toBe(then)
  })

  it('oidcc-ensure-request-with-unknown-parameter-succeeds', async () => {
    const { goesTo } = await signedIn()
    expect((await goesTo({ extra: 'foobar' })).query.code).toBeTruthy()
  })

  it('oidcc-id-token-hint', async () => {
    const { browser, app, goesTo } = await signedIn()
    const { id_token } = await tokensOf(redeem(program, app, await codeFor(browser, app)))
    travel(3600)
    expect((await goesTo({ prompt: 'none', id_token_hint: id_token })).query.code).toBeTruthy()
    const other = await door.loggedIn()
    const path = await authorizePath(app, { id_token_hint: id_token })
    expect(wentTo(await other.client.get(path)).query.error).toBe('login_required')
  })

  it('oidcc-login-hint, oidcc-ui-locales, oidcc-claims-locales, oidcc-ensure-request-with-acr-values-succeeds', async () => {
    const { goesTo } = await signedIn()
    const over = { login_hint: 'x@example.org', ui_locales: 'de fr', claims_locales: 'se', acr_values: '1 2' }
    expect((await goesTo(over)).query.code).toBeTruthy()
  })

  it('oidcc-claims-essential', async () => {
    const { goesTo } = await signedIn()
    expect((await goesTo({ claims: '{"userinfo":{"name":{"essential":true}}}' })).query.code).toBeTruthy()
  })

  it('oidcc-codereuse, oidcc-codereuse-30seconds', async () => {
    const { browser, app } = await signedIn()
    for (const seconds of [0, 30]) {
      const code = await codeFor(browser, app)
      const { access_token } = await tokensOf(redeem(program, app, code))
      travel(seconds)
      expect(await errorOf(redeem(program, app, code))).toBe('400 invalid_grant')
      expect(await errorOf(userinfo(program, access_token))).toBe('401 invalid_token')
    }
  })
})

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
  registerClient,
  tokensOf,
  userinfo,
  wentTo,
} from '../../support/oidc.ts'

/*
 * The modules of the OpenID Foundation's Basic plan as cases of our own, by their names; those of its Config plan stand
 * in discovery.test.ts, those of its RP-initiated logout plan in end.test.ts. That suite itself needs Java and a database.
 */
const door = openDoor()
const program = door.newClient()
stopTheClock()

type Over = Record<string, string | undefined>

async function signedIn() {
  const { client: browser, ...person } = await door.loggedIn()
  const app = await registerClient()
  const idToken = async (over: Over = {}) =>
    decodeJwt((await tokensOf(redeem(program, app, await codeFor(browser, app, over)))).id_token)
  const goesTo = async (over: Over) => wentTo(await browser.get(await authorizePath(app, over)))
  return { browser, person, app, idToken, goesTo }
}

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

  it('oidcc-userinfo-get, -post-header, -post-body', async () => {
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

  it('oidcc-scope-profile, -email, -address, -phone, -all, oidcc-ensure-other-scope-order-succeeds', async () => {
    const { idToken, person } = await signedIn()
    expect(await idToken({ scope: 'openid profile' })).toMatchObject({ locale: 'en' })
    for (const scope of ['openid email', 'email openid', 'openid profile email address phone'])
      expect(await idToken({ scope })).toMatchObject({ email: person.email })
    for (const scope of ['openid address', 'openid phone']) expect(await idToken({ scope })).not.toHaveProperty('email')
  })

  it.each(['page', 'popup'])('oidcc-display-%s', async (display) => {
    const { goesTo } = await signedIn()
    expect((await goesTo({ display })).query.code).toBeTruthy()
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

  it('oidcc-ensure-post-request-succeeds', async () => {
    const { browser, app } = await signedIn()
    const [path = '', query = ''] = (await authorizePath(app)).split('?')
    const posted = await browser.post(path, Object.fromEntries(new URLSearchParams(query)))
    expect(wentTo(await browser.get(posted.headers.get('Location') ?? '')).query.code).toBeTruthy()
  })

  it('oidcc-ensure-registered-redirect-uri, oidcc-redirect-uri-query-added, -mismatch', async () => {
    const { browser, app } = await signedIn()
    for (const redirect_uri of [`${app.redirectUri}x`, `${app.redirectUri}?foo=bar`, undefined])
      expect((await browser.get(await authorizePath(app, { redirect_uri }))).status).toBe(400)
  })

  it('oidcc-redirect-uri-query-OK', async () => {
    const { client: browser } = await door.loggedIn()
    const app = await registerClient({ redirect_uris: ['https://app.example.com/cb?foo=bar'] })
    const { query } = wentTo(await browser.get(await authorizePath(app)))
    expect([query.foo, Boolean(query.code)]).toEqual(['bar', true])
  })

  it('oidcc-unsigned-request-object-supported-correctly-or-rejected-as-unsupported, oidcc-request-uri-…', async () => {
    const { goesTo } = await signedIn()
    expect((await goesTo({ request: 'e30.e30.' })).query.error).toBe('request_not_supported')
    expect((await goesTo({ request_uri: 'urn:x' })).query.error).toBe('request_uri_not_supported')
  })

  it('oidcc-ensure-redirect-uri-in-authorization-request, oidcc-refresh-token', async () => {
    const { browser, app } = await signedIn()
    const first = await tokensOf(redeem(program, app, await codeFor(browser, app, { scope: 'openid offline_access' })))
    const fields = { grant_type: 'refresh_token', refresh_token: first.refresh_token, code: undefined }
    const next = await tokensOf(
      redeem(program, app, '', { ...fields, redirect_uri: undefined, code_verifier: undefined }),
    )
    const same = ({ iss, sub, aud, auth_time }: Record<string, unknown>) => ({ iss, sub, aud, auth_time })
    expect(same(decodeJwt(next.id_token))).toEqual(same(decodeJwt(first.id_token)))
  })

  it('oidcc-ensure-request-with-valid-pkce-succeeds', async () => {
    const { browser, app } = await signedIn()
    const wrong = { code_verifier: 'another-verifier-that-is-long-enough-for-it-all' }
    expect(await errorOf(redeem(program, app, await codeFor(browser, app), wrong))).toBe('400 invalid_grant')
    expect(await errorOf(redeem(program, app, await codeFor(browser, app), { code_verifier: undefined }))).toBe(
      '400 invalid_grant',
    )
  })
})

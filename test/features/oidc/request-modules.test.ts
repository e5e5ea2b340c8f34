import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import { openDoor } from '../../support/door.ts'
import {
  authorizePath,
  codeFor,
  errorOf,
  redeem,
  registerClient,
  signedInFor,
  tokensOf,
  wentTo,
} from '../../support/oidc.ts'

/* The modules of the OpenID Foundation's Basic plan that are about the request: see modules.test.ts. */
const door = openDoor()
const program = door.newClient()
const signedIn = () => signedInFor(door)

describe('the Basic plan, of requests', () => {
  it.each([
    ['oidcc-display-page', 'page'],
    ['oidcc-display-popup', 'popup'],
  ])('%s', async (_, display) => {
    const { goesTo } = await signedIn()
    expect((await goesTo({ display })).query.code).toBeTruthy()
  })

  it('oidcc-ensure-post-request-succeeds', async () => {
    const { browser, app } = await signedIn()
    const [path = '', query = ''] = (await authorizePath(app)).split('?')
    const posted = await browser.post(path, Object.fromEntries(new URLSearchParams(query)))
    expect(wentTo(await browser.get(posted.headers.get('Location') ?? '')).query.code).toBeTruthy()
  })

  it('oidcc-ensure-registered-redirect-uri, oidcc-redirect-uri-query-added, oidcc-redirect-uri-query-mismatch', async () => {
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

  const rejected = 'supported-correctly-or-rejected-as-unsupported'
  it(`oidcc-unsigned-request-object-${rejected}, oidcc-request-uri-unsigned-${rejected}`, async () => {
    const { goesTo } = await signedIn()
    expect((await goesTo({ request: 'e30.e30.' })).query.error).toBe('request_not_supported')
    expect((await goesTo({ request_uri: 'urn:x' })).query.error).toBe('request_uri_not_supported')
  })

  it('oidcc-ensure-request-object-with-redirect-uri', async () => {
    const { app, goesTo } = await signedIn()
    const request = `e30.${btoa(JSON.stringify({ redirect_uri: 'https://evil.test/' }))}.`
    expect(await goesTo({ request })).toMatchObject({
      place: app.redirectUri,
      query: { error: 'request_not_supported' },
    })
  })

  it('oidcc-ensure-redirect-uri-in-authorization-request', async () => {
    const { browser, app } = await signedIn()
    expect((await browser.get(await authorizePath(app, { redirect_uri: undefined }))).status).toBe(400)
  })

  it('oidcc-refresh-token', async () => {
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

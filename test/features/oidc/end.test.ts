import { decodeJwt, decodeProtectedHeader, generateKeyPair, SignJWT } from 'jose'
import { describe, expect, it } from 'vitest'
import { site } from '../../support/client.ts'
import { logIn, openDoor, outcome, stopTheClock, travel } from '../../support/door.ts'
import { granted, refresh, tokensOf, wentTo } from '../../support/oidc.ts'

const door = openDoor()
stopTheClock()

const bye = 'https://app.example.com/bye'
const end = (fields: Record<string, string>) => `/oauth/end?${new URLSearchParams(fields)}`

// Named after the modules of the OpenID Foundation's plan.
describe('the RP-initiated logout plan', () => {
  const usual = { post_logout_redirect_uri: bye, state: 's' }

  /** Somebody at the log-out that their app asks for; the app may know more of its ID token than it says. */
  async function asked(fieldsOf: (idToken: string) => Record<string, string> | Promise<Record<string, string>>) {
    const { browser, tokens } = await granted(door)
    const answer = await browser.get(end(await fieldsOf(tokens.id_token)))
    const isAsked = (await answer.text()).includes('<button type="submit">Log out</button>')
    const session = await outcome(browser.get('/api/session'))
    return { status: answer.status, location: answer.headers.get('Location'), isAsked, session }
  }
  const loggedOut = (location: string) => ({ status: 303, location, isAsked: false, session: '401 not_signed_in' })
  const sure = { status: 200, location: null, isAsked: true, session: '200' }
  const refused = { status: 400, location: null, isAsked: true, session: '200' }

  it('oidcc-rp-initiated-logout-discovery-endpoint-verification', async () => {
    const found = await (await door.newClient().get('/.well-known/openid-configuration')).json<object>()
    expect(found).toMatchObject({ issuer: site, end_session_endpoint: `${site}/oauth/end` })
  })

  it('oidcc-rp-initiated-logout', async () => {
    expect(await asked((id_token_hint) => ({ ...usual, id_token_hint }))).toEqual(loggedOut(`${bye}?state=s`))
  })

  it('oidcc-rp-initiated-logout-no-state', async () => {
    const fields = { post_logout_redirect_uri: bye }
    expect(await asked((id_token_hint) => ({ ...fields, id_token_hint }))).toEqual(loggedOut(bye))
  })

  it('oidcc-rp-initiated-logout-bad-post-logout-redirect-uri', async () => {
    const fields = { ...usual, post_logout_redirect_uri: 'https://app.example.com/other' }
    expect(await asked((id_token_hint) => ({ ...fields, id_token_hint }))).toEqual(refused)
  })

  it('oidcc-rp-initiated-logout-query-added-to-post-logout-redirect-uri', async () => {
    const fields = { ...usual, post_logout_redirect_uri: `${bye}?foo=bar` }
    expect(await asked((id_token_hint) => ({ ...fields, id_token_hint }))).toEqual(refused)
  })

  it('oidcc-rp-initiated-logout-no-post-logout-redirect-uri', async () => {
    expect(await asked((id_token_hint) => ({ state: 's', id_token_hint }))).toEqual(sure)
  })

  it('oidcc-rp-initiated-logout-no-id-token-hint', async () => {
    expect(await asked(() => usual)).toEqual(sure)
  })

  it('oidcc-rp-initiated-logout-no-params, oidcc-rp-initiated-logout-only-state', async () => {
    expect(await asked(() => ({}))).toEqual(sure)
    expect(await asked(() => ({ state: 's' }))).toEqual(sure)
  })

  it('oidcc-rp-initiated-logout-modified-id-token-hint', async () => {
    const modified = (idToken: string) => {
      const [header, , signature] = idToken.split('.')
      return [header, btoa(JSON.stringify({ ...decodeJwt(idToken), iat: 1 })).replace(/=+$/, ''), signature].join('.')
    }
    expect(await asked((idToken) => ({ ...usual, id_token_hint: modified(idToken) }))).toEqual(sure)
  })

  it('oidcc-rp-initiated-logout-bad-id-token-hint', async () => {
    const { privateKey } = await generateKeyPair('RS256')
    const signedElsewhere = (idToken: string) => {
      const { kid = '' } = decodeProtectedHeader(idToken)
      return new SignJWT(decodeJwt(idToken)).setProtectedHeader({ alg: 'RS256', kid, typ: 'JWT' }).sign(privateKey)
    }
    expect(await asked(async (idToken) => ({ ...usual, id_token_hint: await signedElsewhere(idToken) }))).toEqual(sure)
  })
})

describe('the end of a session, asked for by an app', () => {
  it('comes at once with the ID token of that session, and leads back', async () => {
    const { browser, tokens } = await granted(door)
    const fields = { id_token_hint: tokens.id_token, post_logout_redirect_uri: bye, state: 's 1' }
    travel(3600)
    const answer = await browser.get(end(fields))
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, `${bye}?state=s+1`])
    expect(await outcome(browser.get('/api/session'))).toBe('401 not_signed_in')
    expect(wentTo(await browser.get(end(fields))).place).toBe(bye)
  })

  it('comes at once with an ID token that was refreshed, in its browser alone', async () => {
    const { browser, tokens, app, person } = await granted(door)
    const { id_token } = await tokensOf(refresh(door.newClient(), app, tokens.refresh_token))
    const path = end({ id_token_hint: id_token, post_logout_redirect_uri: bye })
    const elsewhere = door.newClient()
    await logIn(person, elsewhere)
    expect((await elsewhere.get(path)).status).toBe(200)
    expect(wentTo(await browser.get(path)).place).toBe(bye)
    expect(await outcome(browser.get('/api/session'))).toBe('401 not_signed_in')
  })

  it('asks whoever comes without it, or with that of another session', async () => {
    const { browser, tokens, app } = await granted(door)
    const { tokens: others } = await granted(door)
    const [header, body] = tokens.id_token.split('.')
    for (const fields of [
      {},
      { state: 'x' },
      { id_token_hint: tokens.id_token },
      { id_token_hint: others.id_token, post_logout_redirect_uri: bye },
      { id_token_hint: `${header}.${body}.AAAA`, post_logout_redirect_uri: bye },
      { id_token_hint: tokens.access_token, post_logout_redirect_uri: bye },
      { client_id: app.id, post_logout_redirect_uri: bye },
    ]) {
      const page = await browser.get(end(fields as Record<string, string>))
      expect([page.status, (await page.text()).includes('<button type="submit">Log out</button>')]).toEqual([200, true])
    }
    expect(await outcome(browser.get('/api/session'))).toBe('200')
    const request = new URLSearchParams({ client_id: app.id, post_logout_redirect_uri: bye }).toString()
    expect(wentTo(await browser.post('/oauth/end/confirm', { request })).place).toBe(bye)
    expect(await outcome(browser.get('/api/session'))).toBe('401 not_signed_in')
  })

  it.each(['https://evil.test/', 'https://app.example.com/bye?x=1', 'https://app.example.com/callback'])(
    'never leads to %s',
    async (uri) => {
      const { browser, tokens } = await granted(door)
      const answer = await browser.get(end({ id_token_hint: tokens.id_token, post_logout_redirect_uri: uri }))
      expect([answer.status, answer.headers.get('Location')]).toEqual([400, null])
      expect(await outcome(browser.get('/api/session'))).toBe('200')
      const request = new URLSearchParams({ id_token_hint: tokens.id_token, post_logout_redirect_uri: uri }).toString()
      expect(wentTo(await browser.post('/oauth/end/confirm', { request })).place).toBe('/login')
    },
  )

  it('is asked for by a post of the app’s page too', async () => {
    const { browser, tokens } = await granted(door)
    const fields = { id_token_hint: tokens.id_token, post_logout_redirect_uri: bye }
    const posted = await browser.post('/oauth/end', fields, { Origin: 'https://app.example.com' })
    expect(posted.status).toBe(303)
    expect(wentTo(await browser.get(posted.headers.get('Location') ?? '')).place).toBe(bye)
  })
})

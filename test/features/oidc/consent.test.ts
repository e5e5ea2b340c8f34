import { describe, expect, it } from 'vitest'
import { openDoor, stopTheClock, travel } from '../../support/door.ts'
import {
  authorizePath,
  errorOf,
  granted,
  redeem,
  refresh,
  registerClient,
  tokensOf,
  userinfo,
  wentTo,
} from '../../support/oidc.ts'

const door = openDoor()
const program = door.newClient()
stopTheClock()

describe('a consent', () => {
  const third = () => registerClient({ first_party: 0, name: 'Third & Party' })

  it('is asked for once, by name and place, and framed by nobody', async () => {
    const { client: browser } = await door.loggedIn()
    const app = await third()
    const path = await authorizePath(app, { scope: 'openid email' })
    const silent = wentTo(await browser.get(await authorizePath(app, { prompt: 'none' })))
    expect(silent).toMatchObject({ place: app.redirectUri, query: { error: 'consent_required' } })
    const page = await browser.get(path)
    const html = await page.text()
    expect(html).toContain('<strong>Third &amp; Party</strong>')
    expect(html).toContain('<strong>app.example.com</strong>')
    expect(page.headers.get('Content-Security-Policy')).toContain(
      "form-action 'self' https://app.example.com; base-uri 'none'; frame-ancestors 'none'",
    )
    const [, request = ''] = /name="request" value="([^"]*)"/.exec(html.replaceAll('&amp;', '&')) ?? []
    const denied = wentTo(await browser.post('/oauth/consent', { request, decision: 'deny' }))
    expect(denied).toMatchObject({ place: app.redirectUri, query: { error: 'access_denied', state: 'a state' } })
    const allowed = wentTo(await browser.post('/oauth/consent', { request, decision: 'allow' }))
    expect(allowed.query.code).toBeTruthy()
    expect(wentTo(await browser.get(path)).query.code).toBeTruthy()
    expect((await browser.get(await authorizePath(app, { scope: 'openid roles' }))).status).toBe(200)
    expect((await browser.get(await authorizePath(app, { prompt: 'consent' }))).status).toBe(200)
  })

  it('wants somebody who has proven it a moment ago', async () => {
    const { client: browser } = await door.loggedIn()
    const app = await third()
    travel(11 * 60)
    expect(wentTo(await browser.get(await authorizePath(app))).place).toBe('/fresh')
    const posted = await browser.post('/oauth/consent', { request: await authorizePath(app), decision: 'allow' })
    expect(wentTo(posted).place).toBe('/oauth/authorize')
  })

  it('is taken from nobody who posts from elsewhere', async () => {
    const { client: browser } = await door.loggedIn()
    const fields = { request: await authorizePath(await third()), decision: 'allow' }
    const posted = await browser.post('/oauth/consent', fields, { Origin: 'https://evil.test' })
    expect(posted.status).toBe(403)
  })
})

describe('the apps of an account', () => {
  it('are listed by name, and what they may know is taken back', async () => {
    const { client: browser } = await door.loggedIn()
    const app = await registerClient({ first_party: 0, name: 'Curious' })
    const request = await authorizePath(app, { scope: 'openid email offline_access' })
    const back = wentTo(await browser.post('/oauth/consent', { request, decision: 'allow' }))
    const tokens = await tokensOf(redeem(program, app, back.query.code ?? ''))
    const { consents } = await (await browser.get('/api/consents')).json<{ consents: object[] }>()
    expect(consents).toMatchObject([
      { clientId: app.id, name: 'Curious', scopes: ['openid', 'email', 'offline_access'] },
    ])
    const { sessions } = await (await browser.get('/api/sessions')).json<{ sessions: { app: string | null }[] }>()
    expect(sessions.map((session) => session.app).sort()).toEqual(['Curious', null])
    const html = await (await browser.get('/account')).text()
    expect(html.match(/Curious/g)?.length).toBeGreaterThanOrEqual(2)
    const remove = () => browser.api(`/consents/${app.id}`, undefined, { method: 'DELETE' })
    expect((await remove()).status).toBe(204)
    expect((await remove()).status).toBe(404)
    expect(await errorOf(refresh(program, app, tokens.refresh_token))).toBe('400 invalid_grant')
    expect(await errorOf(userinfo(program, tokens.access_token))).toBe('401 invalid_token')
    expect((await browser.get(request)).status).toBe(200)
  })

  it('are ended one by one, and by the page', async () => {
    const { browser, app, tokens } = await granted(door, { first_party: 1, name: 'Ours' })
    const { sessions } = await (await browser.get('/api/sessions')).json<{
      sessions: { id: string; app: string | null }[]
    }>()
    const [grant] = sessions.filter((session) => session.app === 'Ours')
    expect((await browser.api(`/sessions/${grant?.id}`, undefined, { method: 'DELETE' })).status).toBe(204)
    expect(await errorOf(userinfo(program, tokens.access_token))).toBe('401 invalid_token')
    expect(await errorOf(refresh(program, app, tokens.refresh_token))).toBe('400 invalid_grant')
    const other = await registerClient({ first_party: 0 })
    await browser.post('/oauth/consent', { request: await authorizePath(other), decision: 'allow' })
    expect(wentTo(await browser.post('/account/apps/withdraw', { client: other.id })).query.notice).toBe(
      'app_withdrawn',
    )
    expect(await (await browser.get('/api/consents')).json()).toEqual({ consents: [] })
  })
})

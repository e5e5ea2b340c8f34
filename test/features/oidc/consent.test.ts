import { describe, expect, it } from 'vitest'
import { openDoor, stopTheClock, travel } from '../../support/door.ts'
import { authorizePath, registerClient, wentTo } from '../../support/oidc.ts'

const door = openDoor()
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

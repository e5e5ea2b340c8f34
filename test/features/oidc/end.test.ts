import { describe, expect, it } from 'vitest'
import { openDoor, outcome, stopTheClock, travel } from '../../support/door.ts'
import { granted, wentTo } from '../../support/oidc.ts'

const door = openDoor()
stopTheClock()

describe('the end of a session, asked for by an app', () => {
  const bye = 'https://app.example.com/bye'
  const end = (fields: Record<string, string>) => `/oauth/end?${new URLSearchParams(fields)}`

  it('comes at once with the ID token of that session, and leads back', async () => {
    const { browser, tokens } = await granted(door)
    const fields = { id_token_hint: tokens.id_token, post_logout_redirect_uri: bye, state: 's 1' }
    travel(3600)
    const answer = await browser.get(end(fields))
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, `${bye}?state=s+1`])
    expect(await outcome(browser.get('/api/session'))).toBe('401 not_signed_in')
    expect(wentTo(await browser.get(end(fields))).place).toBe(bye)
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

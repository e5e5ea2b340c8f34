import { describe, expect, it } from 'vitest'
import { openDoor, outcome, stopTheClock, travel } from '../../support/door.ts'
import {
  basic,
  codeFor,
  errorOf,
  granted,
  post,
  redeem,
  refresh,
  refreshPublic,
  registerClient,
  tokensOf,
  userinfo,
} from '../../support/oidc.ts'

const door = openDoor()
const program = door.newClient()
stopTheClock()

describe('a refresh token', () => {
  it('stays with a client that has a secret', async () => {
    const { app, tokens } = await granted(door)
    for (let time = 0; time < 2; time++) {
      const next = await tokensOf(refresh(program, app, tokens.refresh_token))
      expect(next.refresh_token).toBe(tokens.refresh_token)
      expect((await userinfo(program, next.access_token)).status).toBe(200)
      travel(3600)
    }
  })

  it('is spent by a public client, and ends the grant when a spent one comes back', async () => {
    const { app, tokens, person } = await granted(door, { kind: 'public', secret_hash: null })
    const next = await tokensOf(refreshPublic(program, app, tokens.refresh_token))
    expect(next.refresh_token).not.toBe(tokens.refresh_token)
    travel(300)
    expect(await errorOf(refreshPublic(program, app, tokens.refresh_token))).toBe('400 invalid_grant')
    expect(await errorOf(refreshPublic(program, app, next.refresh_token))).toBe('400 invalid_grant')
    expect(await errorOf(userinfo(program, next.access_token))).toBe('401 invalid_token')
    expect((await door.mail(person.email, 'session_theft')).kind).toBe('session_theft')
  })

  it('is one client’s alone, and needs its secret', async () => {
    const { app, tokens } = await granted(door)
    const other = await registerClient()
    expect(await errorOf(refresh(program, other, tokens.refresh_token))).toBe('400 invalid_grant')
    expect(await errorOf(refresh(program, app, tokens.refresh_token, {}, basic({ ...app, secret: 'wrong' })))).toBe(
      '401 invalid_client',
    )
    expect(await errorOf(refreshPublic(program, app, tokens.refresh_token))).toBe('401 invalid_client')
    expect((await refresh(program, app, tokens.refresh_token)).status).toBe(200)
  })

  it('of an app is none of the account’s own: there it is refused, and stays as it is', async () => {
    const { app, tokens } = await granted(door, { kind: 'public', secret_hash: null })
    const atHome = door.newClient().api('/token/refresh', { refreshToken: tokens.refresh_token })
    expect(await outcome(atHome)).toBe('401 refresh_invalid')
    travel(300)
    expect((await refreshPublic(program, app, tokens.refresh_token)).status).toBe(200)
  })

  it('outlives the session here, and dies with a new password', async () => {
    const { browser, person, app, tokens } = await granted(door)
    await browser.api('/logout')
    expect((await refresh(program, app, tokens.refresh_token)).status).toBe(200)
    const token = await door.resetToken(person)
    await door.newClient().api('/password/reset', { token, password: 'the-owner-chose-this' })
    expect(await errorOf(refresh(program, app, tokens.refresh_token))).toBe('400 invalid_grant')
  })

  it('gives no more than was granted', async () => {
    const { app, tokens } = await granted(door)
    const ask = (scope: string) =>
      post(
        program,
        '/oauth/token',
        { grant_type: 'refresh_token', refresh_token: tokens.refresh_token, scope },
        basic(app),
      )
    expect(await errorOf(ask('openid roles'))).toBe('400 invalid_scope')
    expect((await tokensOf(ask('openid'))).scope).toBe('openid')
  })
})

describe('a grant without offline_access', () => {
  it('has no refresh token, and ends with the session here', async () => {
    const { client: browser } = await door.loggedIn()
    const app = await registerClient()
    const tokens = await tokensOf(redeem(program, app, await codeFor(browser, app)))
    expect(tokens).not.toHaveProperty('refresh_token')
    expect((await userinfo(program, tokens.access_token)).status).toBe(200)
    const late = await codeFor(browser, app)
    await browser.api('/logout')
    expect(await errorOf(userinfo(program, tokens.access_token))).toBe('401 invalid_token')
    expect(await errorOf(redeem(program, app, late))).toBe('400 invalid_grant')
  })
})

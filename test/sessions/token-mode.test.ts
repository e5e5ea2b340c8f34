import { env } from 'cloudflare:workers'
import { createLocalJWKSet, jwtVerify } from 'jose'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { codeOf, confirmed } from '../support/accounts.ts'
import { Client, newestMail, site } from '../support/client.ts'

interface Tokens {
  accessToken: string
  tokenType: string
  expiresIn: number
  refreshToken: string
}

afterEach(() => {
  vi.useRealTimers()
})

async function app(remember = false): Promise<{ email: string; password: string; client: Client; tokens: Tokens }> {
  const { email, password } = await confirmed()
  const client = new Client()
  const answer = await client.api('/login', { email, password, mode: 'token', remember })
  return { email, password, client, tokens: await answer.json() }
}

const refresh = (client: Client, refreshToken: string) => client.api('/token/refresh', { refreshToken })
const session = (client: Client, accessToken: string, path = '/session') =>
  client.api(path, undefined, { method: 'GET', headers: { Authorization: `Bearer ${accessToken}` } })

describe('log-in for apps', () => {
  it('answers tokens and sets no cookie', async () => {
    const { email, client, tokens } = await app()
    expect(tokens).toMatchObject({ user: { email }, tokenType: 'Bearer', expiresIn: 300 })
    expect(client.cookies.size).toBe(0)
  })

  // checks 88
  it('makes access tokens that anybody verifies by the published keys', async () => {
    const { client, tokens } = await app()
    const answer = await client.get('/.well-known/jwks.json')
    expect(answer.headers.get('Cache-Control')).toContain('public')
    const keys = (await answer.json()) as { keys: { d?: string }[] }
    expect(keys.keys.every((key) => key.d === undefined)).toBe(true)
    const { payload, protectedHeader } = await jwtVerify(tokens.accessToken, createLocalJWKSet(keys as never), {
      ...{ issuer: site, audience: site, algorithms: ['ES256'], typ: 'at+jwt' },
      requiredClaims: ['sub', 'sid', 'iat', 'exp', 'role', 'emailConfirmed'],
    })
    expect([payload.role, payload.emailConfirmed, typeof protectedHeader.kid]).toEqual(['user', true, 'string'])
  })

  it('takes a Bearer token without asking the database, and cookies beside it are not looked at', async () => {
    const { email, client, tokens } = await app()
    const batch = vi.spyOn(env.DB, 'batch')
    const answer = await session(client, tokens.accessToken)
    expect([answer.status, batch.mock.calls.length]).toEqual([200, 0])
    expect(await answer.json()).toMatchObject({ user: { email, emailConfirmed: true } })
    batch.mockRestore()
    const browser = new Client()
    browser.cookies.set('session', 'nonsense')
    expect((await session(browser, tokens.accessToken)).status).toBe(200)
  })

  it.each(['Bearer', 'Bearer  ', 'Bearer a b', `Bearer ${'x'.repeat(9000)}`, 'Basic abc', 'Bearer é'])(
    'answers 401 to a malformed Authorization header (%#)',
    async (header) => {
      const headers = new Headers({ Authorization: encodeURI(header) })
      const answer = await new Client().fetch('/api/session', { headers })
      expect([answer.status, answer.headers.get('WWW-Authenticate')]).toEqual([401, 'Bearer'])
    },
  )

  it('ends the session at logout, by Bearer and by refresh token', async () => {
    const first = await app()
    const headers = { Authorization: `Bearer ${first.tokens.accessToken}` }
    expect((await first.client.api('/logout', undefined, { headers })).status).toBe(204)
    expect(await codeOf(refresh(first.client, first.tokens.refreshToken))).toBe('refresh_invalid')
    const second = await app()
    expect((await second.client.api('/logout', { refreshToken: second.tokens.refreshToken })).status).toBe(204)
    expect(await codeOf(refresh(second.client, second.tokens.refreshToken))).toBe('refresh_invalid')
  })

  it('takes no refresh token for a cookie', async () => {
    const { tokens } = await app()
    const browser = new Client()
    browser.cookies.set('session', tokens.refreshToken.split('.').slice(0, 3).join('.'))
    expect((await browser.api('/session', undefined, { method: 'GET' })).status).toBe(401)
  })
})

describe('refreshing', () => {
  it('rotates the token in one round trip', async () => {
    const { client, tokens } = await app()
    const batch = vi.spyOn(env.DB, 'batch')
    const answer = await refresh(client, tokens.refreshToken)
    expect(batch.mock.calls.length).toBe(1)
    batch.mockRestore()
    const next = (await answer.json()) as Tokens
    expect(next.refreshToken).not.toBe(tokens.refreshToken)
    expect((await session(client, next.accessToken)).status).toBe(200)
    expect((await refresh(client, next.refreshToken)).status).toBe(200)
  })

  it('tells the same successor again', async () => {
    const { client, tokens } = await app()
    const [first, again] = await Promise.all([1, 2].map(() => refresh(client, tokens.refreshToken)))
    const [a, b] = (await Promise.all([first?.json(), again?.json()])) as Tokens[]
    expect(a?.refreshToken).toBe(b?.refreshToken)
  })

  // checks 93
  it('ends the session and tells the owner when a spent token comes again later', async () => {
    const { email, client, tokens } = await app()
    const next = (await (await refresh(client, tokens.refreshToken)).json()) as Tokens
    vi.useFakeTimers({ now: Date.now() + 61_000, toFake: ['Date'] })
    expect(await codeOf(refresh(client, tokens.refreshToken))).toBe('refresh_invalid')
    expect(await codeOf(refresh(client, next.refreshToken))).toBe('refresh_invalid')
    vi.useRealTimers()
    await newestMail(email, 'session_theft')
  })

  it('ends the session for a token that is two generations old, even at once', async () => {
    const { client, tokens } = await app()
    const second = (await (await refresh(client, tokens.refreshToken)).json()) as Tokens
    const third = (await (await refresh(client, second.refreshToken)).json()) as Tokens
    expect(await codeOf(refresh(client, tokens.refreshToken))).toBe('refresh_invalid')
    expect(await codeOf(refresh(client, third.refreshToken))).toBe('refresh_invalid')
  })

  it('lets nobody end a session with a made-up token', async () => {
    const { client, tokens } = await app()
    const [user, id, , seal] = tokens.refreshToken.split('.')
    for (const forged of [
      `${user}.${id}.${'A'.repeat(43)}.${seal}`,
      `${user}.${id}.${'A'.repeat(43)}.${'B'.repeat(43)}`,
    ])
      expect(await codeOf(refresh(client, forged))).toBe('refresh_invalid')
    expect((await refresh(client, tokens.refreshToken)).status).toBe(200)
  })

  // checks 95
  it.each([
    ['account_disabled', 'disabled_at = 1', 'disabled_at = NULL'],
    ['email_unconfirmed', 'email_confirmed_at = NULL', 'email_confirmed_at = 1'],
  ])('is refused with %s, ends nothing and spends no token', async (code, barred, open) => {
    const { email, client, tokens } = await app()
    await env.DB.prepare(`UPDATE users SET ${barred} WHERE email = ?`).bind(email).run()
    expect(await codeOf(refresh(client, tokens.refreshToken))).toBe(code)
    await env.DB.prepare(`UPDATE users SET ${open} WHERE email = ?`).bind(email).run()
    vi.useFakeTimers({ now: Date.now() + 61_000, toFake: ['Date'] })
    expect((await refresh(client, tokens.refreshToken)).status).toBe(200)
  })

  // checks 95
  it('ends when it is not refreshed, and at SESSION_MAX however often it is', async () => {
    const [{ client, tokens }, idle] = [await app(true), await app(true)]
    const began = Date.now()
    const onDay = (days: number) => vi.useFakeTimers({ now: began + days * 86_400_000, toFake: ['Date'] })
    let token = tokens.refreshToken
    for (const days of [20, 40, 60, 80]) {
      onDay(days)
      token = ((await (await refresh(client, token)).json()) as Tokens).refreshToken
      if (days === 40) expect(await codeOf(refresh(idle.client, idle.tokens.refreshToken))).toBe('refresh_invalid')
    }
    onDay(91)
    expect(await codeOf(refresh(client, token))).toBe('refresh_invalid')
  })
})

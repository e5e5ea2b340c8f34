import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { openDoor, stopTheClock, travel } from '../../support/door.ts'
import {
  authorizePath,
  basic,
  codeFor,
  errorOf,
  granted,
  post,
  publicClient,
  redeem,
  redeemPublic,
  refreshPublic,
  registerClient,
  verifier,
} from '../../support/oidc.ts'
import { slowDatabase } from '../../support/slow-database.ts'

const door = openDoor()
const program = door.newClient()
stopTheClock()

async function withCode(over: Record<string, unknown> = {}, asked: Record<string, string | undefined> = {}) {
  const { client: browser } = await door.loggedIn()
  const app = await registerClient(over)
  return { app, code: await codeFor(browser, app, asked) }
}

describe('the token endpoint', () => {
  it.each([
    ['no grant', { grant_type: undefined }, '400 invalid_request'],
    ['an unknown grant', { grant_type: 'password' }, '400 unsupported_grant_type'],
    ['no code', { code: undefined }, '400 invalid_request'],
    ['no redirect', { redirect_uri: undefined }, '400 invalid_request'],
    ['another redirect', { redirect_uri: 'https://app.example.com/other' }, '400 invalid_grant'],
    ['no verifier', { code_verifier: undefined }, '400 invalid_grant'],
    ['another verifier', { code_verifier: verifier.replace('a', 'b') }, '400 invalid_grant'],
    ['a made-up code', { code: 'made.up.code' }, '400 invalid_grant'],
    ['10 kB of code', { code: 'x'.repeat(10_000) }, '400 invalid_grant'],
    ['another resource', { resource: 'https://api.example.com' }, '400 invalid_target'],
    ['two secrets', { client_id: 'x', client_secret: 'y' }, '400 invalid_request'],
  ])('refuses %s, and the code stays good', async (_, over, said) => {
    const { app, code } = await withCode()
    expect(await errorOf(redeem(program, app, code, over))).toBe(said)
    expect((await redeem(program, app, code)).status).toBe(200)
  })

  it('refuses whoever is not the client, before all else', async () => {
    const { app, code } = await withCode()
    const open = await publicClient()
    const wrong = [
      ...[basic({ ...app, secret: 'wrong' }), basic({ ...app, id: 'nobody' }), { Authorization: 'Basic !' }],
      { Authorization: `Basic ${btoa('no-colon')}` },
    ]
    for (const headers of wrong) {
      const answer = await redeem(program, app, code, {}, headers)
      expect(answer.headers.get('WWW-Authenticate')).toMatch(/^Basic/)
      expect(await errorOf(answer)).toBe('401 invalid_client')
    }
    expect(await errorOf(redeem(program, app, code, { client_id: app.id }, {} as never))).toBe('401 invalid_client')
    expect(await errorOf(redeem(program, app, code, { client_id: open.id, client_secret: 'x' }, {} as never))).toBe(
      '401 invalid_client',
    )
    expect(await errorOf(redeem(program, open, code, {}, basic(open)))).toBe('401 invalid_client')
    expect(await errorOf(redeemPublic(program, open, code))).toBe('400 invalid_grant')
    expect((await redeem(program, app, code)).status).toBe(200)
  })

  it('takes a code for a minute', async () => {
    const { app, code } = await withCode()
    travel(60)
    expect(await errorOf(redeem(program, app, code))).toBe('400 invalid_grant')
  })

  it('takes no verifier where there was no challenge', async () => {
    const without = { code_challenge: undefined, code_challenge_method: undefined }
    const { app, code } = await withCode({ pkce: 'optional' }, without)
    expect(await errorOf(redeem(program, app, code))).toBe('400 invalid_grant')
    expect((await redeem(program, app, code, { code_verifier: undefined })).status).toBe(200)
  })

  it('knows a code again that is spelt otherwise', async () => {
    const { app, code } = await withCode()
    expect((await redeem(program, app, code)).status).toBe(200)
    const [letter = ''] = code.slice(-1)
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const respelt = code.slice(0, -1) + alphabet.charAt(alphabet.indexOf(letter) ^ 1)
    expect(await errorOf(redeem(program, app, respelt))).toBe('400 invalid_grant')
  })

  it('refuses what comes twice, and what is no form', async () => {
    const { app, code } = await withCode()
    const body = `grant_type=authorization_code&code=${code}&code=${code}`
    const type = { 'Content-Type': 'application/x-www-form-urlencoded', ...basic(app) }
    const send = (init: RequestInit) => program.fetch('/oauth/token', { method: 'POST', ...init })
    expect(await errorOf(send({ body, headers: type }))).toBe('400 invalid_request')
    expect(await errorOf(send({ body: '{}', headers: { ...type, 'Content-Type': 'application/json' } }))).toBe(
      '400 invalid_request',
    )
    expect(await errorOf(send({ body: `a=${'x'.repeat(17_000)}`, headers: type }))).toBe('400 invalid_request')
    expect((await program.get('/oauth/token')).status).toBe(405)
  })

  it('is kept by nobody', async () => {
    const { app, code } = await withCode()
    const answer = await redeem(program, app, code)
    expect(answer.headers.get('Cache-Control')).toBe('no-store')
  })
})

describe('twenty at once', () => {
  const slow = openDoor({ DB: slowDatabase(env.DB, 20) })
  const twenty = <Value>(make: () => Promise<Value>) => Promise.all(Array.from({ length: 20 }, make))
  const count = (all: number[], status: number) => all.filter((one) => one === status).length

  it('with one code: one gets tokens, and loses them to the others', async () => {
    const { app, code } = await withCode()
    const racer = slow.newClient()
    const statuses = await twenty(async () => (await redeem(racer, app, code)).status)
    expect([count(statuses, 200), count(statuses, 400)]).toEqual([1, 19])
  })

  it('with one refresh token of a public client: all get the same successor, and nothing ends', async () => {
    const { app, tokens } = await granted(door, { kind: 'public', secret_hash: null })
    const racer = slow.newClient()
    const got = await twenty(async () =>
      (await refreshPublic(racer, app, tokens.refresh_token)).json<{ refresh_token: string }>(),
    )
    const [next, ...others] = new Set(got.map(({ refresh_token }) => refresh_token))
    expect([typeof next, others]).toEqual(['string', []])
    expect((await refreshPublic(program, app, next ?? '')).status).toBe(200)
  })
})

describe('a request of an app', () => {
  it('is limited by app and address', async () => {
    const keys: string[] = []
    const limit = async ({ key }: { key: string }) => {
      keys.push(key)
      return { success: false }
    }
    const full = openDoor({ RATE_LIMIT_APPS: { limit } })
    const app = await registerClient()
    const answer = await post(full.newClient('192.0.2.7'), '/oauth/token', {}, basic(app))
    expect(await errorOf(answer)).toBe('429 temporarily_unavailable')
    // An id that was not seen of late may be made up: it has no budget of its own.
    await full.newClient().get(await authorizePath(app))
    await post(full.newClient('192.0.2.7'), '/oauth/token', {}, basic(app))
    expect(keys).toEqual(['oauth::192.0.2.7', `oauth:${app.id}:192.0.2.7`])
  })
})

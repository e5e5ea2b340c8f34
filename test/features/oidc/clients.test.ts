import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { openDesk } from '../../support/admins.ts'
import { openDoor, outcome, stopTheClock, travel } from '../../support/door.ts'
import {
  authorizePath,
  codeFor,
  errorOf,
  redeem,
  registerClient,
  tokensOf,
  userinfo,
  wentTo,
} from '../../support/oidc.ts'
import { openSessions } from '../../support/rows.ts'
import { watchedDatabase } from '../../support/watched-database.ts'

const DB = watchedDatabase(env.DB)
const door = openDoor({ DB })
const desk = openDesk(door)
const program = door.newClient()
stopTheClock()

const app = { name: 'Shop', kind: 'confidential', redirectUris: ['https://shop.example.com/back'], firstParty: true }

interface Made {
  client: { id: string; name: string; redirectUris: string[] }
  clientSecret: string
}

async function register(over: object = {}): Promise<Made> {
  const answer = await desk.send('POST', '/clients', { ...app, ...over })
  expect(answer.status).toBe(201)
  return answer.json()
}

const asRegistered = ({ client: { id, redirectUris }, clientSecret: secret }: Made) => ({
  ...{ id, secret },
  redirectUri: redirectUris[0] ?? '',
})

describe('the apps of the desk', () => {
  it('are registered with a secret that is told once', async () => {
    const made = await register()
    expect(made.clientSecret).toMatch(/^[\w-]{43}$/)
    const { client } = await desk.get<Made>(`/clients/${made.client.id}`)
    const usual = { postLogoutUris: [], idTokenAlg: 'RS256', pkce: 'required', audience: [], firstParty: true }
    expect(client).toMatchObject({ ...app, ...usual, createdAt: expect.stringMatching(/Z$/) })
    expect(JSON.stringify(await desk.get('/clients'))).not.toContain(made.clientSecret)
    expect((await desk.get<{ clients: { id: string }[] }>('/clients')).clients).toContainEqual(client)
    expect(await register({ kind: 'public' })).not.toHaveProperty('clientSecret')
  })

  it.each([
    ['a fragment', { redirectUris: ['https://shop.example.com/#back'] }],
    ['a wildcard', { redirectUris: ['https://*.example.com/back'] }],
    ['http elsewhere', { redirectUris: ['http://shop.example.com/back'] }],
    ['a script', { redirectUris: ['javascript:alert(1)'] }],
    ['data', { redirectUris: ['data:text/html,x'] }],
    ['no address', { redirectUris: [] }],
    ['another log-out', { postLogoutUris: ['http://shop.example.com'] }],
    ['an unknown scope', { scopes: ['openid', 'everything'] }],
    ['an unknown algorithm', { idTokenAlg: 'none' }],
    ['no PKCE for a public one', { kind: 'public', pkce: 'optional' }],
    ['no name', { name: ' ' }],
    ['an unknown kind', { kind: 'secret' }],
  ])('are refused with %s', async (_, over) => {
    expect(await outcome(desk.send('POST', '/clients', { ...app, ...over }))).toBe('422 invalid_input')
  })

  it('take loopback addresses and those of an app of its own', async () => {
    const redirectUris = ['http://localhost:3000/cb', 'http://127.0.0.1/cb', 'http://[::1]/cb', 'com.example.app:/cb']
    expect((await register({ redirectUris })).client.redirectUris).toEqual(redirectUris)
  })

  it('are changed, and stay bound to PKCE where they have nothing else', async () => {
    const { client } = await register({ kind: 'public' })
    const path = `/clients/${client.id}`
    const changed = await desk.send('PATCH', path, { name: 'Other', redirectUris: ['https://other.example.com/'] })
    expect([changed.status, await changed.json()]).toMatchObject([200, { client: { name: 'Other', kind: 'public' } }])
    expect(await outcome(desk.send('PATCH', path, { pkce: 'optional' }))).toBe('422 invalid_input')
    expect(await outcome(desk.send('PATCH', path, { redirectUris: ['http://evil.test'] }))).toBe('422 invalid_input')
    expect(await outcome(desk.send('PATCH', '/clients/nobody', { name: 'x' }))).toBe('404 not_found')
  })

  it('get a new secret, and keep the old one for a day', async () => {
    const { client: browser } = await door.loggedIn()
    const made = await register()
    const answer = await desk.send('POST', `/clients/${made.client.id}/secret`)
    const { clientSecret } = (await answer.json()) as { clientSecret: string }
    const [old, renewed] = [asRegistered(made), asRegistered({ ...made, clientSecret })]
    for (const one of [old, renewed]) expect((await redeem(program, one, await codeFor(browser, one))).status).toBe(200)
    const open = await register({ kind: 'public' })
    expect(await outcome(desk.send('POST', `/clients/${open.client.id}/secret`))).toBe('409 state_conflict')
    travel(24 * 3600 + 1)
    for (const [one, said] of [
      [old, '401 invalid_client'],
      [renewed, '400 invalid_grant'],
    ] as const)
      expect(await errorOf(redeem(program, one, 'spent'))).toBe(said)
  })

  it('are gone with all that was granted them, at the latest after a minute', async () => {
    const { client: browser } = await door.loggedIn()
    const made = await register()
    const one = asRegistered(made)
    const tokens = await tokensOf(redeem(program, one, await codeFor(browser, one, { scope: 'openid offline_access' })))
    expect((await userinfo(program, tokens.access_token)).status).toBe(200)
    expect((await desk.send('DELETE', `/clients/${one.id}`)).status).toBe(204)
    expect(await outcome(desk.send('DELETE', `/clients/${one.id}`))).toBe('404 not_found')
    expect(await errorOf(userinfo(program, tokens.access_token))).toBe('401 invalid_token')
    const refresh = { grant_type: 'refresh_token', refresh_token: tokens.refresh_token, code: undefined }
    expect(await errorOf(redeem(program, one, '', refresh))).toBe('401 invalid_client')
    travel(61)
    expect((await browser.get(await authorizePath(one))).status).toBe(400)
  })

  it('take with them all grants and consents, in one trip, and leave those of others', async () => {
    const { client: browser, email } = await door.loggedIn()
    const gone = await registerClient({ name: 'Gone', first_party: 0 })
    const kept = await registerClient({ name: 'Kept', first_party: 0 })
    for (const one of [gone, kept]) {
      const request = await authorizePath(one, { scope: 'openid offline_access' })
      const { code = '' } = wentTo(await browser.post('/oauth/consent', { request, decision: 'allow' })).query
      await tokensOf(redeem(program, one, code))
    }
    const apps = async () => {
      const { sessions } = await (await browser.get('/api/sessions')).json<{ sessions: { app: string | null }[] }>()
      const { consents } = await (await browser.get('/api/consents')).json<{ consents: { name: string }[] }>()
      return [sessions.flatMap(({ app }) => app ?? []).sort(), consents.map(({ name }) => name).sort()]
    }
    expect(await apps()).toEqual(Array(2).fill(['Gone', 'Kept']))
    expect(await openSessions(email)).toBe(3)
    DB.watch.restart()
    expect((await desk.send('DELETE', `/clients/${gone.id}`)).status).toBe(204)
    const [removal, ...others] = DB.watch.trips.filter((trip) => trip.some((sql) => /^DELETE/i.test(sql)))
    expect([removal?.filter((sql) => /^DELETE/i.test(sql)).length, others]).toEqual([3, []])
    // The app, its grant and the consent.
    expect([await apps(), await openSessions(email), DB.watch.rowsWritten]).toEqual([Array(2).fill(['Kept']), 2, 3])
    expect(await (await browser.get('/account')).text()).not.toContain('Gone')
    const request = await authorizePath(gone)
    await browser.post('/oauth/consent', { request, decision: 'allow' })
    const left = await env.DB.prepare('SELECT count(*) AS n FROM consents WHERE client_id = ?').bind(gone.id).first('n')
    expect(left).toBe(0)
  })

  it('are for administrators alone', async () => {
    const { client } = await door.loggedIn()
    expect(await outcome(client.get('/api/admin/clients'))).toBe('403 forbidden')
    expect(await outcome(client.api('/admin/clients', app))).toBe('403 forbidden')
    expect(await outcome(door.newClient().get('/api/admin/clients'))).toBe('401 not_signed_in')
  })

  it('stand on a page, where they are registered too', async () => {
    const { client: browser } = desk.admin
    expect(await (await browser.get('/admin')).text()).toContain('<a href="/admin/apps">Apps</a>')
    const fields = { name: 'By hand', kind: 'confidential', redirect_uris: 'https://hand.example.com/back' }
    const made = await (await browser.post('/admin/apps', fields)).text()
    expect(made).toMatch(/shown only once: <code>[\w-]{43}<\/code>/)
    expect(await (await browser.get('/admin/apps')).text()).toContain('By hand')
    const wrong = await browser.post('/admin/apps', { ...fields, redirect_uris: 'http://hand.example.com' })
    expect(wrong.status).toBe(422)
  })

  it('are known at once where they were not known before', async () => {
    const { client: browser } = await door.loggedIn()
    const unknown = { id: 'not-yet', secret: '', redirectUri: 'https://app.example.com/callback' }
    expect((await browser.get(await authorizePath(unknown))).status).toBe(400)
    const one = await registerClient({ id: 'not-yet' })
    expect(wentTo(await browser.get(await authorizePath(one))).place).toBe(one.redirectUri)
  })
})

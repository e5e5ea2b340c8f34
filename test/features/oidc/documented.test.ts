import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { pathOf } from '../../../templates/build/openapi/document.ts'
import { openidRoutes } from '../../../templates/build/openapi/openid-routes.ts'
import type { Client } from '../../support/client.ts'
import { limitedBy, type Over, openDoor } from '../../support/door.ts'
import {
  authorizePath,
  basic,
  codeFor,
  granted,
  post,
  publicClient,
  type Registered,
  type TokenAnswer,
  verifier,
} from '../../support/oidc.ts'
import { hookedDatabase } from '../../support/slow-database.ts'

/* The client of the tests holds each answer against the OpenAPI document, by a validator that is not ours, and throws. */

const door = openDoor()
afterEach(() => void vi.restoreAllMocks())

interface World {
  browser: Client
  app: Registered
  tokens: TokenAnswer
}

type Call = (world: World, program: Client) => Promise<Response> | Response
type Calls = [status: number, call: Call][]

const get =
  (path: string): Call =>
  (_, program) =>
    program.get(path)
const ask =
  (path: string, fields: Record<string, string>): Call =>
  ({ app }, program) =>
    post(program, path, fields, basic(app))
const query = (path: string) => path.slice(path.indexOf('?') + 1)
const fieldsOf = async (app: Registered) => Object.fromEntries(new URLSearchParams(query(await authorizePath(app))))

/** Each documented call, with what it answers by the way it is asked. */
const calls: Record<string, Calls> = {
  'GET /.well-known/openid-configuration': [[200, get('/.well-known/openid-configuration')]],
  'GET /.well-known/oauth-authorization-server': [[200, get('/.well-known/oauth-authorization-server')]],
  'GET /.well-known/jwks.json': [[200, get('/.well-known/jwks.json')]],
  'GET /oauth/authorize': [
    [303, async ({ app, browser }) => browser.get(await authorizePath(app))],
    [200, async ({ app, browser }) => browser.get(await authorizePath(app, { response_mode: 'form_post' }))],
    [400, get('/oauth/authorize')],
  ],
  'POST /oauth/authorize': [
    [303, async ({ app }, program) => post(program, '/oauth/authorize', await fieldsOf(app))],
    [415, (_, program) => program.fetch('/oauth/authorize', { method: 'POST', body: '{}' })],
    [413, (_, program) => post(program, '/oauth/authorize', { state: 'x'.repeat(17_000) })],
  ],
  'POST /oauth/token': [
    [
      200,
      async ({ app, browser }, program) => {
        const code = await codeFor(browser, app)
        const { redirectUri: redirect_uri } = app
        const fields = { grant_type: 'authorization_code', code, redirect_uri, code_verifier: verifier }
        return post(program, '/oauth/token', fields, basic(app))
      },
    ],
    [200, (world, program) => ask('/oauth/token', refreshing(world))(world, program)],
    [400, ask('/oauth/token', {})],
    [400, ask('/oauth/token', { grant_type: 'password' })],
    [400, (world, program) => ask('/oauth/token', { ...refreshing(world), scope: 'roles' })(world, program)],
    [401, (_, program) => post(program, '/oauth/token', {})],
  ],
  'GET /oauth/userinfo': [
    [200, ({ tokens }, program) => program.get('/oauth/userinfo', { Authorization: `Bearer ${tokens.access_token}` })],
    [401, get('/oauth/userinfo')],
    [400, get('/oauth/userinfo?access_token=x')],
    [
      403,
      async ({ browser }, program) => {
        const app = await publicClient()
        const code = await codeFor(browser, app, { scope: 'email' })
        const { redirectUri: redirect_uri, id: client_id } = app
        const fields = { grant_type: 'authorization_code', code, redirect_uri, client_id, code_verifier: verifier }
        const { access_token } = await (await post(program, '/oauth/token', fields)).json<TokenAnswer>()
        return program.get('/oauth/userinfo', { Authorization: `Bearer ${access_token}` })
      },
    ],
  ],
  'POST /oauth/userinfo': [
    [200, ({ tokens: { access_token } }, program) => post(program, '/oauth/userinfo', { access_token })],
    [401, (_, program) => post(program, '/oauth/userinfo', {})],
  ],
  'POST /oauth/revoke': [
    [200, ask('/oauth/revoke', { token: 'nonsense' })],
    [400, ask('/oauth/revoke', {})],
    [401, (_, program) => post(program, '/oauth/revoke', { token: 'nonsense' })],
  ],
  'POST /oauth/introspect': [
    [200, (world, program) => ask('/oauth/introspect', { token: world.tokens.access_token })(world, program)],
    [200, (world, program) => ask('/oauth/introspect', { token: world.tokens.refresh_token })(world, program)],
    [200, ask('/oauth/introspect', { token: 'nonsense' })],
    [400, ask('/oauth/introspect', {})],
    [401, (_, program) => post(program, '/oauth/introspect', { token: 'nonsense' })],
  ],
  'GET /oauth/end': [
    [200, ({ browser }) => browser.get('/oauth/end')],
    [303, get('/oauth/end')],
    [400, get('/oauth/end?client_id=a&client_id=b')],
  ],
  'POST /oauth/end': [
    [303, (_, program) => post(program, '/oauth/end', {})],
    [415, (_, program) => program.fetch('/oauth/end', { method: 'POST', body: '{}' })],
  ],
}

const refreshing = ({ tokens }: World) => ({ grant_type: 'refresh_token', refresh_token: tokens.refresh_token })

it('every call that the document tells of the provider is among these', () => {
  const documented = openidRoutes.map((route) => `${route.method.toUpperCase()} ${pathOf(route)}`)
  expect(Object.keys(calls)).toEqual(documented)
})

describe.each(Object.entries(calls))('%s', (name, answers) => {
  const [method, path = ''] = name.split(' ')
  it.each(answers)('answers %i as documented', async (status, call) => {
    const world = await granted(door)
    expect((await call(world, door.newClient())).status).toBe(status)
  })

  it('is documented where there is no provider, where too much is asked, and while the database is away', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const world = await granted(door)
    const { app } = world
    const bare: Call = (_, program) => (method === 'GET' ? program.get(path) : post(program, path, {}, basic(app)))
    const authorize: Call = async (_, program) => program.get(await authorizePath(app))
    const call = name === 'GET /oauth/authorize' ? authorize : bare
    const answer = async (over: Over) => (await call(world, openDoor(over).newClient())).status
    const isMetadata = path.startsWith('/.well-known/')
    expect(await answer({ OIDC_KEYS: '' })).toBe(path.endsWith('jwks.json') ? 200 : 404)
    expect(await answer(limitedBy(async () => ({ success: false })))).toBe(isMetadata ? 200 : 429)
    expect([...(isMetadata ? [200] : []), 303, 400, 401, 500, 503]).toContain(await answer({ DB: away }))
  })
})

const away = hookedDatabase(env.DB, {
  before: () => {
    throw new Error('Network connection lost.')
  },
})

import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { openDoor } from '../support/door.ts'
import {
  authorizePath,
  basic,
  codeFor,
  granted,
  post,
  redeem,
  refresh,
  registerClient,
  tokensOf,
  userinfo,
} from '../support/oidc.ts'
import { watchedDatabase } from '../support/watched-database.ts'
import { trips as costs } from './trips.ts'

/* Round trips that an answer of the OpenID provider waits for, and the rows that it writes. */

const DB = watchedDatabase(env.DB)
const door = openDoor({ DB })
const program = door.newClient()

async function ready(over: Record<string, unknown> = {}) {
  const { client: browser } = await door.loggedIn()
  const app = await registerClient(over)
  const path = await authorizePath(app)
  // The isolate has seen the client in the last minute.
  await door.newClient().get(path)
  return { browser, app, path }
}

async function coded(scope: string) {
  const { browser, app } = await ready()
  return { app, code: await codeFor(browser, app, { scope }) }
}

const offline = 'openid offline_access'
const bye = 'https://app.example.com/bye'

type Prepared = () => Promise<() => Promise<Response>>

/** Trips and rows, and what is asked once the world is where it begins. */
const requests: Record<string, [trips: number, rows: number, prepare: Prepared]> = {
  discovery: [
    costs['GET /.well-known/openid-configuration'],
    0,
    async () => () => program.get('/.well-known/openid-configuration'),
  ],
  keys: [costs['GET /.well-known/jwks.json'], 0, async () => () => program.get('/.well-known/jwks.json')],
  'authorize with a fresh access cookie': [
    costs['GET /oauth/authorize, by a fresh access cookie'],
    0,
    async () => {
      const { browser, path } = await ready()
      return () => browser.get(path)
    },
  ],
  'authorize without one': [
    costs['GET /oauth/authorize'],
    0,
    async () => {
      const { browser, path } = await ready()
      browser.cookies.delete('access')
      return () => browser.get(path)
    },
  ],
  'authorize for a third party': [
    1,
    0,
    async () => {
      const { browser, path } = await ready({ first_party: 0 })
      return () => browser.get(path)
    },
  ],
  'a code': [
    costs['POST /oauth/token'],
    1,
    async () => {
      const { app, code } = await coded('openid')
      return () => redeem(program, app, code)
    },
  ],
  'a code, with a refresh token': [
    costs['POST /oauth/token'],
    2,
    async () => {
      const { app, code } = await coded(offline)
      return () => redeem(program, app, code)
    },
  ],
  'a refresh token': [
    costs['POST /oauth/token'],
    1,
    async () => {
      const { app, tokens } = await granted(door)
      return () => refresh(program, app, tokens.refresh_token)
    },
  ],
  userinfo: [
    costs['GET /oauth/userinfo'],
    0,
    async () => {
      const { app, code } = await coded('openid')
      const { access_token } = await tokensOf(redeem(program, app, code))
      return () => userinfo(program, access_token)
    },
  ],
  revocation: [
    costs['POST /oauth/revoke'],
    1,
    async () => {
      const { app, tokens } = await granted(door)
      return () => post(program, '/oauth/revoke', { token: tokens.refresh_token }, basic(app))
    },
  ],
  introspection: [
    costs['POST /oauth/introspect'],
    0,
    async () => {
      const { app, tokens } = await granted(door)
      return () => post(program, '/oauth/introspect', { token: tokens.access_token }, basic(app))
    },
  ],
  'the end of the session': [
    costs['GET /oauth/end'],
    1,
    async () => {
      const { browser, app, tokens } = await granted(door)
      await door.newClient().get(await authorizePath(app))
      const query = new URLSearchParams({ id_token_hint: tokens.id_token, post_logout_redirect_uri: bye })
      return () => browser.get(`/oauth/end?${query}`)
    },
  ],
}

describe('what a request of an app costs', () => {
  it.each(Object.entries(requests))('%s', async (_, [trips, rows, prepare]) => {
    const ask = await prepare()
    DB.watch.restart()
    expect((await ask()).status).toBeLessThan(400)
    expect([DB.watch.trips.length, DB.watch.rowsWritten]).toEqual([trips, rows])
  })

  it('reads no table from end to end', async () => {
    DB.watch.restart()
    for (const [, , prepare] of Object.values(requests)) await (await prepare())()
    const scans: string[] = []
    for (const sql of new Set(DB.watch.trips.flat())) {
      const nulls = Array.from({ length: sql.split('?').length - 1 }, () => null)
      const plan = await env.DB.prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .bind(...nulls)
        .all<{ detail: string }>()
      const read = plan.results.map(({ detail }) => detail)
      scans.push(...read.filter((detail) => /^SCAN (users|sessions|spent|clients|consents)\b(?! USING)/.test(detail)))
    }
    expect(scans).toEqual([])
  })
})

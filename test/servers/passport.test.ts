import assert from 'node:assert/strict'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { test } from 'node:test'
import OpenIDConnectStrategy from 'passport-openidconnect'
import { devAccounts } from '../../scripts/dev-accounts.ts'
import { freePort, withServer } from '../../scripts/throwaway-server.ts'
import { browserAt } from './form-browser.ts'
import { registerApp } from './register-app.ts'

/*
 * An app with passport-openidconnect, which sends neither PKCE nor a nonce: for its like a client can be let off PKCE.
 */

const ada = devAccounts.find(({ username }) => username === 'ada')
const app = { name: 'An app', kind: 'confidential' as const, scopes: ['openid', 'profile', 'email'] }

test('passport-openidconnect logs people in where PKCE is optional', { timeout: 180_000 }, () =>
  withServer([], async (gatehouse) => {
    const port = await freePort()
    const site = `http://localhost:${port}`
    const redirectUris = [`${site}/back`]
    const lenient = await registerApp(gatehouse, { ...app, redirectUris, pkce: 'optional' })
    const strict = await registerApp(gatehouse, { ...app, redirectUris })
    const server = createServer(
      answerer({ '/lenient': strategy(gatehouse, site, lenient), '/strict': strategy(gatehouse, site, strict) }),
    )
    await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve))
    try {
      const browser = browserAt(gatehouse, site)
      const asked = await browser.go(`${site}/lenient`)
      assert.equal(new URL(asked.url).pathname, '/login')
      const arrived = await browser.logIn(asked, ada)
      assert.equal(arrived.text, `Hello ${ada?.email}`)
      assert.equal((await browser.go(`${site}/lenient`)).text, `Hello ${ada?.email}`)
      assert.match((await browser.go(`${site}/strict`)).text, /^AuthorizationError: code_challenge/)
      // Another browser with the same way back.
      assert.equal((await browserAt(gatehouse, site).go(arrived.url)).status, 403)
    } finally {
      server.close()
      server.closeAllConnections()
    }
  }),
)

function strategy(gatehouse: string, site: string, { id, secret }: { id: string; secret: string }) {
  const options = {
    ...{ issuer: gatehouse, clientID: id, clientSecret: secret, callbackURL: `${site}/back`, scope: 'profile email' },
    ...{ authorizationURL: `${gatehouse}/oauth/authorize`, tokenURL: `${gatehouse}/oauth/token` },
    ...{ userInfoURL: `${gatehouse}/oauth/userinfo` },
  }
  return new OpenIDConnectStrategy(options, (_issuer, { emails = [] }, done) => done(null, { email: emails[0]?.value }))
}

/** As Express would with sessions: each browser has one, which also tells by which strategy it has gone out. */
function answerer(strategies: Record<string, OpenIDConnectStrategy>) {
  const sessions = new Map<string, { way: string }>()
  return (request: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    const [, held = crypto.randomUUID()] = /session=([\w-]+)/.exec(request.headers.cookie ?? '') ?? []
    const session = sessions.get(held) ?? { way: '/lenient' }
    sessions.set(held, session)
    if (pathname !== '/back') session.way = pathname
    response.setHeader('Set-Cookie', `session=${held}; HttpOnly`)
    const outcomes = {
      redirect: (url: string) => response.writeHead(302, { Location: url }).end(),
      success: (user: object) => response.end(`Hello ${Object(user).email}`),
      fail: ({ message }: { message: string }, status = 401) => response.writeHead(status).end(message),
      error: (error: Error) => response.writeHead(500).end(`${error.name}: ${error.message}`),
    }
    const query = Object.fromEntries(searchParams)
    const attempt = Object.assign(Object.create(Object(strategies[session.way])), outcomes)
    attempt.authenticate({ url: request.url, query, session })
  }
}

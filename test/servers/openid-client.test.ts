import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import { test } from 'node:test'
import * as oidc from 'openid-client'
import { devAccounts } from '../../scripts/dev-accounts.ts'
import { freePort, withServer } from '../../scripts/throwaway-server.ts'
import { browserAt, type FormBrowser } from './form-browser.ts'
import { registerApp } from './register-app.ts'

/*
 * All that an app does with us, from discovery to log-out, by openid-client: a certified relying party, which checks each
 * answer by the standards.
 */

const ada = devAccounts.find(({ username }) => username === 'ada')
const scope = 'openid profile email offline_access'

interface App {
  config: oidc.Configuration
  site: string
}

/** How a client may say who it is. */
const ways: Record<string, (secret: string) => oidc.ClientAuth> = {
  client_secret_basic: oidc.ClientSecretBasic,
  client_secret_post: oidc.ClientSecretPost,
  none: () => oidc.None(),
}

test('openid-client does all of it, whichever way the client says who it is', { timeout: 180_000 }, () =>
  withServer([], async (gatehouse) => {
    const port = await freePort()
    const site = `http://localhost:${port}`
    const server = createServer((_, response) => response.end('the app'))
    await new Promise<void>((resolve) => server.listen(port, 'localhost', resolve))
    try {
      for (const [way, authentication] of Object.entries(ways)) {
        const kind = way === 'none' ? 'public' : 'confidential'
        const places = { redirectUris: [`${site}/callback`], postLogoutUris: [`${site}/bye`] }
        const { id, secret } = await registerApp(gatehouse, { name: way, kind, firstParty: true, ...places })
        const options = { execute: [oidc.allowInsecureRequests] }
        const config = await oidc.discovery(new URL(gatehouse), id, {}, authentication(secret), options)
        await wholeLife({ config, site }, browserAt(gatehouse, site), kind === 'confidential')
      }
    } finally {
      server.close()
      server.closeAllConnections()
    }
  }),
)

async function wholeLife(app: App, browser: FormBrowser, hasSecret: boolean) {
  const { config } = app
  const tokens = await logIn(app, browser)
  const claims = tokens.claims()
  assert.ok(claims && tokens.refresh_token)
  assert.equal(claims.email, ada?.email)
  const info = await oidc.fetchUserInfo(config, tokens.access_token, claims.sub)
  assert.deepEqual([info.email_verified, info.preferred_username], [true, ada?.username])
  const next = await oidc.refreshTokenGrant(config, tokens.refresh_token)
  assert.equal(next.claims()?.sub, claims.sub)
  const refreshToken = next.refresh_token ?? ''
  if (hasSecret) assert.deepEqual(await worthOf(app, [next.access_token, refreshToken]), [true, true])
  await oidc.tokenRevocation(config, refreshToken)
  if (hasSecret) assert.deepEqual(await worthOf(app, [next.access_token, refreshToken]), [false, false])
  await assert.rejects(oidc.refreshTokenGrant(config, refreshToken), { error: 'invalid_grant' })
  await assert.rejects(oidc.fetchUserInfo(config, next.access_token, claims.sub))
  await logOut(app, browser, tokens.id_token ?? '')
}

async function logIn(app: App, browser: FormBrowser) {
  const { to, checks } = await requestOf(app)
  const asked = await browser.go(to.href)
  assert.equal(new URL(asked.url).pathname, '/login')
  const arrived = await browser.logIn(asked, ada)
  return oidc.authorizationCodeGrant(app.config, new URL(arrived.url), checks)
}

async function requestOf({ config, site }: App, over: Record<string, string> = {}) {
  const checks = {
    pkceCodeVerifier: oidc.randomPKCECodeVerifier(),
    expectedState: oidc.randomState(),
    expectedNonce: oidc.randomNonce(),
  }
  const to = oidc.buildAuthorizationUrl(config, {
    ...{ redirect_uri: `${site}/callback`, scope, state: checks.expectedState, nonce: checks.expectedNonce },
    code_challenge: await oidc.calculatePKCECodeChallenge(checks.pkceCodeVerifier),
    code_challenge_method: 'S256',
    ...over,
  })
  return { to, checks }
}

const worthOf = ({ config }: App, tokens: string[]) =>
  Promise.all(tokens.map(async (token) => (await oidc.tokenIntrospection(config, token)).active))

/** Ends the session here too: whoever asks again without a page is told that nobody is there. */
async function logOut(app: App, browser: FormBrowser, id_token_hint: string) {
  const fields = { id_token_hint, post_logout_redirect_uri: `${app.site}/bye`, state: 'gone' }
  const { url } = await browser.go(oidc.buildEndSessionUrl(app.config, fields).href)
  assert.equal(url, `${app.site}/bye?state=gone`)
  const { to, checks } = await requestOf(app, { prompt: 'none' })
  const answer = await browser.go(to.href)
  await assert.rejects(oidc.authorizationCodeGrant(app.config, new URL(answer.url), checks), {
    error: 'login_required',
  })
}

import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { test } from 'node:test'
import Provider from 'oidc-provider'
import { freePort, withServer } from '../../scripts/throwaway-server.ts'
import { browserAt, type FormBrowser, type Seen } from './form-browser.ts'
import { flagsOf, isSignedIn, shown, toProvider } from './provider-visits.ts'

/*
 * Log-ins at an issuer that keeps to the letter (oidc-provider): it insists on PKCE, on the redirect as registered and on
 * a form-encoded Basic header, has no key but of P-256, tells `iss` with each answer, and addresses at userinfo alone.
 */

/** What a client's secret may be, and what Basic must encode (RFC 6749 section 2.3.1). */
const secret = 'p+q/r=s%41&t'

const configurationFor = (origin: string) => ({
  clients: [
    {
      ...{ client_id: 'ours', client_secret: secret, token_endpoint_auth_method: 'client_secret_basic' },
      ...{ redirect_uris: [`${origin}/login/with/strict/back`], id_token_signed_response_alg: 'ES256' },
      require_auth_time: true,
    },
  ],
  jwks: {
    keys: [{ ...generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' }), kid: 'one' }],
  },
  pkce: { required: () => true },
  features: { devInteractions: { enabled: true } },
  claims: { email: ['email', 'email_verified'] },
  findAccount: (_context: unknown, sub: string) => ({
    accountId: sub,
    claims: () => ({ sub, email: `${sub}@example.org`, email_verified: sub !== 'bob' }),
  }),
})

test('people come in by a strict issuer', { timeout: 240_000 }, async (t) => {
  const port = await freePort()
  const issuer = `http://127.0.0.1:${port}`
  const settings = {
    ...{ PROVIDERS: 'strict', PROVIDER_STRICT_ID: 'ours', PROVIDER_STRICT_SECRET: secret },
    ...{ PROVIDER_STRICT_ISSUER: issuer, PROVIDER_STRICT_VOUCHES: 'example.org' },
  }
  await withServer(flagsOf(settings), async (origin) => {
    const server = new Provider(issuer, configurationFor(origin)).listen(port, '127.0.0.1')
    await once(server, 'listening')
    try {
      const newBrowser = () => browserAt(origin, issuer)
      await t.test('whose address it has verified, at once, and again', async () => {
        for (let times = 0; times < 2; times++) {
          const browser = newBrowser()
          arrivedAt(await logInAt(browser, await toProvider(browser, origin, 'strict'), 'ada'), `${origin}/account`)
        }
      })
      await t.test('whose address it has not verified, by our mail', async () => {
        const browser = newBrowser()
        const arrived = await logInAt(browser, await toProvider(browser, origin, 'strict'), 'bob')
        arrivedAt(arrived, `${origin}/register/pending`)
        assert.equal(await isSignedIn(browser, origin), false)
      })
      await t.test('and prove by another log-in there that it is them', async () => {
        const browser = newBrowser()
        await logInAt(browser, await toProvider(browser, origin, 'strict'), 'ada')
        const asked = await browser.go(`${origin}/fresh?next=/passkeys/new`)
        assert.ok(asked.url.startsWith(`${origin}/fresh`), shown(asked))
        const there = await browser.submit(asked, '/login/with/strict')
        assert.ok(there.url.startsWith(`${issuer}/interaction/`), shown(there))
        arrivedAt(await logInAt(browser, there, 'ada'), `${origin}/passkeys/new`)
      })
      await t.test('or do not, who turn back there', async () => {
        const browser = newBrowser()
        const asked = await toProvider(browser, origin, 'strict')
        const [, abort = ''] = /href="([^"]*\/abort)"/.exec(asked.text) ?? []
        const back = await browser.go(new URL(abort, asked.url).href)
        assert.equal(back.status, 400, shown(back))
        assert.equal(await isSignedIn(browser, origin), false)
      })
    } finally {
      server.close()
      server.closeAllConnections()
    }
  })
})

/** Says there who it is, and agrees. */
async function logInAt(browser: FormBrowser, page: Seen, login: string): Promise<Seen> {
  const next = await browser.submit(page, 'value="login"', { login, password: 'x' })
  return next.text.includes('value="consent"') ? browser.submit(next, 'value="consent"') : next
}

const arrivedAt = (seen: Seen, address: string) => assert.equal(seen.url, address, shown(seen))

import { createHash } from 'node:crypto'
import { SignJWT } from 'jose'
import { createOidcKeys } from '../scripts/keyring.ts'
import { type Call, call, median, rate, rateOf } from './load.ts'
import { confirmed, cookiesOf, post } from './people.ts'
import { type Server, startServer } from './server.ts'

/*
 * Authorization requests and codes for tokens a second, beside a bare Worker that makes the same signatures and sends
 * one batch (at least 0.7 of it). What emulates the platform on one machine is left out, as of `lean` in throughput.ts.
 */
const email = 'bench@example.org'
const oidcKeys = await createOidcKeys()
const settings = { OIDC_KEYS: JSON.stringify(oidcKeys), FIRST_ADMIN_EMAIL: email }
const ours = await startServer('gatehouse.ts', { ...settings, EMULATED: 'off', LOG_REQUESTS: 'off' })
const hs256 = { kty: 'oct', k: Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url') }
const es256 = JSON.parse(ours.vars.KEYRING ?? '').keys.find(({ use }: { use: string }) => use === 'identity')
const [rs256] = oidcKeys.keys
const bare = await startServer('signatures.ts', {
  HS256: JSON.stringify(hs256),
  ES256: JSON.stringify({ ...es256, use: undefined }),
  RS256: JSON.stringify(rs256),
})

const redirectUri = 'https://app.example.com/callback'
const verifier = 'a-verifier-that-is-long-enough-for-the-standard'

interface Place {
  server: Server
  authorize: Call
  token: (code: string) => Call
}

const places = { ours: await ourPlace(), bare: await barePlace() }
await compare('authorize', async ({ server, authorize }) => {
  await codeOf(server, authorize)
  return rate(server.url, () => authorize, 303, 1500)
})
await compare('token', async ({ server, authorize, token }) => {
  const codes = await Promise.all(Array.from({ length: 500 }, () => codeOf(server, authorize)))
  return rateOf(server.url, codes.map(token), 200)
})
await Promise.all([ours, bare].map((server) => server.stop()))

async function compare(name: string, measure: (place: Place) => Promise<number>): Promise<void> {
  const rounds: Record<keyof typeof places, number[]> = { ours: [], bare: [] }
  for (let round = 0; round < 4; round++) {
    rounds.ours.push(await measure(places.ours))
    rounds.bare.push(await measure(places.bare))
  }
  // The first round warms up.
  const of = (which: keyof typeof rounds) => median(rounds[which].slice(1))
  const ratio = (of('ours') / of('bare')).toFixed(2)
  console.log(`${name}: ${Math.round(of('ours'))}/s, bare ${Math.round(of('bare'))}/s: ratio ${ratio} (wanted 0.7)`)
}

async function codeOf({ url }: Server, authorize: Call): Promise<string> {
  const { status, headers, body } = await call(url, authorize)
  const code = new URL(String(headers.location)).searchParams.get('code')
  if (!code) throw new Error(`${status}: ${headers.location} ${body.slice(0, 200)}`)
  return code
}

async function ourPlace(): Promise<Place> {
  const person = await confirmed(ours, email)
  const { accessToken } = JSON.parse((await post(ours, '/api/login', { ...person, mode: 'token' })).body)
  const wanted = { name: 'Bench', kind: 'confidential', firstParty: true, redirectUris: [redirectUri] }
  const made = await post(ours, '/api/admin/clients', wanted, { Authorization: `Bearer ${accessToken}` })
  const { client, clientSecret } = JSON.parse(made.body)
  const cookie = cookiesOf(await post(ours, '/api/login', person))
  return placeOf({ server: ours, at: '/oauth', cookie, id: client.id, secret: clientSecret })
}

async function barePlace(): Promise<Place> {
  const key = Buffer.from(hs256.k, 'base64url')
  const cookie = `access=${await new SignJWT({ sub: 'somebody' }).setProtectedHeader({ alg: 'HS256' }).sign(key)}`
  return placeOf({ server: bare, at: '', cookie, id: 'bench', secret: 'a-secret' })
}

interface PlaceOf {
  server: Server
  at: string
  cookie: string
  id: string
  secret: string
}

function placeOf({ server, at, cookie, id, secret }: PlaceOf): Place {
  const challenge = createHash('sha256').update(verifier).digest('base64url')
  const query = new URLSearchParams({
    ...{ client_id: id, redirect_uri: redirectUri, response_type: 'code', scope: 'openid email', state: 's' },
    ...{ code_challenge: challenge, code_challenge_method: 'S256' },
  })
  const fields = { grant_type: 'authorization_code', redirect_uri: redirectUri, code_verifier: verifier }
  const headers = { Authorization: `Basic ${btoa(`${id}:${secret}`)}` }
  return {
    server,
    authorize: { method: 'GET', path: `${at}/authorize?${query}`, headers: { Cookie: cookie } },
    token: (code) => ({ method: 'POST', path: `${at}/token`, headers, form: { ...fields, code } }),
  }
}

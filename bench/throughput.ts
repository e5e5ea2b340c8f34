import { signToken } from '../src/lib/tokens.ts'
import { call, median, rate } from './load.ts'
import { startServer } from './server.ts'

/*
 * Work beside the hash (design: at least 0.7 of a bare Hono Worker that runs only the statements) and beside the
 * verification of a session (at least 0.8 of a bare jose one). Rounds alternate, so that both meet the same noise.
 */
const gatehouse = await startServer('gatehouse.ts')
const keys = JSON.parse(gatehouse.vars.KEYRING ?? '').keys as { use: string; kid: string }[]
const jwkOf = (use: string) => {
  const { kid, use: _, ...jwk } = keys.find((key) => key.use === use) ?? { kid: '', use: '' }
  return JSON.stringify(jwk)
}
const bare = await startServer('bare.ts', { HS256: jwkOf('access'), ES256: publicHalf(jwkOf('identity')) })

const { cookies, bearer, access } = await logIn()
let people = 0
const register = (path: string) => () =>
  ({ method: 'POST', path, body: { email: `p${++people}@example.org`, password: 'violet-harbour-lantern' } }) as const
const session = { method: 'GET', path: '/api/session' } as const
const byBearer = { Authorization: `Bearer ${bearer}` }

await compare('sign-up, hash of one iteration', 0.7, register('/api/register'), register('/register'), 202)
await compare(
  'session by access cookie',
  0.8,
  () => ({ ...session, headers: { Cookie: cookies } }),
  () => {
    return { ...session, path: '/hs256', headers: { Cookie: `access=${access}` } }
  },
)
await compare(
  'session by Bearer',
  0.8,
  () => ({ ...session, headers: byBearer }),
  () => {
    return { ...session, path: '/es256', headers: byBearer }
  },
)
await Promise.all([gatehouse.stop(), bare.stop()])

type Next = Parameters<typeof rate>[1]

async function compare(name: string, wanted: number, ours: Next, theirs: Next, status = 200): Promise<void> {
  const rounds = { ours: [] as number[], theirs: [] as number[] }
  for (let round = 0; round < 4; round++) {
    rounds.ours.push(await rate(gatehouse.url, ours, status))
    rounds.theirs.push(await rate(bare.url, theirs, status))
  }
  // The first round warms up.
  const [a, b] = [median(rounds.ours.slice(1)), median(rounds.theirs.slice(1))]
  console.log(`${name}: ${Math.round(a)}/s, bare ${Math.round(b)}/s, ratio ${(a / b).toFixed(2)} (wanted ${wanted})`)
}

async function logIn() {
  const person = { email: 'bench@example.org', password: 'violet-harbour-lantern' }
  const { confirmationId } = JSON.parse((await post('/api/register', person)).body)
  const token = await confirmationToken(confirmationId.split('.')[0])
  await post('/api/confirm', { token, confirmationId })
  const browser = await post('/api/login', person)
  const app = JSON.parse((await post('/api/login', { ...person, mode: 'token' })).body)
  const set = ([] as string[]).concat(browser.headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0] ?? '')
  const access = set.find((cookie) => cookie.startsWith('access='))?.slice(7) ?? ''
  return { cookies: set.join('; '), bearer: app.accessToken as string, access }
}

/** The token that the mail of a registration carries: made here, since this server mails nobody. */
async function confirmationToken(registrationId: string): Promise<string> {
  const { parseKeyring } = await import('../src/lib/keyring.ts')
  const { keyring } = parseKeyring(gatehouse.vars.KEYRING ?? '')
  const iat = Math.floor(Date.now() / 1000)
  return signToken(keyring, 'link', { aud: 'confirm', sub: registrationId, jti: 'bench', sv: 1, iat, exp: iat + 600 })
}

function post(path: string, body: object) {
  return call(gatehouse.url, { method: 'POST', path, body })
}

function publicHalf(jwk: string): string {
  const { d, ...rest } = JSON.parse(jwk)
  return JSON.stringify(rest)
}

import { call, median, rate } from './load.ts'
import { confirmed, cookiesOf, password, post } from './people.ts'
import { type Server, startServer } from './server.ts'

/*
 * Work beside the hash (design: at least 0.7 of a bare Hono Worker that runs only the statements) and beside the
 * verification of a session (at least 0.8 of a bare jose one). Rounds alternate, so that all meet the same noise.
 *
 * Locally the rate limiter is a Durable Object that writes to SQLite, a queue is another, and log lines go through the
 * test platform: `lean` is the same Worker without these three, which a deployed one has beside its own thread.
 */
const full = await startServer('gatehouse.ts')
const { KEYRING = '' } = full.vars
const lean = await startServer('gatehouse.ts', { KEYRING, EMULATED: 'off', LOG_REQUESTS: 'off' })
const keys = JSON.parse(KEYRING).keys as { use: string; kid: string }[]
const bare = await startServer('bare.ts', { HS256: jwkOf('access'), ES256: publicHalf(jwkOf('identity')) })
const people = { full: await logIn(full), lean: await logIn(lean) }
const bareSession: string = JSON.parse((await call(bare.url, { method: 'POST', path: '/session' })).body).cookie
let signUps = 0

type Next = Parameters<typeof rate>[1]

await compare('sign-up, hash of one iteration', 0.7, 202, signUp('/api/register'), signUp('/register'))
await compare(
  'session by the database',
  0.7,
  200,
  (person) => get('/api/session', { Cookie: person.stale }),
  () => get('/session', { Cookie: bareSession }),
)
await compare(
  'session by access cookie',
  0.8,
  200,
  (person) => get('/api/session', { Cookie: person.cookies }),
  (person) => get('/hs256', { Cookie: `access=${person.access}` }),
)
await compare(
  'session by Bearer',
  0.8,
  200,
  (person) => get('/api/session', { Authorization: `Bearer ${person.bearer}` }),
  (person) => get('/es256', { Authorization: `Bearer ${person.bearer}` }),
)
await Promise.all([full, lean, bare].map((server) => server.stop()))

interface Person {
  cookies: string
  /** The cookies without an access cookie: the database is asked. */
  stale: string
  access: string
  bearer: string
}
type Asked = (person: Person) => ReturnType<Next>

async function compare(name: string, wanted: number, status: number, ours: Asked, theirs: Asked): Promise<void> {
  const rounds: Record<'full' | 'lean' | 'bare', number[]> = { full: [], lean: [], bare: [] }
  for (let round = 0; round < 4; round++) {
    rounds.full.push(await rate(full.url, () => ours(people.full), status))
    rounds.lean.push(await rate(lean.url, () => ours(people.lean), status))
    rounds.bare.push(await rate(bare.url, () => theirs(people.full), status))
  }
  // The first round warms up.
  const of = (which: keyof typeof rounds) => median(rounds[which].slice(1))
  const ratio = (which: keyof typeof rounds) => (of(which) / of('bare')).toFixed(2)
  const rates = `${Math.round(of('full'))}/s, lean ${Math.round(of('lean'))}/s, bare ${Math.round(of('bare'))}/s`
  console.log(`${name}: ${rates}: ratio ${ratio('full')}, lean ${ratio('lean')} (wanted ${wanted})`)
}

function signUp(path: string): Asked {
  return () => ({ method: 'POST', path, body: { email: `p${++signUps}@example.org`, password } })
}

function get(path: string, headers: Record<string, string>) {
  return { method: 'GET', path, headers } as const
}

async function logIn(server: Server): Promise<Person> {
  const person = await confirmed(server, 'bench@example.org')
  const cookies = cookiesOf(await post(server, '/api/login', person))
  const app = JSON.parse((await post(server, '/api/login', { ...person, mode: 'token' })).body)
  const stale = cookies.replace(/(^| )access=[^;]+;?/, '')
  return { cookies, stale, access: /(?:^| )access=([^;]+)/.exec(cookies)?.[1] ?? '', bearer: app.accessToken }
}

function jwkOf(use: string): string {
  const { kid, use: _, ...jwk } = keys.find((key) => key.use === use) ?? { kid: '', use: '' }
  return JSON.stringify(jwk)
}

function publicHalf(jwk: string): string {
  const { d, ...rest } = JSON.parse(jwk)
  return JSON.stringify(rest)
}

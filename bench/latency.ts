import { type Answer, call, median } from './load.ts'
import { confirmed, cookiesOf, linkToken, password, post, register } from './people.ts'
import { startServer } from './server.ts'

/*
 * How long a person waits who is 120 ms away from the database, real hashes included: medians of so many rounds. The
 * wait follows from the round trips, which test/budgets asserts, and from one hash where there is one.
 */
const rounds = 15
const server = await startServer('gatehouse.ts', { TRIP_MS: '120', PASSWORD_ITERATIONS: '600000' })
const times: Record<string, number[]> = {}
for (let round = 0; round <= rounds; round++) await walk(`p${round}@example.org`)
// The first round warms up.
for (const [name, all] of Object.entries(times)) console.log(`${name}: ${Math.round(median(all.slice(1)))} ms`)
await server.stop()

async function walk(email: string): Promise<void> {
  const other = `other-${email}`
  await timed('register', 202, () => post(server, '/api/register', { email: other, password }))
  const held = await register(server, email)
  await timed('confirm', 200, () => post(server, '/api/confirm', held))
  const cookies = cookiesOf(await timed('log in', 200, () => post(server, '/api/login', { email, password })))
  const stale = cookies.replace(/(^| )access=[^;]+;?/, '')
  const session = (cookie: string) => () =>
    call(server.url, { method: 'GET', path: '/api/session', headers: { Cookie: cookie } })
  const seen = await timed('session, fresh access cookie', 200, session(cookies))
  await timed('session, no access cookie', 200, session(stale))
  await timed('resend', 202, () => post(server, '/api/confirm/resend', { email: other }))
  await timed('forgot', 202, () => post(server, '/api/password/forgot', { email }))
  const token = await linkToken(server, 'reset', JSON.parse(seen.body).user.id)
  await timed('reset', 200, () => post(server, '/api/password/reset', { token, password: `${password}-${email}` }))
  await apps(`app-${email}`)
}

async function apps(email: string): Promise<void> {
  const person = await confirmed(server, email)
  const { refreshToken } = JSON.parse((await post(server, '/api/login', { ...person, mode: 'token' })).body)
  const renewed = await timed('refresh', 200, () => post(server, '/api/token/refresh', { refreshToken }))
  const headers = { Authorization: `Bearer ${JSON.parse(renewed.body).accessToken}` }
  await timed('log out', 204, () => post(server, '/api/logout', {}, headers))
}

async function timed(name: string, status: number, ask: () => Promise<Answer>): Promise<Answer> {
  const start = performance.now()
  const answer = await ask()
  const known = times[name] ?? []
  known.push(performance.now() - start)
  times[name] = known
  if (answer.status !== status) throw new Error(`${name}: ${answer.status} ${answer.body.slice(0, 200)}`)
  return answer
}

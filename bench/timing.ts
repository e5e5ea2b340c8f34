import { median } from './load.ts'
import { confirmed, password, post } from './people.ts'
import { startServer } from './server.ts'

/*
 * Can a stranger time who has an account? Pairs of a known and an unknown address, in random order, compared by ranks
 * (Mann-Whitney): `share` is how often the known one takes longer, 0.5 for no difference. One hash iteration, so that
 * the hash, which is the same for both, drowns nothing.
 */
const pairs = 300
const server = await startServer('gatehouse.ts', { PASSWORD_ITERATIONS: '1' })
for (let index = 0; index < pairs; index++) await confirmed(server, known(index))

const routes: Record<string, (email: string) => readonly [path: string, body: object]> = {
  'log in, wrong password': (email) => ['/api/login', { email, password: 'not-the-one-at-all' }],
  register: (email) => ['/api/register', { email, password }],
  forgot: (email) => ['/api/password/forgot', { email }],
  resend: (email) => ['/api/confirm/resend', { email }],
}
for (const [name, route] of Object.entries(routes)) {
  const times = { known: [] as number[], unknown: [] as number[] }
  for (let index = 0; index < pairs; index++) {
    const pair = ['known', 'unknown'] as const
    for (const who of Math.random() < 0.5 ? pair : pair.toReversed()) {
      const [path, body] = route(who === 'known' ? known(index) : `${name.replaceAll(/\W/g, '')}${index}@example.org`)
      const start = performance.now()
      await post(server, path, body)
      times[who].push(performance.now() - start)
    }
  }
  report(name, times.known, times.unknown)
}
await server.stop()

function known(index: number): string {
  return `member${index}@example.org`
}

function report(name: string, a: number[], b: number[]): void {
  const greater = a
    .flatMap((x) => b.map((y) => (x > y ? 1 : x === y ? 0.5 : 0)))
    .reduce((sum: number, one) => sum + one, 0)
  const share = greater / (a.length * b.length)
  // Of the normal distribution that the statistic follows when there is no difference.
  const z = (share - 0.5) / Math.sqrt((a.length + b.length + 1) / (12 * a.length * b.length))
  const [known, unknown] = [median(a).toFixed(2), median(b).toFixed(2)]
  console.log(`${name}: known ${known} ms, unknown ${unknown} ms, share ${share.toFixed(3)}, z ${z.toFixed(1)}`)
}

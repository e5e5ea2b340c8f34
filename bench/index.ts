import { command, Failure } from '../scripts/terminal.ts'

const benches = ['throughput', 'latency', 'timing', 'mail', 'oidc', 'passkey', 'start', 'newcomer', 'million']

/*
 * npm run bench                 requests a second beside bare Workers
 * npm run bench -- latency      what a person far from the database waits
 * npm run bench -- timing       whether the time of an answer tells who has an account
 * npm run bench -- mail         mails a second
 * npm run bench -- oidc         log-ins to apps, beside a bare Worker that signs the same
 * npm run bench -- passkey      CPU of a log-in by passkey
 * npm run bench -- start        script at start, beside a bare Worker's
 * npm run bench -- newcomer     how long somebody new waits, from the clone on
 * npm run bench -- million DIR  fills a database with a million users
 */
await command(async () => {
  const [name = 'throughput', ...rest] = process.argv.slice(2)
  if (!benches.includes(name)) throw new Failure(`There is no bench ${name}: ${benches.join(', ')}.`)
  process.argv.splice(2, Infinity, ...rest)
  await import(`./${name}.ts`)
})

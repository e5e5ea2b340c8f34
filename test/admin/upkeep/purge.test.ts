import { createExecutionContext, createScheduledController } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, expect, it, vi } from 'vitest'
import worker from '../../../src/index.ts'
import { confirmed, loggedIn, registered } from '../../support/accounts.ts'
import { watchedDatabase } from '../../support/watched-database.ts'

const day = 86_400_000
const count = async (table: string) => (await env.DB.prepare(`SELECT count(*) AS n FROM ${table}`).first('n')) as number

async function sweepAfter(days: number, times = 1, DB = env.DB) {
  vi.useFakeTimers({ now: Date.now() + days * day, toFake: ['Date'] })
  const bindings = { ...env, DB }
  for (let i = 0; i < times; i++)
    await worker.scheduled(createScheduledController(), bindings, createExecutionContext())
  vi.useRealTimers()
}

afterEach(() => {
  vi.useRealTimers()
})

// checks 130
it('forgets registrations, sessions and counters when their time is over, and never an account', async () => {
  await registered()
  const person = await loggedIn()
  await person.client.api('/login', { email: person.email, password: 'not the right one' })
  await sweepAfter(0)
  expect([await count('registrations'), await count('sessions'), await count('throttles')]).toEqual([1, 1, 1])
  await sweepAfter(8, 3)
  expect([await count('registrations'), await count('sessions'), await count('throttles')]).toEqual([1, 0, 0])
  await sweepAfter(15)
  expect(await count('registrations')).toBe(0)
  expect(await count('users')).toBe(1)
})

async function seedSessions(many: number) {
  const [past, future] = [1000, 4_000_000_000]
  const insert = `INSERT INTO sessions (user_id, id, secret_hash, ttl, device, created_at, last_seen_at, expires_at)
    SELECT printf('%026d', value % 7), printf('%026d', value), 'x', 60, 'x', 1, 1, iif(value % 3, ${past}, ${future})
    FROM json_each(?)`
  await env.DB.prepare(insert)
    .bind(JSON.stringify(Array.from({ length: many }, (_, n) => n)))
    .run()
}

it('walks through more sessions than one step holds, and spares the living', async () => {
  await confirmed()
  await seedSessions(1300)
  await sweepAfter(0, 4)
  expect(await count('sessions')).toBe(434)
})

it('reads what lies in its step, not the rest of the table', async () => {
  await env.DB.exec('DELETE FROM sessions')
  await seedSessions(9000)
  // All living: a step that deletes much is followed by another in the same run.
  await env.DB.exec('UPDATE sessions SET expires_at = 4000000000')
  const insert = `INSERT INTO throttles (key, count, streak, last_at)
    SELECT printf('%026d', value), 1, 1, 4000000000 FROM json_each(?)`
  await env.DB.prepare(insert)
    .bind(JSON.stringify(Array.from({ length: 9000 }, (_, n) => n)))
    .run()
  for (let step = 0; step < 3; step++) {
    const DB = watchedDatabase(env.DB)
    await sweepAfter(0, 1, DB)
    expect(DB.watch.rowsRead).toBeLessThan(4000)
  }
})

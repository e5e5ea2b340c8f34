import { createExecutionContext, createScheduledController } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, expect, it, vi } from 'vitest'
import worker from '../../src/index.ts'
import { confirmed, loggedIn, registered } from '../support/accounts.ts'

const day = 86_400_000
const count = async (table: string) => (await env.DB.prepare(`SELECT count(*) AS n FROM ${table}`).first('n')) as number

async function sweepAfter(days: number, times = 1) {
  vi.useFakeTimers({ now: Date.now() + days * day, toFake: ['Date'] })
  for (let i = 0; i < times; i++) await worker.scheduled(createScheduledController(), env, createExecutionContext())
  vi.useRealTimers()
}

afterEach(() => {
  vi.useRealTimers()
})

it('forgets registrations, sessions and counters when their time is over, and never an account', async () => {
  await registered()
  const person = await loggedIn()
  await person.client.api('/login', { email: person.email, password: 'not the right one' })
  await sweepAfter(0)
  expect([await count('registrations'), await count('sessions'), await count('throttles')]).toEqual([1, 1, 1])
  await sweepAfter(8, 3)
  expect([await count('registrations'), await count('sessions'), await count('throttles')]).toEqual([0, 0, 0])
  expect(await count('users')).toBe(1)
})

it('walks through more sessions than one step holds, and spares the living', async () => {
  await confirmed()
  const [past, future] = [1000, 4_000_000_000]
  const rows = Array.from({ length: 1300 }, (_, n) => {
    const id = n.toString(32).padStart(26, '0')
    const end = n % 3 === 0 ? future : past
    return `('${'0'.repeat(25)}${n % 7}', '${id}', 'x', 60, 'x', 1, 1, ${end})`
  })
  for (let from = 0; from < rows.length; from += 400)
    await env.DB.exec(
      `INSERT INTO sessions (user_id, id, secret_hash, ttl, device, created_at, last_seen_at, expires_at) VALUES ${rows.slice(from, from + 400).join(',')}`,
    )
  await sweepAfter(0, 4)
  expect(await count('sessions')).toBe(434)
})

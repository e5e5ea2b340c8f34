import { createExecutionContext, createScheduledController } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, expect, it, vi } from 'vitest'
import { readNumbers } from '../../src/account/admin/read-numbers.ts'
import { compose } from '../../src/compose.ts'
import worker from '../../src/index.ts'
import { loggedIn, registered } from '../support/accounts.ts'

const numbers = async (days = 1) => readNumbers(compose(env, () => {}).deps, { days })
const tick = () => worker.scheduled(createScheduledController(), env, createExecutionContext())

afterEach(() => {
  vi.useRealTimers()
})

it('counts each event once, however often the clock ticks', async () => {
  vi.useFakeTimers({ now: new Date('2026-11-21T10:00:00Z'), toFake: ['Date'] })
  await registered()
  await loggedIn()
  await tick()
  expect((await numbers()).days[0]).toMatchObject({ registered: 0 })
  vi.setSystemTime(new Date('2026-11-21T10:02:00Z'))
  await tick()
  await tick()
  const { days, timeToConfirm } = await numbers()
  expect(days).toEqual([expect.objectContaining({ day: '2026-11-21', registered: 2, confirmed: 1, loggedIn: 1 })])
  expect(timeToConfirm).toEqual({ p50: 10, p90: 10, p99: 10 })
})

it('answers a row for every day, also for days without events', async () => {
  expect((await numbers(30)).days).toHaveLength(30)
})

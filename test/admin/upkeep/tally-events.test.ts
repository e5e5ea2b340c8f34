import { createExecutionContext, createScheduledController } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, expect, it, vi } from 'vitest'
import { readNumbers } from '../../../src/admin/read-numbers.ts'
import { compose } from '../../../src/compose.ts'
import worker from '../../../src/index.ts'
import { newId } from '../../../src/lib/ids.ts'
import { loggedIn, registered } from '../../support/accounts.ts'

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

it('counts a confirmation in the least bucket that holds its time', async () => {
  vi.useFakeTimers({ now: new Date('2026-11-22T10:02:00Z'), toFake: ['Date'] })
  const at = Date.now() / 1000 - 90
  const insert = env.DB.prepare("INSERT INTO audit (id, at, event, detail) VALUES (?, ?, 'confirmed', ?)")
  const times = [5, 10, 11, 400, 86_400, 90_000]
  await env.DB.batch(times.map((after) => insert.bind(newId(at), at, JSON.stringify({ after }))))
  await tick()
  const select = env.DB.prepare(
    "SELECT metric, value FROM daily_counts WHERE day = '2026-11-22' AND metric LIKE '%time%'",
  )
  const { results } = await select.all<{ metric: string; value: number }>()
  const values = Object.fromEntries(results.map(({ metric, value }) => [metric.replace('confirm_time_', ''), value]))
  expect(values).toEqual({ 10: 2, 30: 1, 900: 1, 86400: 1, 0: 1 })
})

it('answers a row for every day, also for days without events', async () => {
  expect((await numbers(30)).days).toHaveLength(30)
})

it('counts what became of sign-ups by the day of the sign-up, each once', async () => {
  const at = (text: string) => Date.parse(text) / 1000
  const day = '2026-11-10'
  const insert = env.DB.prepare('INSERT INTO audit (id, at, event, user_id, detail) VALUES (?, ?, ?, ?, ?)')
  const note = (time: string, event: string, user: string, detail: object | null = null) =>
    insert.bind(newId(at(time)), at(time), event, user, detail && JSON.stringify(detail))
  await env.DB.batch([
    note(`${day}T23:50:00Z`, 'registered', 'tallied-1'),
    note(`${day}T23:55:00Z`, 'registered', 'tallied-1'),
    note(`${day}T23:56:00Z`, 'registered', 'tallied-2'),
    note('2026-11-11T00:10:00Z', 'confirmed', 'tallied-1', { after: 1200 }),
    note('2026-11-11T00:11:00Z', 'logged_in', 'tallied-1', { first: 1 }),
    note('2026-11-11T00:12:00Z', 'confirmed', 'invited', { after: 60 }),
    note('2026-11-11T00:13:00Z', 'logged_in', 'invited', { first: 1 }),
  ])
  await env.DB.prepare(`DELETE FROM cursors WHERE name = 'counts'`).run()
  await env.DB.prepare(`DELETE FROM daily_counts`).run()
  vi.useFakeTimers({ now: new Date('2026-11-11T10:00:00Z'), toFake: ['Date'] })
  await tick()
  const { days } = await numbers(2)
  const told = { mailed: 0, delivered: null, bounced: null }
  expect(days.map(({ ofSignUps }) => ofSignUps)).toEqual([
    { all: 2, ...told, confirmed: 1, loggedIn: 1 },
    { all: 0, ...told, confirmed: 0, loggedIn: 0 },
  ])
  expect(days[1]).toMatchObject({ confirmed: 2, loggedIn: 2 })
})

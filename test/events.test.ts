import { createExecutionContext, createScheduledController } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import worker from '../src/index.ts'
import { openDoor } from './support/door.ts'
import { hookedDatabase } from './support/slow-database.ts'

const points: AnalyticsEngineDataPoint[] = []
const ANALYTICS = { writeDataPoint: (point: AnalyticsEngineDataPoint) => void points.push(point) }
const linesOf = (spy: { mock: { calls: unknown[][] } }, event: string) =>
  spy.mock.calls.map(([line]) => JSON.parse(String(line))).filter((line) => line.event === event)

beforeEach(() => void points.splice(0))
afterEach(() => void vi.restoreAllMocks())

describe('a request', () => {
  // checks 120
  it('is one line in the log and one data point, by its pattern and without its token', async () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => {})
    await openDoor({ ANALYTICS }).newClient().get('/confirm/a-token-in-the-path')
    const [line, ...others] = linesOf(log, 'request')
    expect(others).toEqual([])
    expect(line).toMatchObject({ level: 'info', method: 'GET', route: '/confirm/:token', status: 400 })
    expect(line.ms).toBeGreaterThanOrEqual(0)
    expect(line.requestId).toMatch(/^[\w-]{36}$/)
    expect(points).toEqual([
      {
        indexes: ['request'],
        blobs: ['request', '400', '/confirm/:token', 'GET', '', ''],
        doubles: [1, expect.any(Number)],
      },
    ])
  })

  it('is only a data point where LOG_REQUESTS is off', async () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => {})
    await openDoor({ ANALYTICS, LOG_REQUESTS: 'off' }).newClient().get('/login')
    expect(linesOf(log, 'request')).toEqual([])
    expect(points).toHaveLength(1)
  })

  it('is answered although its data point is refused', async () => {
    const writeDataPoint = () => {
      throw new TypeError('too many data points')
    }
    const answer = await openDoor({ ANALYTICS: { writeDataPoint } }).newClient().get('/login')
    expect(answer.status).toBe(200)
  })
})

describe('a run of the clock', () => {
  const tick = (over: object = {}) =>
    worker.scheduled(createScheduledController(), { ...env, ...over }, createExecutionContext())

  it('is one line and one data point', async () => {
    const log = vi.spyOn(console, 'log').mockImplementation(() => {})
    await tick({ ANALYTICS })
    expect(linesOf(log, 'cron')).toEqual([{ level: 'info', event: 'cron', failed: '', ms: expect.any(Number) }])
    expect(points).toEqual([
      { indexes: ['cron'], blobs: ['cron', 'ok', '', '', '', ''], doubles: [1, expect.any(Number)] },
    ])
  })

  it('does the other jobs when one fails, names it, and counts as failed', async () => {
    const [log, error] = (['log', 'error'] as const).map((level) =>
      vi.spyOn(console, level).mockImplementation(() => {}),
    )
    let trips = 0
    const before = async () => {
      trips += 1
      if (trips === 1) throw new Error('lost')
    }
    await expect(tick({ ANALYTICS, DB: hookedDatabase(env.DB, { before }) })).rejects.toThrow('failed: sweep')
    expect(linesOf(error as never, 'cron_job_failed')).toMatchObject([{ job: 'sweep' }])
    expect(linesOf(log as never, 'cron')).toMatchObject([{ failed: 'sweep' }])
    expect(points[0]?.blobs?.slice(0, 3)).toEqual(['cron', 'failed', 'sweep'])
    // Each of the other jobs asks the database at least once.
    expect(trips).toBeGreaterThanOrEqual(5)
  })
})

import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { checkHashTime } from '../../scripts/doctor/hash-time.ts'
import { middleOf } from '../../scripts/doctor/timing.ts'
import { limitedBy, openDoor, stopTheClock } from '../support/door.ts'

const url = 'https://auth.example.com'

const later = globalThis.setTimeout

stopTheClock()
beforeEach(() => {
  calls = 0
  // Nobody has to rest between two requests.
  vi.spyOn(globalThis, 'setTimeout').mockImplementation((go, wait = 0) => {
    return (wait > 100 ? later(go, wait) : queueMicrotask(go)) as never
  })
})
afterEach(() => void vi.restoreAllMocks())

/** Stands at the address; gives back the statuses that it answered with. */
function standIn(answer: (path: string, init: RequestInit) => Promise<Response>) {
  const statuses: number[] = []
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const response = await answer(new URL(String(input)).pathname, init ?? {})
    statuses.push(response.status)
    return response
  })
  return statuses
}

/** As the service answers, without the work. */
async function failing(): Promise<Response> {
  calls += 1
  const isBlocked = calls > 5 && calls % 2 === 0
  const headers = { RateLimit: 'limit=0, remaining=0, reset=30' }
  return isBlocked
    ? Response.json({ code: 'too_many_requests' }, { status: 429, headers })
    : Response.json({ code: 'invalid_credentials' }, { status: 401 })
}
let calls = 0

/** Lets each request take as long as a test says: five at first, then pairs of a blocked one and one with a hash. */
function timings(of: (pair: number) => [blocked: number, hashed: number]) {
  let [now, readings] = [0, 0]
  return vi.spyOn(performance, 'now').mockImplementation(() => {
    const [request, isEnd] = [Math.floor(readings / 2) - 5, readings % 2 === 1]
    readings += 1
    if (isEnd) now += request < 0 ? 500 : (of(Math.floor(request / 2))[request % 2] ?? 0)
    return now
  })
}

describe('the time of a hash', () => {
  it('is what a log-in with one takes longer than a log-in without', async () => {
    standIn(failing)
    const took = timings((pair) => [10 + pair, 81 + pair])
    const { problems, warnings, notes = [] } = await checkHashTime(url, '700000')
    expect([problems, warnings]).toEqual([[], undefined])
    expect(notes[0]).toBe('about 71 ms for 700,000 iterations, as seen from here (network ± 1 ms)')
    expect(took).toHaveBeenCalledTimes(2 * 29)
  })

  it('is taken of log-ins that the service refuses as it should', async () => {
    const client = openDoor().newClient()
    const statuses = standIn((path, init) => client.fetch(path, init))
    expect((await checkHashTime(url)).problems).toEqual([])
    // The fifth failure blocks the address: from then on it is refused before the hash.
    const pairs = Array.from({ length: 12 }, () => [429, 401]).flat()
    expect(statuses).toEqual([401, 401, 401, 401, 401, ...pairs])
  })

  it('leaves no mail, no account and no address', async () => {
    const door = openDoor()
    const client = door.newClient()
    standIn((path, init) => client.fetch(path, init))
    const count = async (table: string) =>
      (await env.DB.prepare(`SELECT count(*) AS n FROM ${table}`).first<{ n: number }>())?.n ?? 0
    const tables = ['users', 'registrations', 'sessions', 'outbox', 'throttles', 'audit']
    const before = await Promise.all(tables.map(count))
    await checkHashTime(url)
    const after = await Promise.all(tables.map(count))
    expect(after.map((n, i) => n - (before[i] ?? 0))).toEqual([0, 0, 0, 0, 13, 17])
    const { results } = await env.DB.prepare('SELECT * FROM throttles').all()
    const { results: events } = await env.DB.prepare('SELECT * FROM audit').all()
    expect(JSON.stringify([results, events])).not.toMatch(/doctor|invalid"/)
    expect(door.queued).toEqual([])
  })

  it('is told as unsteady when the network hides it', async () => {
    standIn(failing)
    timings((pair) => (pair % 2 ? [10, 90] : [90, 30]))
    const { problems, warnings, mend } = await checkHashTime(url)
    expect([problems, mend]).toEqual([[], ''])
    expect(warnings).toEqual(['too unsteady from here to tell: 10 ms ± 70 ms'])
  })
})

describe('no time of a hash', () => {
  it.each<[string, number, BodyInit]>([
    ['Free plan', 503, '<title>Worker exceeded resource limits | auth.example.com</title> Error 1102 Ray ID'],
    ['Free plan, plain', 503, 'error code: 1102'],
    ['Free plan, for programs', 503, JSON.stringify({ error_code: 1102, error_name: 'worker_cpu_exceeded' })],
    ['Free plan, without a number', 503, 'Service Unavailable'],
  ])('on the %s: Workers Paid is needed', async (_, status, body) => {
    const statuses = standIn(async () => new Response(body, { status }))
    const { problems, mend } = await checkHashTime(url)
    expect(problems).toEqual(['a log-in is answered with 503, as when a Worker runs out of CPU time (error 1102)'])
    expect(mend).toContain('Workers Paid')
    expect(statuses).toHaveLength(1)
  })

  it.each<[string, () => Promise<Response>]>([
    ['a log-in is answered with 503', async () => Response.json({ code: 'unavailable' }, { status: 503 })],
    ['a log-in is answered with 500', async () => Response.json({ code: 'internal' }, { status: 500 })],
    ['a log-in is answered with 200', async () => new Response('<html>')],
    ['a log-in is answered with 429', async () => new Response('slow down', { status: 429 })],
    [
      'auth.example.com does not answer (ECONNRESET)',
      () => Promise.reject(Object.assign(new Error(), { cause: { code: 'ECONNRESET' } })),
    ],
  ])('when %s', async (expected, answer) => {
    const statuses = standIn(answer)
    expect(await checkHashTime(url)).toMatchObject({ problems: [], warnings: [`not checked: ${expected}`] })
    expect(statuses.length).toBeLessThan(2)
  })

  it('when nobody is refused before the hash', async () => {
    standIn(async () => Response.json({ code: 'invalid_credentials' }, { status: 401 }))
    const { problems, warnings } = await checkHashTime(url)
    expect([problems, warnings]).toEqual([[], ['not checked: only 0 pairs of log-ins can be compared']])
  })

  it('when the log-ins of this client are used up', async () => {
    const client = openDoor(limitedBy(async () => ({ success: false }))).newClient()
    standIn((path, init) => client.fetch(path, init))
    const { problems, warnings } = await checkHashTime(url)
    expect([problems, warnings]).toEqual([[], ['not checked: log-ins from here are used up: try again in a minute']])
  })
})

describe('the middle of measurements', () => {
  it.each([
    [[5], 5, 0],
    [[1, 3], 2, 0.5],
    [[70, 71, 72, 900, 69], 71, 1],
    [[], Number.NaN, Number.NaN],
  ])('of %j', (values, median, spread) => {
    expect(middleOf(values)).toEqual({ median, spread })
  })
})

import { createExecutionContext, createScheduledController } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import worker from '../../../src/index.ts'
import { newId } from '../../../src/lib/ids.ts'
import { alertOperator } from '../../../src/mail/queue/alert-operator.ts'
import { mailWorld, start } from '../../support/mail-world.ts'
import { watchedDatabase } from '../../support/watched-database.ts'

const operator = 'operator@example.org'
const alerts = async () =>
  (
    await env.DB.prepare("SELECT params ->> 'cause' AS cause FROM outbox WHERE kind = 'operator_alert'").all<{
      cause: string
    }>()
  ).results.map(({ cause }) => cause)

beforeEach(async () => {
  await env.DB.batch(
    ['outbox', 'provider_health', 'daily_counts', 'cursors'].map((table) => env.DB.prepare(`DELETE FROM ${table}`)),
  )
})

afterEach(() => {
  vi.useRealTimers()
})

// Whatever is put on this queue is lost.
const lossy = { send: async () => undefined, sendBatch: async () => undefined }

/** The cron job's minutes, one after the other. */
async function tick(seconds: number, minutes = 1) {
  vi.useFakeTimers({ toFake: ['Date'] })
  for (let i = 0; i < minutes; i++) {
    vi.setSystemTime((start + seconds + 60 * i) * 1000)
    const bindings = { ...env, OPERATOR_EMAIL: operator, MAIL: lossy } as unknown as Env
    await worker.scheduled(createScheduledController(), bindings, createExecutionContext())
  }
  vi.useRealTimers()
}

const worldOf = (d1 = env.DB) => {
  const world = mailWorld({ d1 })
  world.deps.config = { ...world.deps.config, operatorEmail: operator }
  return world
}

it('says nothing while all is well', async () => {
  const world = worldOf()
  await world.seedMail()
  await alertOperator(world.deps)
  expect(await alerts()).toEqual([])
})

it('tells of a mail that is stuck, once an hour', async () => {
  const world = worldOf()
  await world.seedMail()
  world.travel(3 * 3600)
  await alertOperator(world.deps)
  await alertOperator(world.deps)
  expect(await alerts()).toEqual(['stuck'])
  world.travel(3601)
  await alertOperator(world.deps)
  expect(await alerts()).toEqual(['stuck', 'stuck'])
})

it('tells of a stuck mail that the sweep has just taken up, and of one that was to wait only when it waits too long', async () => {
  const world = worldOf()
  await world.seedMail({ expiresAt: start + 30 * 3600 })
  await tick(3 * 3600)
  expect(await alerts()).toEqual(['stuck'])
  await env.DB.exec('DELETE FROM outbox')
  const due = start + 6 * 3600
  await world.seedMail({ createdAt: due, nextAt: due, expiresAt: start + 30 * 3600 })
  await tick(6 * 3600 - 60, 4)
  expect(await alerts()).toEqual([])
  await tick(8 * 3600)
  expect(await alerts()).toEqual(['stuck'])
})

it('does not call stuck what waits because an operator has stopped sending', async () => {
  const world = worldOf()
  await world.seedMail()
  world.travel(3 * 3600)
  await env.DB.exec("INSERT INTO cursors VALUES ('mail_paused', '1')")
  await alertOperator(world.deps)
  expect(await alerts()).toEqual([])
})

const circuit = (openUntil: number, changedAt: number) =>
  env.DB.prepare("INSERT INTO provider_health VALUES ('resend', 5, ?, 'config', '401', ?)")
    .bind(openUntil, changedAt)
    .run()

it('tells of a circuit that was open between two runs, not of one that opened long ago or of a short pause', async () => {
  const world = worldOf()
  for (const [openUntil, changedAt] of [
    [start - 5, start - 10],
    [start - 3000, start - 3600],
    [0, start - 10],
  ] as const) {
    await circuit(openUntil, changedAt)
    await alertOperator(world.deps)
    await env.DB.exec('DELETE FROM provider_health')
  }
  expect(await alerts()).toEqual([])
  await circuit(start - 10, start - 25)
  await alertOperator(world.deps)
  await alertOperator(world.deps)
  expect(await alerts()).toEqual(['circuit'])
})

it('tells of a dead letter once, also of one that was tried again since', async () => {
  const world = worldOf()
  await world.seedMail({ lastCode: '503', lastClass: 'transient', deadAt: start - 30 })
  await alertOperator(world.deps)
  expect(await alerts()).toEqual(['dead_letter'])
  world.travel(3600)
  await alertOperator(world.deps)
  expect((await alerts()).filter((cause) => cause === 'dead_letter')).toHaveLength(1)
})

it.each([
  ['waiting', `'queued', NULL, NULL`],
  ['dead for long', `'failed', 'dead_letter', 1`],
])('reads few rows beside many that are %s', async (_, state) => {
  const insert = `INSERT INTO outbox (id, kind, address, locale, params, security_version, kid, next_at, expires_at,
    created_at, status, last_code, dead_at) SELECT '${newId(start).slice(0, 20)}' || printf('%06d', value), 'reset', 'a', 'en', '{}',
    1, 'k', ${start + 3600}, ${start + 7200}, ${start}, ${state} FROM json_each(?)`
  await env.DB.prepare(insert)
    .bind(JSON.stringify(Array.from({ length: 3000 }, (_, n) => n)))
    .run()
  const DB = watchedDatabase(env.DB)
  await alertOperator(worldOf(DB).deps)
  expect(DB.watch.rowsRead).toBeLessThan(300)
})

it('tells of a budget that is nearly used up', async () => {
  const world = worldOf()
  world.deps.config = { ...world.deps.config, mail: { ...world.deps.config.mail, perDay: 10 } }
  const today = new Date(world.deps.clock() * 1000).toISOString().slice(0, 10)
  await env.DB.prepare("INSERT INTO daily_counts VALUES (?, 'mail_budget', 8)").bind(today).run()
  await alertOperator(world.deps)
  expect(await alerts()).toEqual(['budget'])
})

it('mails nobody without an operator', async () => {
  const world = mailWorld()
  await world.seedMail()
  world.travel(3 * 3600)
  await alertOperator(world.deps)
  expect(await alerts()).toEqual([])
})

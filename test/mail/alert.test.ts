import { env } from 'cloudflare:workers'
import { beforeEach, expect, it } from 'vitest'
import { alertOperator } from '../../src/mail/alert.ts'
import { mailWorld } from '../support/mail-world.ts'

const operator = 'operator@example.org'
const alerts = async () =>
  (
    await env.DB.prepare("SELECT params ->> 'cause' AS cause FROM outbox WHERE kind = 'operator_alert'").all<{
      cause: string
    }>()
  ).results.map(({ cause }) => cause)

beforeEach(async () => {
  await env.DB.batch(
    ['outbox', 'provider_health', 'daily_counts'].map((table) => env.DB.prepare(`DELETE FROM ${table}`)),
  )
})

const worldOf = () => {
  const world = mailWorld()
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

it('tells of an open circuit and of dead letters', async () => {
  const world = worldOf()
  const soon = world.deps.clock() + 60
  await env.DB.prepare("INSERT INTO provider_health VALUES ('resend', 5, ?, 'config', '401', 1)").bind(soon).run()
  await world.seedMail({ lastCode: 'dead_letter' })
  await alertOperator(world.deps)
  expect((await alerts()).sort()).toEqual(['circuit', 'dead_letter'])
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

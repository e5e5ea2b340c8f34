import { env } from 'cloudflare:workers'
import { expect, it } from 'vitest'
import { recordEvents } from '../../src/mail/events/record.ts'
import { mailWorld } from '../support/mail-world.ts'

const counts = async () => {
  const { results } = await env.DB.prepare('SELECT metric, value FROM daily_counts').all<{
    metric: string
    value: number
  }>()
  return Object.fromEntries(results.map(({ metric, value }) => [metric, value]))
}

it('counts mails that left, how long they took, and what became of them, each once', async () => {
  const world = mailWorld()
  const ids = [await world.seedMail(), await world.seedMail()]
  world.travel(45)
  await world.consume(ids.map((id) => ({ id })))
  await world.consume(ids.map((id) => ({ id })))
  expect(await counts()).toMatchObject({ mailed: 2, send_time_60: 2 })
  const event = { id: 'e1', type: 'delivered', mailId: ids[0] ?? '' } as const
  await recordEvents(world.deps, 'resend', [event])
  await recordEvents(world.deps, 'resend', [event])
  expect((await counts()).delivered).toBe(1)
})

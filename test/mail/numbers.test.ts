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

it('counts how long mails took, and of those of sign-ups how many left and what became of them, each once', async () => {
  const world = mailWorld()
  const { id: registrationId, email } = await world.seedRegistration({ decoy: 1 })
  const ids = [
    await world.seedMail({ registrationId, address: email }),
    await world.seedMail({ registrationId, address: email }),
    await world.seedMail(),
  ]
  world.travel(45)
  await world.consume(ids.map((id) => ({ id })))
  await world.consume(ids.map((id) => ({ id })))
  expect(await counts()).toMatchObject({ mailed: 2, send_time_60: 3 })
  const told = ids.map((mailId) => ({ id: `e-${mailId}`, type: 'delivered', mailId }) as const)
  await recordEvents(world.deps, 'resend', told.slice(1))
  await recordEvents(world.deps, 'resend', told.slice(1))
  await world.seedMail({ registrationId, status: 'sent', provider: 'cloudflare', providerId: 'cf' })
  await recordEvents(world.deps, 'cloudflare', [{ id: 'e', type: 'bounced', providerId: 'cf' }])
  expect(await counts()).toMatchObject({ delivered: 1, bounced: 1 })
})

import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { expect, it, vi } from 'vitest'
import { systemClock } from '../../../src/lib/clock.ts'
import { devMails, outbox } from '../../../src/store/schema/index.ts'
import { mailWorld, start } from '../../support/mail-world.ts'
import { tables } from '../../support/tables.ts'

const seconds = { timeout: 10_000, interval: 20 }

it('carries a mail through the queue to the mailbox', async () => {
  const world = mailWorld()
  world.travel(systemClock() - start)
  const id = await world.seedMail()
  await env.MAIL.send({ id })
  const [mail] = await vi.waitUntil(async () => {
    const mails = await tables.select().from(devMails).where(eq(devMails.id, id))
    return mails.length > 0 && mails
  }, seconds)
  expect(mail).toMatchObject({ kind: 'already_registered', subject: 'You already have an account at Gatehouse' })
  await vi.waitUntil(async () => (await world.row(id)).status === 'sent', seconds)
})

it('comes back after a failure, when the mail is due', async () => {
  const world = mailWorld()
  world.travel(systemClock() - start)
  const id = await world.seedMail()
  await env.DB.prepare("INSERT INTO dev_faults (id, fault, remaining) VALUES (1, '429', 1)").run()
  await env.MAIL.send({ id })
  await vi.waitUntil(async () => (await world.row(id)).status === 'sent', seconds)
  expect(await world.row(id)).toMatchObject({ attempts: 2, provider: 'dev' })
})

it('notes a dead letter', async () => {
  const errors = vi.spyOn(console, 'error').mockImplementation(() => {})
  const world = mailWorld()
  world.travel(systemClock() - start)
  const id = await world.seedMail()
  await env.DEAD_MAIL.send({ id })
  await vi.waitUntil(async () => (await world.row(id)).lastCode === 'dead_letter', seconds)
  expect(await tables.select({ status: outbox.status }).from(outbox).where(eq(outbox.id, id))).toEqual([
    { status: 'queued' },
  ])
  expect(errors.mock.calls).toEqual([[expect.stringContaining('mail_dead_letter')]])
})

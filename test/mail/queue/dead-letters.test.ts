import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { sweepMail } from '../../../src/mail/queue/sweep.ts'
import { mailWorld, start } from '../../support/mail-world.ts'
import { hookedDatabase } from '../../support/slow-database.ts'

// checks C13
describe('consumeDeadLetters', () => {
  it('notes on a row still alive that its message was given up, and leaves it to the sweep', async () => {
    const world = mailWorld()
    const id = await world.seedMail({ attempts: 13, lastClass: 'config', lastCode: 'http_401', nextAt: start })
    expect(await world.consumeDead([{ id }])).toEqual(['ack'])
    expect(await world.row(id)).toMatchObject({ status: 'queued', lastClass: 'config', lastCode: 'dead_letter' })
    expect(world.log).toContainEqual(expect.objectContaining({ level: 'error', event: 'mail_dead_letter', id }))
    await sweepMail(world.deps)
    expect(world.enqueued).toEqual([id])
  })

  it.each(['sent', 'failed', 'cancelled', 'expired', 'uncertain'] as const)(
    'leaves a row that is %s alone',
    async (status) => {
      const world = mailWorld()
      const id = await world.seedMail({ status, lastCode: 'x' })
      expect(await world.consumeDead([{ id }])).toEqual(['ack'])
      expect((await world.row(id)).lastCode).toBe('x')
    },
  )

  it('acknowledges a poison message and handles its batch-mates', async () => {
    const world = mailWorld()
    const id = await world.seedMail()
    expect(await world.consumeDead([null, { id }])).toEqual(['ack', 'ack'])
    expect((await world.row(id)).lastCode).toBe('dead_letter')
  })

  it('brings the messages back when the database is out of reach', async () => {
    const down = hookedDatabase(env.DB, {
      before: () => {
        throw new Error('D1_ERROR: Network connection lost.')
      },
    })
    const world = mailWorld({ d1: down })
    const ids = [await world.seedMail(), await world.seedMail()]
    expect(await world.consumeDead(ids.map((id) => ({ id })))).toEqual([60, 60])
  })
})

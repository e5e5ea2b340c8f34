import { describe, expect, it } from 'vitest'
import { newId } from '../../../src/lib/ids.ts'
import { enqueueMails } from '../../../src/mail/queue/enqueue.ts'
import { mailWorld, start } from '../../support/mail-world.ts'

const broken = {
  send: async () => Promise.reject(new Error('Too Many Requests')),
  sendBatch: async () => Promise.reject(new Error('Storage Limit Exceeded')),
}

describe('enqueueMails', () => {
  // checks C25
  it('puts nothing but ids on the queue', async () => {
    const sent: unknown[] = []
    const queue = { send: async (message: unknown) => sent.push(message), sendBatch: async () => undefined }
    const id = newId(start)
    await enqueueMails(queue, mailWorld().deps.log, [id])
    expect(sent).toEqual([{ id }])
  })

  it('puts many mails on the queue a hundred at a time', async () => {
    const batches: number[] = []
    const queue = {
      send: async () => undefined,
      sendBatch: async (messages: unknown[]) => batches.push(messages.length),
    }
    await enqueueMails(
      queue,
      mailWorld().deps.log,
      Array.from({ length: 250 }, () => newId(start)),
    )
    expect(batches).toEqual([100, 100, 50])
  })

  it('logs a queue that is out of reach, and does not throw', async () => {
    const world = mailWorld()
    await enqueueMails(broken, world.deps.log, [newId(start)])
    await enqueueMails(broken, world.deps.log, [newId(start), newId(start)])
    expect(world.log.map(({ event, mails }) => [event, mails])).toEqual([
      ['mail_enqueue_failed', 1],
      ['mail_enqueue_failed', 2],
    ])
  })

  it('does nothing without mails', async () => {
    const world = mailWorld()
    await enqueueMails(broken, world.deps.log, [])
    expect(world.log).toEqual([])
  })
})

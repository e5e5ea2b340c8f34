import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { createDevProvider } from '../../src/mail/providers/dev.ts'
import { openDatabase } from '../../src/store/database.ts'
import type { Fault } from '../../src/store/mail/dev-mailbox.ts'
import { mailboxWorld, outgoing } from '../support/mailbox-world.ts'
import { hookedDatabase } from '../support/slow-database.ts'

const world = mailboxWorld()
const fail = (next: number, fault: Fault) => world.put('/dev/mailbox/faults', { next, fault })

beforeEach(async () => {
  world.enqueued.length = 0
  await world.fetch('/dev/mailbox.json', { method: 'DELETE' })
  await fail(0, '429')
})

describe('the development provider', () => {
  it('keeps a mail as it was sent', async () => {
    const mail = outgoing({ kind: 'confirm', code: '012345', replyTo: 'help@example.com' })
    expect(await world.provider.send(mail)).toEqual({ ok: true, providerId: expect.any(String) })
    expect(await world.mails()).toEqual([
      {
        id: mail.id,
        kind: 'confirm',
        to: mail.to,
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        headers: {
          From: mail.from,
          To: mail.to,
          'Reply-To': 'help@example.com',
          Subject: mail.subject,
          'Auto-Submitted': 'auto-generated',
        },
        links: ['http://localhost:8787/reset/abc'],
        code: '012345',
        createdAt: '2026-11-21T00:57:00Z',
      },
    ])
  })

  it('keeps a mail once, however often it is sent', async () => {
    const mail = outgoing()
    await world.provider.send(mail)
    await world.provider.send({ ...mail, subject: 'Another' })
    expect(await world.mails()).toMatchObject([{ id: mail.id, subject: mail.subject }])
  })

  it('keeps the newest 200', async () => {
    const ids: string[] = []
    for (let i = 0; i < 203; i++) {
      const mail = outgoing()
      ids.unshift(mail.id)
      await world.provider.send(mail)
    }
    expect((await world.mails()).map(({ id }) => id)).toEqual(ids.slice(0, 200))
  })

  it('needs one round trip', async () => {
    let trips = 0
    const d1 = hookedDatabase(env.DB, { before: () => trips++ })
    await createDevProvider(
      openDatabase(d1),
      () => 1,
      async () => {},
    ).send(outgoing())
    expect(trips).toBe(1)
  })

  it('answers that it may be tried again when the database is out of reach', async () => {
    const d1 = hookedDatabase(env.DB, { before: () => Promise.reject(new Error('D1_ERROR: gone')) })
    const provider = createDevProvider(
      openDatabase(d1),
      () => 1,
      async () => {},
    )
    expect(await provider.send(outgoing())).toMatchObject({ ok: false, class: 'transient' })
  })
})

describe('a fault', () => {
  it.each([
    ['429', { ok: false, class: 'transient', code: '429', retryAfter: 2 }, 0],
    ['500', { ok: false, class: 'transient', code: '500' }, 0],
    ['timeout', { ok: false, class: 'uncertain', code: 'timeout' }, 0],
    ['drop_after_accept', { ok: false, class: 'uncertain', code: 'connection_lost' }, 1],
    ['duplicate', { ok: true, providerId: expect.any(String) }, 1],
  ] as const)('%s meets the sends it was set for, and no more', async (fault, verdict, kept) => {
    await fail(2, fault)
    expect(await world.send()).toEqual(verdict)
    expect(await world.send()).toEqual(verdict)
    expect(await world.mails()).toHaveLength(2 * kept)
    expect(world.enqueued).toHaveLength(fault === 'duplicate' ? 2 : 0)
    expect(await world.send()).toMatchObject({ ok: true })
    expect(await world.mails()).toHaveLength(2 * kept + 1)
  })

  it('duplicate puts the message of that mail on the queue once more', async () => {
    await fail(1, 'duplicate')
    const mail = outgoing()
    await world.provider.send(mail)
    await world.send()
    expect(world.enqueued).toEqual([mail.id])
  })

  it('drop_after_accept leaves one mail when the send is repeated', async () => {
    await fail(1, 'drop_after_accept')
    const mail = outgoing()
    await world.provider.send(mail)
    expect(await world.provider.send(mail)).toMatchObject({ ok: true })
    expect(await world.mails()).toHaveLength(1)
  })

  it('is taken once each by sends at the same time', async () => {
    await fail(3, '500')
    const verdicts = await Promise.all(Array.from({ length: 8 }, () => world.send()))
    expect(verdicts.filter(({ ok }) => !ok)).toHaveLength(3)
    expect(await world.mails()).toHaveLength(5)
  })
})

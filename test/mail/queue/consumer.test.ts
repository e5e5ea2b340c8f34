import { describe, expect, it } from 'vitest'
import { newId } from '../../../src/lib/ids.ts'
import { mailWorld, scriptedProvider, start } from '../../support/mail-world.ts'

describe('consumeMail', () => {
  it('sends a mail, records it and acknowledges its message', async () => {
    const { provider, calls } = scriptedProvider()
    const world = mailWorld({ providers: [provider] })
    const id = await world.seedMail()
    expect(await world.consume([{ id }])).toEqual(['ack'])
    expect(calls.map((mail) => mail.id)).toEqual([id])
    expect(await world.row(id)).toMatchObject({
      ...{ status: 'sent', provider: 'scripted', providerId: `p-${id}`, sentAt: start, attempts: 1 },
      ...{ leaseUntil: null, lastClass: null, lastCode: null },
    })
  })

  it('does not wait for the time that the sweep looks at a new mail', async () => {
    const world = mailWorld()
    const id = await world.seedMail({ nextAt: start + 60 })
    expect(await world.consume([{ id }])).toEqual(['ack'])
    expect((await world.row(id)).status).toBe('sent')
  })

  it('acknowledges a mail that was sent before without sending it again', async () => {
    const { provider, calls } = scriptedProvider()
    const world = mailWorld({ providers: [provider] })
    const id = await world.seedMail()
    await world.consume([{ id }])
    expect(await world.consume([{ id }])).toEqual(['ack'])
    expect(calls).toHaveLength(1)
  })

  it('only acknowledges the mail for an unknown address, and one that has no row', async () => {
    const { provider, calls } = scriptedProvider()
    const world = mailWorld({ providers: [provider] })
    const id = await world.seedMail({ kind: 'reset', status: 'cancelled', lastCode: 'no_recipient' })
    expect(await world.consume([{ id }, { id: newId(start) }])).toEqual(['ack', 'ack'])
    expect(calls).toHaveLength(0)
    expect(await world.row(id)).toMatchObject({ status: 'cancelled', lastCode: 'no_recipient', attempts: 0 })
  })

  it.each([null, undefined, 'x', 7, {}, { id: 7 }, { id: '' }, { id: "' OR 1=1" }, []])(
    'acknowledges the poison message %j and sends its batch-mates',
    async (poison) => {
      const world = mailWorld()
      const [first, last] = [await world.seedMail(), await world.seedMail()]
      expect(await world.consume([{ id: first }, poison, { v: 2, id: last }])).toEqual(['ack', 'ack', 'ack'])
      expect([(await world.row(first)).status, (await world.row(last)).status]).toEqual(['sent', 'sent'])
      expect(world.log.filter(({ event }) => event === 'mail_message_invalid')).toHaveLength(1)
    },
  )

  // checks C12
  it('judges each mail of a batch by itself', async () => {
    const { provider } = scriptedProvider({}, (mail) => {
      if (mail.kind === 'reset') throw new Error('a provider that breaks its contract')
      if (mail.kind === 'password_changed') return { ok: false, class: 'request', code: 'validation_error' }
      return { ok: true, providerId: 'x' }
    })
    const world = mailWorld({ providers: [provider] })
    const user = await world.seedUser()
    const of = { userId: user.id, address: user.email }
    const ids = [
      await world.seedMail({ ...of, kind: 'reset' }),
      await world.seedMail({ ...of, kind: 'password_changed' }),
      await world.seedMail(),
    ]
    const [first, ...others] = await world.consume(ids.map((id) => ({ id })))
    expect(first).toBeTypeOf('number')
    expect(others).toEqual(['ack', 'ack'])
    const rows = await Promise.all(ids.map(world.row))
    expect(rows.map(({ status, lastClass, lastCode }) => [status, lastClass, lastCode])).toEqual([
      ['queued', 'uncertain', 'provider_threw'],
      ['failed', 'request', 'validation_error'],
      ['sent', null, null],
    ])
  })

  // checks C14
  it('keeps mails of a kind that only the next version knows, and sends their batch-mates', async () => {
    const world = mailWorld()
    const unknown = await world.seedMail({ kind: 'postcard' as 'confirm' })
    const id = await world.seedMail()
    const [wait, answer] = await world.consume([{ id: unknown }, { id }])
    expect(wait).toBeGreaterThanOrEqual(300)
    expect(answer).toBe('ack')
    expect(await world.row(unknown)).toMatchObject({ status: 'queued', lastClass: 'config', lastCode: 'render_failed' })
  })

  it('fails a mail whose link key has left the key ring', async () => {
    const world = mailWorld()
    const id = await world.seedMail({ kid: 'gone' })
    expect(await world.consume([{ id }])).toEqual(['ack'])
    expect(await world.row(id)).toMatchObject({ status: 'failed', lastCode: 'key_missing' })
  })

  // checks C22
  it('cancels a mail that is not wanted any more, and says why', async () => {
    const { provider, calls } = scriptedProvider()
    const world = mailWorld({ providers: [provider] })
    const user = await world.seedUser({ securityVersion: 2, disabledAt: start })
    const of = { userId: user.id, address: user.email }
    const ids = [
      await world.seedMail({ ...of, kind: 'confirm' }),
      await world.seedMail({ ...of, kind: 'reset' }),
      await world.seedMail({ kind: 'confirm', registrationId: newId(start) }),
      await world.seedMail({ ...of, kind: 'password_changed', expiresAt: start }),
    ]
    expect(await world.consume(ids.map((id) => ({ id })))).toEqual(['ack', 'ack', 'ack', 'ack'])
    expect(calls).toHaveLength(0)
    const rows = await Promise.all(ids.map(world.row))
    expect(rows.map(({ status, lastCode }) => [status, lastCode])).toEqual([
      ['cancelled', 'already_confirmed'],
      ['cancelled', 'disabled'],
      ['cancelled', 'registration_gone'],
      ['expired', 'expired'],
    ])
  })

  it('sends a mail named by two messages of a batch once', async () => {
    const { provider, calls } = scriptedProvider({}, () => ({
      ok: false,
      class: 'transient',
      code: 'http_503',
      retryAfter: 9,
    }))
    const world = mailWorld({ providers: [provider] })
    const id = await world.seedMail()
    expect(await world.consume([{ id }, { id }])).toEqual([9, 'ack'])
    expect(calls).toHaveLength(1)
  })

  // checks C6
  it('delays the message and the row until Retry-After, and not before does anybody send', async () => {
    const { provider, calls } = scriptedProvider({}, (_, call) =>
      call === 1
        ? { ok: false, class: 'transient', code: 'rate_limit_exceeded', retryAfter: 7 }
        : { ok: true, providerId: 'x' },
    )
    const world = mailWorld({ providers: [provider] })
    const id = await world.seedMail()
    expect(await world.consume([{ id }])).toEqual([7])
    expect(await world.row(id)).toMatchObject({
      ...{ status: 'queued', attempts: 1, nextAt: start + 7, leaseUntil: start + 7 },
      ...{ provider: 'scripted', lastClass: 'transient', lastCode: 'rate_limit_exceeded' },
    })
    world.travel(6)
    expect(await world.consume([{ id }])).toEqual([1])
    expect(calls).toHaveLength(1)
    world.travel(1)
    expect(await world.consume([{ id }])).toEqual(['ack'])
    expect(await world.row(id)).toMatchObject({ status: 'sent', attempts: 2, lastCode: null })
  })

  it('keeps secrets out of the row and the log', async () => {
    const { provider, calls } = scriptedProvider()
    const world = mailWorld({ providers: [provider] })
    const registration = await world.seedRegistration()
    const id = await world.seedMail({ kind: 'confirm', registrationId: registration.id, address: registration.email })
    await world.consume([{ id }])
    const [mail] = calls
    const token = /\/confirm\/(\S+)/.exec(mail?.text ?? '')?.[1] ?? ''
    expect(token.split('.')).toHaveLength(3)
    const kept = JSON.stringify([await world.row(id), world.log])
    for (const secret of [token, mail?.code, token.split('.')[2]]) expect(kept).not.toContain(secret)
    expect(JSON.stringify(world.log)).not.toContain('@')
  })
})

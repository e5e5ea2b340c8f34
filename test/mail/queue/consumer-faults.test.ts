import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { OutgoingMail, Verdict } from '../../../src/mail/providers/provider.ts'
import { mailWorld, scriptedProvider, start } from '../../support/mail-world.ts'
import { hookedDatabase } from '../../support/slow-database.ts'

const outage = () => {
  throw new Error('D1_ERROR: D1 DB is overloaded. Requests queued for too long.')
}

describe('a consumer that dies after the API took the mail', () => {
  /** A world whose database is gone as soon as a mail is sent; `restart` brings it back for the next consumer. */
  async function afterCrash(idempotent: boolean, kind: 'confirm' | 'password_changed') {
    const database = { down: false, dies: true }
    const { provider, calls } = scriptedProvider({ idempotent }, () => {
      database.down = database.dies
      return { ok: true, providerId: 'x' }
    })
    const world = mailWorld({
      providers: [provider],
      d1: hookedDatabase(env.DB, { before: () => database.down && outage() }),
    })
    const user = await world.seedUser({ emailConfirmedAt: null })
    const id = await world.seedMail({ kind, userId: user.id, address: user.email })
    const [answer] = await world.consume([{ id }])
    const restart = (dies = false) => Object.assign(database, { down: false, dies })
    return { world, id, answer, calls, restart }
  }

  it('holds the mail until its lease is over', async () => {
    const { world, id, calls, restart } = await afterCrash(true, 'confirm')
    restart()
    expect(await world.row(id)).toMatchObject({ status: 'sending', leaseUntil: start + 120 })
    world.travel(119)
    expect(await world.consume([{ id }])).toEqual([1])
    expect(calls).toHaveLength(1)
  })

  // checks C5, 135
  it('is followed by the same key and the same bytes', async () => {
    const { world, id, answer, calls, restart } = await afterCrash(true, 'confirm')
    expect(answer).toBe(120)
    restart()
    world.travel(120)
    expect(await world.consume([{ id }])).toEqual(['ack'])
    expect(calls).toHaveLength(2)
    expect(calls[1]).toEqual(calls[0])
    expect(await world.row(id)).toMatchObject({ status: 'sent', attempts: 2 })
  })

  it('acknowledges what an API without idempotency keys took, and leaves the row to the sweep', async () => {
    const { answer } = await afterCrash(false, 'confirm')
    expect(answer).toBe('ack')
  })

  it('risks one second copy of a link, and no third', async () => {
    const { world, id, calls, restart } = await afterCrash(false, 'confirm')
    restart(true)
    world.travel(120)
    expect(await world.consume([{ id }])).toEqual(['ack'])
    expect(calls).toHaveLength(2)
    restart()
    world.travel(120)
    expect(await world.consume([{ id }])).toEqual(['ack'])
    expect(calls).toHaveLength(2)
    expect(await world.row(id)).toMatchObject({ status: 'uncertain', lastCode: 'not_repeated' })
  })

  it('leaves on record that somebody died before it', async () => {
    const { world, restart } = await afterCrash(false, 'confirm')
    restart(true)
    const died = { status: 'sending', attempts: 2, leaseUntil: start } as const
    const id = await world.seedMail({ ...died, lastClass: 'transient', provider: 'scripted' })
    await world.consume([{ id }])
    expect(await world.row(id)).toMatchObject({ status: 'sending', lastClass: 'uncertain', provider: null })
  })

  it('does not call its mail expired, but uncertain', async () => {
    const { world, id, restart } = await afterCrash(true, 'confirm')
    restart()
    world.travel(86_400)
    expect(await world.consume([{ id }])).toEqual(['ack'])
    expect(await world.row(id)).toMatchObject({ status: 'uncertain', lastCode: 'expired' })
  })

  it('never risks a second copy of a notice', async () => {
    const { world, id, calls, restart } = await afterCrash(false, 'password_changed')
    restart()
    world.travel(120)
    expect(await world.consume([{ id }])).toEqual(['ack'])
    expect(calls).toHaveLength(1)
    expect(await world.row(id)).toMatchObject({ status: 'uncertain', lastCode: 'not_repeated' })
  })
})

describe('an API without idempotency keys that does not answer', () => {
  const silent: Verdict = { ok: false, class: 'uncertain', code: 'timeout' }

  async function sendTo(verdicts: Verdict[], kind: 'confirm' | 'password_changed', idempotent = false) {
    const answer = (_: OutgoingMail, call: number) => verdicts[call - 1] ?? silent
    const { provider, calls } = scriptedProvider({ idempotent }, answer)
    const world = mailWorld({ providers: [provider] })
    const user = await world.seedUser({ emailConfirmedAt: null })
    const id = await world.seedMail({ kind, userId: user.id, address: user.email })
    const waits: (number | 'ack' | undefined)[] = []
    for (let wait: number | 'ack' | undefined = 0; typeof wait === 'number' && waits.length < 20; ) {
      world.travel(wait)
      wait = (await world.consume([{ id }]))[0]
      waits.push(wait)
    }
    return { waits, calls, row: await world.row(id) }
  }

  it('gets a link once more, a minute or two later, and then no more', async () => {
    const { waits, calls, row } = await sendTo([silent, silent], 'confirm')
    expect(waits).toEqual([expect.any(Number), 'ack'])
    expect(waits[0]).toBeGreaterThanOrEqual(60)
    expect(waits[0]).toBeLessThanOrEqual(120)
    expect(calls).toHaveLength(2)
    expect(row).toMatchObject({ status: 'uncertain', lastClass: 'uncertain', lastCode: 'timeout' })
  })

  it('remembers the doubt over the refusals that follow it', async () => {
    const busy: Verdict = { ok: false, class: 'transient', code: 'http_503' }
    const { calls, row } = await sendTo([silent, busy, busy, silent], 'confirm')
    expect(calls).toHaveLength(4)
    expect(row).toMatchObject({ status: 'uncertain' })
  })

  it('never gets a notice again', async () => {
    const { waits, calls, row } = await sendTo([silent], 'password_changed')
    expect(waits).toEqual(['ack'])
    expect(calls).toHaveLength(1)
    expect(row).toMatchObject({ status: 'uncertain', lastCode: 'timeout' })
  })

  it('gets everything again under the same key when it has idempotency keys', async () => {
    const taken: Verdict = { ok: true, providerId: 'x' }
    const { calls, row } = await sendTo([silent, silent, silent, taken], 'password_changed', true)
    expect(calls).toHaveLength(4)
    expect(new Set(calls.map((mail) => JSON.stringify(mail)))).toHaveLength(1)
    expect(row).toMatchObject({ status: 'sent', attempts: 4 })
  })
})

describe('a database that fails', () => {
  // checks C16
  it('brings every message back when nothing could be claimed, and sends nothing', async () => {
    const { provider, calls } = scriptedProvider()
    const world = mailWorld({ providers: [provider], d1: hookedDatabase(env.DB, { before: outage }) })
    const ids = [await world.seedMail(), await world.seedMail()]
    expect(await world.consume(ids.map((id) => ({ id })))).toEqual([30, 30])
    expect(calls).toHaveLength(0)
    expect(world.log).toContainEqual(expect.objectContaining({ event: 'mail_batch_failed' }))
  })

  it.each([1, 2])('records the outcome at try %i + 1', async (failures) => {
    const d1 = hookedDatabase(env.DB, { before: (trip) => trip > 1 && trip <= 1 + failures && outage() })
    const world = mailWorld({ d1 })
    const id = await world.seedMail()
    expect(await world.consume([{ id }])).toEqual(['ack'])
    expect((await world.row(id)).status).toBe('sent')
  })

  it('records the same when the answer to the first record was lost', async () => {
    const d1 = hookedDatabase(env.DB, { after: (trip) => trip === 2 && outage() })
    const world = mailWorld({ d1 })
    const id = await world.seedMail()
    expect(await world.consume([{ id }])).toEqual(['ack'])
    expect(await world.row(id)).toMatchObject({ status: 'sent', attempts: 1 })
  })

  it('says no word about the mail in its log', async () => {
    const world = mailWorld({ d1: hookedDatabase(env.DB, { before: outage }) })
    await world.consume([{ id: await world.seedMail() }])
    expect(JSON.stringify(world.log)).not.toContain('@')
  })
})

import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { newId } from '../../src/lib/ids.ts'
import { sweepMail } from '../../src/mail/queue/sweep.ts'
import { mailWorld, start } from '../support/mail-world.ts'

const day = 86_400

beforeEach(async () => {
  await env.DB.batch([env.DB.prepare('DELETE FROM cursors'), env.DB.prepare('DELETE FROM outbox')])
})

type World = ReturnType<typeof mailWorld>
/** A mail made so many days ago, which ended at once unless told otherwise. */
const seed = (world: World, days: number, values: Parameters<World['seedMail']>[0] = {}) => {
  const at = start - days * day
  const times = { id: newId(at), createdAt: at, nextAt: at + 60, expiresAt: at + day }
  return world.seedMail({ ...times, status: 'sent', ...values })
}
const exists = async (id: string) =>
  (await env.DB.prepare('SELECT 1 FROM outbox WHERE id = ?').bind(id).first()) !== null

describe('forgetting', () => {
  it('drops addresses and what was told of the request 30 days after the end', async () => {
    const world = mailWorld()
    const [old, recent] = [await seed(world, 31), await seed(world, 29)]
    await sweepMail(world.deps)
    expect(await world.row(old)).toMatchObject({ address: null, params: {}, status: 'sent' })
    expect((await world.row(recent)).address).toContain('@')
  })

  it('counts from the end, not from the beginning, and passes by what still lives', async () => {
    const world = mailWorld()
    const late = await seed(world, 33, { status: 'failed', nextAt: start - 29 * day })
    const alive = await seed(world, 33, { status: 'queued', expiresAt: start + day })
    await sweepMail(world.deps)
    expect((await world.row(late)).address).toContain('@')
    expect((await world.row(alive)).address).toContain('@')
    world.travel(2 * day)
    await sweepMail(world.deps)
    await sweepMail(world.deps)
    expect((await world.row(late)).address).toBeNull()
  })

  it.each(['no_recipient', 'address_taken'])(
    'drops the address of a mail that was never to be sent (%s) after a day',
    async (lastCode) => {
      const world = mailWorld()
      const decoy = { status: 'cancelled', lastCode } as const
      const [old, fresh] = [await seed(world, 1.5, decoy), await seed(world, 0.5, decoy)]
      const cancelled = await seed(world, 1.5, { status: 'cancelled', lastCode: 'disabled' })
      await sweepMail(world.deps)
      expect((await world.row(old)).address).toBeNull()
      expect((await world.row(fresh)).address).toContain('@')
      expect((await world.row(cancelled)).address).toContain('@')
    },
  )

  it('deletes rows after 180 days', async () => {
    const world = mailWorld()
    const [old, recent] = [await seed(world, 181), await seed(world, 179)]
    await sweepMail(world.deps)
    expect([await exists(old), await exists(recent)]).toEqual([false, true])
  })

  it('walks in steps of 500, and begins again when it is through', async () => {
    const world = mailWorld()
    const insert = env.DB.prepare(
      `INSERT INTO outbox (id, kind, address, locale, params, security_version, kid, status, next_at, expires_at, created_at)
       SELECT ? || printf('%06d', value), 'confirm', value || '@example.org', 'en', '{}', 1, 'k', 'sent', 0, 0, 0
       FROM json_each(?)`,
    )
    await insert
      .bind(newId(start - 40 * day).slice(0, 20), JSON.stringify(Array.from({ length: 1200 }, (_, i) => i)))
      .run()
    const left = () => env.DB.prepare('SELECT count(*) AS n FROM outbox WHERE address IS NOT NULL').first<number>('n')
    const counts: (number | null)[] = []
    for (let runs = 0; runs < 3; runs++) {
      await sweepMail(world.deps)
      counts.push(await left())
    }
    expect(counts).toEqual([700, 200, 0])
    const late = await seed(world, 45)
    for (let runs = 0; runs < 2; runs++) await sweepMail(world.deps)
    expect((await world.row(late)).address).toBeNull()
  })

  it('leaves the development mailbox alone', async () => {
    const world = mailWorld()
    const columns = "'m', 'confirm', 'a@example.org', 's', 't', 'h', '{}', 0, 1"
    await env.DB.prepare(
      `INSERT INTO dev_mails (id, kind, recipient, subject, text, html, headers, created_at, arrival) VALUES (${columns})`,
    ).run()
    await sweepMail(world.deps)
    expect(await env.DB.prepare('SELECT recipient FROM dev_mails').first('recipient')).toBe('a@example.org')
  })
})

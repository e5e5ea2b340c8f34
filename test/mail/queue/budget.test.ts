import { env } from 'cloudflare:workers'
import { beforeEach, describe, expect, it } from 'vitest'
import { readConfig } from '../../../src/config.ts'
import type { Verdict } from '../../../src/mail/providers/provider.ts'
import { sweepMail } from '../../../src/mail/queue/sweep.ts'
import { mailWorld, scriptedProvider, start } from '../../support/mail-world.ts'
import { hookedDatabase, slowDatabase } from '../../support/slow-database.ts'

const midnight = Math.ceil(start / 86_400) * 86_400
const { mail: settings } = readConfig(env)

beforeEach(async () => {
  await env.DB.batch([env.DB.prepare('DELETE FROM daily_counts'), env.DB.prepare('DELETE FROM outbox')])
})

function budgetWorld(perDay: number, answer?: () => Verdict, d1 = env.DB) {
  const { provider, calls } = scriptedProvider({}, answer)
  return { ...mailWorld({ providers: [provider], d1, config: { mail: { ...settings, perDay } } }), calls }
}
type World = ReturnType<typeof budgetWorld>

async function seed(
  world: World,
  kind: 'confirm' | 'reset' | 'password_changed' | 'already_registered' | 'invitation',
  mails: number,
) {
  const user = await world.seedUser()
  const ids: string[] = []
  for (let i = 0; i < mails; i++) {
    const registration = kind === 'confirm' ? await world.seedRegistration() : undefined
    const owner = registration ? { registrationId: registration.id } : { userId: user.id }
    ids.push(
      await world.seedMail({
        kind,
        ...owner,
        address: registration?.email ?? user.email,
        expiresAt: start + 86_400 * 2,
      }),
    )
  }
  return ids
}

const consume = (world: World, ids: string[]) => world.consume(ids.map((id) => ({ id })))
const sentKinds = ({ calls }: World) => calls.map(({ kind }) => kind)
async function used(): Promise<Record<string, number>> {
  const { results } = await env.DB.prepare(
    "SELECT metric, value FROM daily_counts WHERE metric LIKE 'mail_budget%'",
  ).all<{
    metric: string
    value: number
  }>()
  return Object.fromEntries(results.map(({ metric, value }) => [metric, value]))
}

describe('MAIL_PER_DAY', () => {
  it('sends so many mails and no more; the others wait for the next day and then go out', async () => {
    const world = budgetWorld(4)
    const ids = await seed(world, 'password_changed', 6)
    expect(await consume(world, ids)).toEqual(Array.from({ length: 6 }, () => 'ack'))
    expect(world.calls).toHaveLength(4)
    const waiting = (await Promise.all(ids.map(world.row))).filter(({ status }) => status === 'queued')
    for (const row of waiting) expect(row).toMatchObject({ lastCode: 'budget', nextAt: midnight, attempts: 0 })
    expect(world.log).toContainEqual(expect.objectContaining({ event: 'mail_budget_spent', waiting: 2 }))
    world.travel(midnight + 1 - start)
    await sweepMail(world.deps)
    expect(world.enqueued.toSorted()).toEqual(waiting.map(({ id }) => id).toSorted())
    await consume(world, world.enqueued)
    expect(world.calls).toHaveLength(6)
  })

  it('keeps half for confirmed accounts', async () => {
    const world = budgetWorld(4)
    const signUps = [...(await seed(world, 'confirm', 2)), ...(await seed(world, 'already_registered', 2))]
    await consume(world, signUps)
    expect(world.calls).toHaveLength(2)
    await consume(world, await seed(world, 'reset', 2))
    expect(sentKinds(world).slice(2)).toEqual(['reset', 'reset'])
    expect(await used()).toEqual({ mail_budget: 4, mail_budget_0: 2, mail_budget_2: 2 })
  })

  it('counts an account that is not confirmed among the strangers', async () => {
    const world = budgetWorld(2)
    const user = await world.seedUser({ emailConfirmedAt: null })
    const ids = [1, 2].map(() => world.seedMail({ kind: 'reset', userId: user.id, address: user.email, urgency: 2 }))
    await consume(world, await Promise.all(ids))
    expect(world.calls).toHaveLength(1)
  })

  it('sends the most urgent first, in a batch and on the next day', async () => {
    const world = budgetWorld(8)
    const [invitations, signUps, resets] = [
      await seed(world, 'invitation', 3),
      await seed(world, 'confirm', 5),
      await seed(world, 'reset', 4),
    ]
    await consume(world, [...invitations, ...signUps, ...resets])
    // Each class keeps its quarter, and what is left is the most urgent one's.
    expect(sentKinds(world)).toEqual([...Array(4).fill('reset'), 'confirm', 'confirm', 'invitation', 'invitation'])
    const rows = await Promise.all([...resets, ...signUps, ...invitations].map(world.row))
    const next = rows.flatMap(({ status, nextAt }) => (status === 'queued' ? nextAt - midnight : []))
    expect(next).toEqual([2, 2, 2, 3])
  })

  it('leaves to members a half that strangers cannot use, though nothing of theirs waits', async () => {
    const world = budgetWorld(8)
    await consume(world, await seed(world, 'confirm', 20))
    expect(world.calls).toHaveLength(4)
    await consume(world, await seed(world, 'reset', 9))
    expect(sentKinds(world).slice(4)).toEqual(Array(4).fill('reset'))
  })

  it('keeps the quarter of a class that has mail waiting, whatever the most urgent ones want', async () => {
    const world = budgetWorld(20)
    await consume(world, await seed(world, 'reset', 16))
    expect(world.calls).toHaveLength(16)
    const signUps = await seed(world, 'confirm', 6)
    await consume(world, [...(await seed(world, 'reset', 10)), ...signUps])
    expect(sentKinds(world).slice(16)).toEqual(Array(4).fill('confirm'))
  })

  it('looks again in ten minutes at a link that dies before the next day', async () => {
    const world = budgetWorld(1)
    const user = await world.seedUser()
    const of = { kind: 'reset', userId: user.id, address: user.email, expiresAt: start + 3600 } as const
    const ids = [await world.seedMail(of), await world.seedMail(of)]
    await consume(world, ids)
    // Two ids of one second are in no order.
    const [, later = ''] = [...ids].sort()
    expect((await world.row(later)).nextAt).toBe(start + 600)
  })

  it('is not passed by eight consumers at once', async () => {
    const world = budgetWorld(10, undefined, slowDatabase(env.DB, 5))
    const ids = await seed(world, 'password_changed', 40)
    await Promise.all(Array.from({ length: 8 }, (_, i) => consume(world, ids.slice(i * 5, i * 5 + 5))))
    expect(world.calls).toHaveLength(10)
    expect((await used()).mail_budget).toBe(10)
  })

  it.each<[string, Verdict, number]>([
    ['was refused', { ok: false, class: 'transient', code: 'http_503' }, 0],
    ['may have been sent', { ok: false, class: 'uncertain', code: 'timeout' }, 1],
  ])('gives back what %s, once, and never more', async (_, verdict, counted) => {
    let trip = 0
    // The answer to the first record is lost, so it is made again.
    const d1 = hookedDatabase(env.DB, {
      after: () => {
        trip += 1
        if (trip === 2) throw new Error('D1_ERROR: Network connection lost.')
      },
    })
    const world = budgetWorld(5, () => verdict, d1)
    await consume(world, await seed(world, 'confirm', 1))
    expect(await used()).toEqual({ mail_budget: counted, mail_budget_2: counted })
  })

  it('warns once when four fifths are used', async () => {
    const world = budgetWorld(10)
    for (let batch = 0; batch < 5; batch++) await consume(world, await seed(world, 'password_changed', 2))
    const warnings = world.log.filter(({ event }) => event === 'mail_budget_low')
    expect(warnings).toEqual([{ level: 'warn', event: 'mail_budget_low', perDay: 10, used: 8 }])
  })

  it('warns once a day, though what failed is given back', async () => {
    const world = budgetWorld(10, () => ({ ok: false, class: 'transient', code: 'http_503' }))
    const warnings = () => world.log.filter(({ event }) => event === 'mail_budget_low').length
    const ids = await seed(world, 'password_changed', 18)
    await consume(world, ids.slice(0, 9))
    await consume(world, ids.slice(9))
    expect([await used(), warnings()]).toEqual([{ mail_budget: 0, mail_budget_0: 0 }, 1])
    world.travel(86_400)
    await consume(world, ids.slice(0, 9))
    expect(warnings()).toBe(2)
  })

  it('gives back a mail of which an earlier attempt is in doubt, when no API was asked', async () => {
    const world = budgetWorld(5)
    const [id = ''] = await seed(world, 'reset', 1)
    const doubt = "last_class = 'uncertain', provider = 'scripted', address = 'gone@example.org'"
    await env.DB.exec(`UPDATE outbox SET ${doubt} WHERE id = '${id}'`)
    await consume(world, [id])
    expect(await world.row(id)).toMatchObject({ status: 'cancelled', lastClass: 'uncertain' })
    expect(await used()).toEqual({ mail_budget: 0, mail_budget_0: 0 })
  })

  it('costs no round trip', async () => {
    let trips = 0
    const world = budgetWorld(3, undefined, hookedDatabase(env.DB, { before: () => trips++ }))
    await consume(world, await seed(world, 'password_changed', 5))
    expect(trips).toBe(2)
  })

  it('counts nothing when there is none', async () => {
    const world = budgetWorld(0)
    await consume(world, await seed(world, 'password_changed', 2))
    expect(await used()).toEqual({})
    expect(world.log.filter(({ event }) => event.startsWith('mail_budget'))).toEqual([])
  })
})

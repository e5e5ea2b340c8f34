import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import type { Verdict } from '../../../src/mail/providers/provider.ts'
import { mailWorld, scriptedProvider, start } from '../../support/mail-world.ts'
import { hookedDatabase } from '../../support/slow-database.ts'

const revoked: Verdict = { ok: false, class: 'config', code: 'invalid_api_key' }
const taken: Verdict = { ok: true, providerId: 'x' }

/** Two APIs, of which the first is broken until it is mended; each consumer knows only what the database says. */
function isolates() {
  const first = { answer: revoked }
  const [broken, spare] = [scriptedProvider({ name: 'first' }, () => first.answer), scriptedProvider({ name: 'spare' })]
  let trips = 0
  const d1 = hookedDatabase(env.DB, { before: () => trips++ })
  const world = mailWorld({ providers: [broken.provider, spare.provider], d1 })
  const alone = mailWorld({ providers: [broken.provider] })
  const health = () => env.DB.prepare('SELECT * FROM provider_health').all()
  return { world, alone, broken, spare, health, mend: () => (first.answer = taken), tripsMade: () => trips }
}

describe('the health of the mail APIs', () => {
  it('keeps all consumers from an API that lacks a setting, and the next API sends', async () => {
    const { world, broken, spare, tripsMade } = isolates()
    for (let mails = 0; mails < 3; mails++) {
      const id = await world.seedMail()
      expect(await world.consume([{ id }])).toEqual(['ack'])
      expect(await world.row(id)).toMatchObject({ status: 'sent', provider: 'spare' })
    }
    expect([broken.calls.length, spare.calls.length]).toEqual([1, 3])
    // Two a batch, as ever.
    expect(tripsMade()).toBe(6)
  })

  it('makes mails wait that have no other API, with the reason, and comes back by itself', async () => {
    const { world, alone, broken, mend } = isolates()
    const ids = await Promise.all(Array.from({ length: 10 }, () => alone.seedMail()))
    const waits = await alone.consume(ids.map((id) => ({ id })))
    // Six had a connection when the first answer came.
    expect(broken.calls).toHaveLength(6)
    const held = ids.filter((_, index) => waits[index] === 15)
    expect(held).toHaveLength(4)
    expect(waits.filter((wait) => Number(wait) >= 300)).toHaveLength(6)
    expect(await world.row(held[0] ?? '')).toMatchObject({
      ...{ status: 'queued', lastClass: 'config', lastCode: 'invalid_api_key', leaseUntil: start + 15 },
    })
    mend()
    alone.travel(15)
    expect(await alone.consume(held.map((id) => ({ id })))).toEqual(['ack', 'ack', 'ack', 'ack'])
    expect(broken.calls).toHaveLength(10)
  })

  it('is written only when it changes', async () => {
    const { world, health, mend } = isolates()
    mend()
    await world.consume([{ id: await world.seedMail() }])
    expect((await health()).results).toEqual([])
  })
})

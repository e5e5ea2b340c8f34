import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, it } from 'vitest'
import { purge } from '../../../src/admin/upkeep/purge.ts'
import { readConfig } from '../../../src/config.ts'
import type { Deps } from '../../../src/deps.ts'
import { indexHashes } from '../../../src/lib/hashes.ts'
import { recordEvents } from '../../../src/mail/events/record.ts'
import type { Verdict } from '../../../src/mail/providers/provider.ts'
import { commit } from '../../../src/store/database.ts'
import { liftSuppressions, suppressionsOf } from '../../../src/store/mail/suppressions.ts'
import type { MailKind } from '../../../src/store/schema/index.ts'
import { mailWorld, scriptedProvider } from '../../support/mail-world.ts'
import { hookedDatabase } from '../../support/slow-database.ts'
import { watchedDatabase } from '../../support/watched-database.ts'

afterEach(() => env.DB.exec('DELETE FROM suppressions'))

let events = 0

function suppressingWorld(options: Parameters<typeof mailWorld>[0] = {}) {
  const { provider, calls } = scriptedProvider()
  const world = mailWorld({ providers: [provider], ...options })
  return {
    ...{ ...world, calls },
    /** An account whose last mail has come back. */
    async comeBack(type: 'dead' | 'complained') {
      const user = await world.seedUser()
      const mailId = await world.seedMail({ status: 'sent', address: user.email })
      await recordEvents(world.deps, 'ses', [{ id: `e${++events}`, type, mailId, recipient: user.email }])
      return user
    },
    /** What becomes of another mail to it. */
    async mailAgain(user: { id: string; email: string }, kind: MailKind = 'password_changed') {
      const id = await world.seedMail({ kind, userId: user.id, address: user.email })
      await world.consume([{ id }])
      const { status, lastCode } = await world.row(id)
      return [status, lastCode]
    },
  }
}

const kinds: MailKind[] = ['already_registered', 'password_changed', 'new_device']

describe('an address that has bounced for good', () => {
  it.each<MailKind>([...kinds, 'reset'])('gets no mail of the kind %s', async (kind) => {
    const world = suppressingWorld()
    const user = await world.comeBack('dead')
    expect(await world.mailAgain(user, kind)).toEqual(['cancelled', 'suppressed'])
    expect(world.calls).toHaveLength(0)
  })

  it('is mailed again after 30 days', async () => {
    const world = suppressingWorld()
    const user = await world.comeBack('dead')
    world.travel(30 * 86_400 - 1)
    expect(await world.mailAgain(user)).toEqual(['cancelled', 'suppressed'])
    world.travel(1)
    expect(await world.mailAgain(user)).toEqual(['sent', null])
  })

  it('does not keep a batch’s other mails back', async () => {
    const world = suppressingWorld()
    const user = await world.comeBack('dead')
    const ids = [await world.seedMail({ address: user.email }), await world.seedMail()]
    expect(await world.consume(ids.map((id) => ({ id })))).toEqual(['ack', 'ack'])
    expect(world.calls.map(({ id }) => id)).toEqual([ids[1]])
  })
})

describe('an address that an API has refused', () => {
  const refusal = (verdictClass: 'recipient' | 'request', d1 = env.DB) => {
    const verdict: Verdict = { ok: false, class: verdictClass, code: 'error_406' }
    return suppressingWorld({ providers: [scriptedProvider({}, () => verdict).provider], d1 })
  }

  it('is not mailed for 30 days', async () => {
    const refusing = refusal('recipient')
    const user = await refusing.seedUser()
    expect(await refusing.mailAgain(user)).toEqual(['failed', 'error_406'])
    const world = suppressingWorld()
    world.travel(30 * 86_400 - 1)
    expect(await world.mailAgain(user, 'reset')).toEqual(['cancelled', 'suppressed'])
    world.travel(1)
    expect(await world.mailAgain(user)).toEqual(['sent', null])
  })

  it('is mailed again when the mail was wrong', async () => {
    const refusing = refusal('request')
    const user = await refusing.seedUser()
    expect(await refusing.mailAgain(user)).toEqual(['failed', 'error_406'])
    expect(await suppressingWorld().mailAgain(user)).toEqual(['sent', null])
  })

  it('costs no round trip', async () => {
    const watched = watchedDatabase(env.DB)
    const world = refusal('recipient', watched)
    const id = await world.seedMail()
    watched.watch.restart()
    await world.consume([{ id }])
    expect(watched.watch.trips).toHaveLength(2)
  })
})

describe('an address that has complained', () => {
  it.each(kinds)('gets no mail of the kind %s, however long ago it was', async (kind) => {
    const world = suppressingWorld()
    const user = await world.comeBack('complained')
    world.travel(1000 * 86_400)
    expect(await world.mailAgain(user, kind)).toEqual(['cancelled', 'suppressed'])
  })

  it('gets the reset that somebody asked for', async () => {
    const world = suppressingWorld()
    const user = await world.comeBack('complained')
    expect(await world.mailAgain(user, 'reset')).toEqual(['sent', null])
  })

  it('gets no reset once it has bounced too', async () => {
    const world = suppressingWorld()
    const user = await world.comeBack('complained')
    const mailId = await world.seedMail({ status: 'sent', address: user.email })
    await recordEvents(world.deps, 'ses', [{ id: `e${++events}`, type: 'dead', mailId, recipient: user.email }])
    expect(await world.mailAgain(user, 'reset')).toEqual(['cancelled', 'suppressed'])
  })
})

describe('what is kept of a suppressed address', () => {
  const kept = async () => (await env.DB.prepare('SELECT * FROM suppressions').all()).results

  it('is not the address', async () => {
    const user = await suppressingWorld().comeBack('dead')
    const text = JSON.stringify(await kept())
    expect(text).not.toContain('@')
    expect(text).not.toContain(user.email.split('@')[0])
  })

  it('is found when a key was added in front, and lifted by hand', async () => {
    const world = suppressingWorld()
    const user = await world.comeBack('complained')
    const k = btoa('x'.repeat(32)).replace(/=+$/, '')
    const ring = JSON.parse(env.KEYRING) as { keys: object[] }
    const keys = [{ kty: 'oct', kid: 'newer', use: 'index', k }, ...ring.keys]
    const config = readConfig({ ...env, KEYRING: JSON.stringify({ keys }) })
    const later = suppressingWorld({ config })
    expect(await later.mailAgain(user)).toEqual(['cancelled', 'suppressed'])
    const { db } = world.deps
    const hashes = await indexHashes(config.keyring, user.email)
    expect(hashes).toHaveLength(2)
    const { found, lifted } = await commit(db, { found: suppressionsOf(hashes), lifted: liftSuppressions(hashes) })
    expect([found, lifted]).toMatchObject([[{ reason: 'complaint', until: null }], [{ reason: 'complaint' }]])
    expect(await later.mailAgain(user)).toEqual(['sent', null])
  })

  it('is dropped when its time is over', async () => {
    const world = suppressingWorld()
    await world.comeBack('dead')
    await world.comeBack('complained')
    world.travel(30 * 86_400 - 1)
    await purge(world.deps as unknown as Deps)
    expect(await kept()).toHaveLength(2)
    world.travel(1)
    await purge(world.deps as unknown as Deps)
    expect(await kept()).toMatchObject([{ reason: 'complaint' }])
  })
})

describe('looking suppressions up', () => {
  it('costs a third round trip, and only while there are any', async () => {
    const watched = watchedDatabase(env.DB)
    const world = suppressingWorld({ d1: watched })
    const trips = async () => {
      const ids = [await world.seedMail(), await world.seedMail()]
      watched.watch.restart()
      await world.consume(ids.map((id) => ({ id })))
      return watched.watch.trips.length
    }
    expect(await trips()).toBe(2)
    await world.comeBack('dead')
    expect(await trips()).toBe(3)
  })

  it('that fails lets no mail out: all come again, as mails that were not sent', async () => {
    const user = await suppressingWorld().comeBack('complained')
    const d1 = hookedDatabase(env.DB, {
      before: (trip) => {
        if (trip === 2) throw new Error('D1_ERROR: overloaded')
      },
    })
    const world = suppressingWorld({ d1 })
    const id = await world.seedMail({ kind: 'password_changed', userId: user.id, address: user.email })
    await world.consume([{ id }])
    const waiting = { status: 'queued', provider: null, lastClass: 'transient', lastCode: 'suppressions_unread' }
    expect(await world.row(id)).toMatchObject(waiting)
    expect(world.log).toContainEqual(expect.objectContaining({ event: 'mail_suppressions_unread', mails: 1 }))
    world.travel(3600)
    await world.consume([{ id }])
    expect(await world.row(id)).toMatchObject({ status: 'cancelled', lastCode: 'suppressed' })
    expect(world.calls).toHaveLength(0)
  })
})

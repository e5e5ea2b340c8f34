import { sql } from 'drizzle-orm'
import { newId } from '../../src/lib/ids.ts'
import { commit, type Database } from '../../src/store/database.ts'
import { insertFrom } from '../../src/store/insert-if.ts'
import { outbox, users } from '../../src/store/schema/index.ts'
import { rows } from '../../src/store/statements.ts'

export interface Invitations {
  /** The link key that will sign the links. */
  kid: string
  now: number
  /** Seconds that a link works, from when its mail is due. */
  ttl: number
  /** Mails a minute: what the mail API takes, less what others need. */
  perMinute: number
}

const step = 500

/** Accounts without a password that no invitation waits for or works for. */
const uninvited = (now: number) => sql`FROM ${users}
  WHERE ${users.passwordHash} IS NULL AND ${users.disabledAt} IS NULL AND NOT EXISTS (SELECT 1 FROM ${outbox}
    WHERE ${outbox.address} = ${users.email} AND ${outbox.kind} = 'invitation' AND ${outbox.expiresAt} > ${now})`

const counted = { accounts: sql<number>`count(*)` }
const named = { id: users.id }

export async function countUninvited(db: Database, now: number): Promise<number> {
  const { found } = await commit(db, { found: rows(counted, (list) => sql`SELECT ${list} ${uninvited(now)}`) })
  return found[0]?.accounts ?? 0
}

/**
 * Queues a mail to set a password for every account that has none, so many a minute: the sweep sends each when it is due,
 * and its age counts from then. Broken off and begun again, it leaves out who has one.
 */
export async function inviteAll(db: Database, options: Invitations, progress: (done: number) => void): Promise<number> {
  let after = ''
  for (let done = 0; ; progress(done)) {
    const isNext = sql`${uninvited(options.now)} AND ${users.id} > ${after} ORDER BY ${users.id} LIMIT ${step}`
    const { found } = await commit(db, { found: rows(named, (list) => sql`SELECT ${list} ${isNext}`) })
    const last = found.at(-1)
    if (!last) return done
    const ids = found.map(({ id }) => id)
    await commit(db, { queued: queue(ids, done, options) })
    after = last.id
    done += found.length
  }
}

function queue(userIds: string[], done: number, { kid, now, ttl, perMinute }: Invitations) {
  const mails = userIds.map((userId, i) => {
    const due = now + Math.floor((done + i) / perMinute) * 60
    return { id: newId(now), userId, due, expiresAt: due + ttl }
  })
  const of = (name: string) => sql`json_extract(r.value, ${`$.${name}`})`
  const row = {
    id: of('id'),
    kind: 'invitation' as const,
    userId: users.id,
    address: users.email,
    locale: users.locale,
    params: {},
    securityVersion: users.securityVersion,
    kid,
    status: 'queued' as const,
    nextAt: of('due'),
    expiresAt: of('expiresAt'),
    leaseUntil: of('due'),
    createdAt: of('due'),
    urgency: 3,
  }
  return insertFrom(
    outbox,
    row,
    sql`FROM json_each(${JSON.stringify(mails)}) r JOIN ${users} ON ${users.id} = ${of('userId')}
      WHERE ${users.passwordHash} IS NULL`,
  )
}

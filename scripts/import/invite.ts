import { newId } from '../../src/lib/ids.ts'
import { commit, type Database } from '../../src/store/database.ts'
import { sql } from '../../src/store/sql.ts'

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
const uninvited = (now: number) => sql`FROM users u
  WHERE u.password_hash IS NULL AND u.disabled_at IS NULL AND NOT EXISTS (SELECT 1 FROM outbox o
    WHERE o.address = u.email AND o.kind = 'invitation' AND o.expires_at > ${now})`

/**
 * Queues a mail to set a password for every account that has none, so many a minute: the sweep sends each when it is due,
 * and its age counts from then. Broken off and begun again, it leaves out who has one.
 */
export async function inviteAll(db: Database, options: Invitations, progress: (done: number) => void): Promise<number> {
  let after = ''
  for (let done = 0; ; progress(done)) {
    const [users] = await commit(db, [
      db.all<{ id: string }>(
        sql`SELECT u.id ${uninvited(options.now)} AND u.id > ${after} ORDER BY u.id LIMIT ${step}`,
      ),
    ])
    const last = users.at(-1)
    if (!last) return done
    await commit(db, [
      queue(
        db,
        users.map(({ id }) => id),
        done,
        options,
      ),
    ])
    after = last.id
    done += users.length
  }
}

function queue(db: Database, userIds: string[], done: number, { kid, now, ttl, perMinute }: Invitations) {
  const mails = userIds.map((userId, i) => {
    const due = now + Math.floor((done + i) / perMinute) * 60
    return { id: newId(now), userId, due, expiresAt: due + ttl }
  })
  return db.run(sql`
    INSERT INTO outbox (id, kind, user_id, address, locale, params, security_version, kid, status, next_at, expires_at,
      lease_until, created_at, urgency)
    SELECT json_extract(r.value, '$.id'), 'invitation', u.id, u.email, u.locale, '{}', u.security_version, ${kid},
      'queued', json_extract(r.value, '$.due'), json_extract(r.value, '$.expiresAt'), json_extract(r.value, '$.due'),
      json_extract(r.value, '$.due'), 3
    FROM json_each(${JSON.stringify(mails)}) r JOIN users u ON u.id = json_extract(r.value, '$.userId')
    WHERE u.password_hash IS NULL`)
}

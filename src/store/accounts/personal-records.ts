import { auditTrail } from '../admin/audit.ts'
import type { Database } from '../database.ts'
import { continuedBy } from '../delivery/history.ts'
import { outbox, type throttles } from '../schema/index.ts'
import { type SQL, sql } from '../sql.ts'
import type { EmailChange } from './email-changes.ts'
import type { Registration } from './registrations.ts'
import type { Session } from './sessions.ts'
import type { User } from './users.ts'

/*
 * All that is kept about one person: read for the export, removed with the account.
 */

/**
 * Mails by the addresses that the account has had. Not by those it only wants: whether such a mail was sent tells whether
 * the address is somebody's.
 */
export const recordsOf = (db: Database, user: User) =>
  [
    db.all<Session>(sql`SELECT * FROM sessions WHERE user_id = ${user.id}`),
    db.all<typeof outbox.$inferSelect>(sql`
      SELECT * FROM outbox WHERE (user_id = ${user.id} OR registration_id = ${user.id}) AND address IN (
        SELECT ${user.email} UNION SELECT old_email FROM email_changes WHERE user_id = ${user.id})
      ORDER BY id`),
    db.all<EmailChange>(sql`SELECT * FROM email_changes WHERE user_id = ${user.id} ORDER BY id`),
    db.all<Registration>(sql`SELECT * FROM registrations WHERE id = ${user.id}`),
    db.all<typeof throttles.$inferSelect>(sql`SELECT * FROM throttles WHERE ${isThrottleOf(user)}`),
    auditTrail(user.id, '~', 10_000),
  ] as const

/** True while this is still the account, its password checked, and not the only admin who could take care of the rest. */
export const mayDelete = (user: User): SQL => sql`EXISTS (SELECT 1 FROM users u WHERE u.id = ${user.id}
  AND u.security_version = ${user.securityVersion} AND u.password_hash IS ${user.passwordHash}
  AND (u.role <> 'admin' OR EXISTS (SELECT 1 FROM users a WHERE a.role = 'admin' AND a.id <> u.id AND a.disabled_at IS NULL)))`

export const deleteAccount = (db: Database, user: User) =>
  db.run(sql`DELETE FROM users WHERE id = ${user.id} AND ${mayDelete(user)}`)

/** After an account is gone: what is kept about it goes too, but for the mail that says so. */
export function forgetAccount(db: Database, user: User, farewell: { id: string; now: number }) {
  const isGone = sql`NOT EXISTS (SELECT 1 FROM users WHERE id = ${user.id})`
  return [
    // Its proven address, whoever caused the mail; others only where the account did: they may be somebody's.
    db.run(sql`
      UPDATE outbox SET address = NULL, status = iif(status = 'queued', 'cancelled', status),
        history = iif(status = 'queued', ${continuedBy(outbox, farewell.now, 'cancelled', 'account_gone')}, history)
      WHERE id <> ${farewell.id} AND ${isGone} AND (address = ${provenEmail(user)} OR (
        (user_id = ${user.id} OR registration_id = ${user.id}) AND address IN (SELECT ${user.email}
          UNION SELECT old_email FROM email_changes WHERE user_id = ${user.id}
          UNION SELECT new_email FROM email_changes WHERE user_id = ${user.id})))`),
    db.run(sql`DELETE FROM email_changes WHERE user_id = ${user.id} AND ${isGone}`),
    db.run(sql`DELETE FROM sessions WHERE user_id = ${user.id} AND ${isGone}`),
    db.run(sql`DELETE FROM registrations WHERE (id = ${user.id} OR email = ${provenEmail(user)}) AND ${isGone}`),
    db.run(sql`DELETE FROM throttles WHERE ${isThrottleOf(user)} AND ${isGone}`),
  ] as const
}

/** An address that was never confirmed may be a stranger's, whose sign-up and limits are no part of the account. */
const provenEmail = ({ email, emailConfirmedAt }: User) => (emailConfirmedAt === null ? '' : email)

function isThrottleOf(user: User): SQL {
  const keys = [`login:${user.id}`, `retype:${user.id}`, `code-day:${provenEmail(user)}`]
  const devices = `device:${user.id}`
  return sql`(key IN (SELECT value FROM json_each(${JSON.stringify(keys)}))
    OR (key > ${`${devices}:`} AND key < ${`${devices};`}))`
}

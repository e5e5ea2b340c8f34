import { eq, type SQL, sql } from 'drizzle-orm'
import { originals } from '../accounts/email-undo.ts'
import type { Statement } from '../database.ts'
import { idsIn } from '../delivery/table.ts'
import { emailChanges, type MailParams, outbox, registrations, suppressions, users } from '../schema/index.ts'
import { rows } from '../statements.ts'
import { isPaused } from './sending.ts'

const fields = {
  id: outbox.id,
  kind: outbox.kind,
  userId: outbox.userId,
  registrationId: outbox.registrationId,
  address: outbox.address,
  locale: outbox.locale,
  securityVersion: outbox.securityVersion,
  kid: outbox.kid,
  // As text: one that cannot be parsed must not hold up its batch-mates.
  params: sql<string>`${outbox.params}`,
  status: outbox.status,
  attempts: outbox.attempts,
  leaseUntil: outbox.leaseUntil,
  expiresAt: outbox.expiresAt,
  provider: outbox.provider,
  lastClass: outbox.lastClass,
  createdAt: outbox.createdAt,
  urgency: outbox.urgency,
  /** Null when there is no such account; the other account columns are null then too. */
  accountEmail: sql<string | null>`${users.email}`,
  accountVersion: sql<number | null>`${users.securityVersion}`,
  accountConfirmedAt: users.emailConfirmedAt,
  accountDisabledAt: users.disabledAt,
  pendingChangeId: users.pendingChangeId,
  /** Null when there is no such registration. */
  registrationEmail: sql<string | null>`${registrations.email}`,
  registrationVersion: sql<number | null>`${registrations.securityVersion}`,
  registrationDecoy: sql<number | null>`${registrations.decoy}`,
  registrationExpiresAt: sql<number | null>`${registrations.expiresAt}`,
  /** Of the change of address that this mail is a notice of. */
  newEmail: sql<string | null>`(SELECT ${emailChanges.newEmail} FROM ${emailChanges}
    WHERE ${emailChanges.userId} = ${outbox.userId}
      AND iif(${outbox.kind} = 'email_changed', ${emailChanges.noticeId}, ${emailChanges.stopNoticeId}) IN ${originals(sql`${outbox.id}`)})`,
  /** Some address is suppressed; which, only a second look tells. */
  anySuppressed: sql<number>`EXISTS (SELECT 1 FROM ${suppressions} WHERE ${suppressions.key} > '')`,
  /** An operator has stopped sending. */
  paused: sql<number>`${isPaused}`,
}

type Told<S> = S extends Statement<(infer Row)[]> ? Row : never

/** A mail's row, with what tells whether it is still wanted. */
export type WaitingMail = Omit<Told<ReturnType<typeof read>>, 'params'> & {
  params: MailParams
  /** Its address is; null when that could not be read. */
  suppressed?: boolean | null
}

/** Every row of these ids as it stands. */
export const mailsById = (ids: readonly string[]): Statement<WaitingMail[]> => withParams(read(sql`${idsIn(ids)}`))

/** These rows and those that the claim has chosen, before it takes them. */
export const claimedMails = (ids: readonly string[], chosen: SQL): Statement<WaitingMail[]> =>
  withParams(read(sql`(SELECT value FROM json_each(${JSON.stringify(ids)}) UNION SELECT * FROM ${chosen})`))

const read = (ids: SQL) =>
  rows(
    fields,
    (list) => sql`SELECT ${list} FROM ${outbox}
      LEFT JOIN ${users} ON ${users.id} = coalesce(${outbox.userId}, ${outbox.registrationId})
      LEFT JOIN ${registrations} ON ${eq(registrations.id, outbox.registrationId)}
    WHERE ${outbox.id} IN ${ids}`,
  )

const withParams = (found: ReturnType<typeof read>): Statement<WaitingMail[]> => ({
  query: found.query,
  read: (result) => found.read(result).map((row) => ({ ...row, params: readParams(row.params) })),
})

function readParams(column: string): MailParams {
  try {
    return JSON.parse(column) ?? {}
  } catch {
    return {}
  }
}

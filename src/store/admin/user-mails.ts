import { and, isNull, type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { noticeMail } from '../mail/outbox.ts'
import { users } from '../schema/index.ts'

// As `noticeMail` names the account that it selects.
const account = alias(users, 'u')

const unconfirmed = isNull(account.emailConfirmedAt)

/** Asks the owner of an account that is not confirmed to set a password, and so confirm. */
export const invitationMail = (userId: string) => noticeMail('invitation', userId, unconfirmed)

/**
 * A mail that an administrator has sent, while the account stands as it was read. One that asks to confirm
 * only while there is something to confirm.
 */
export function askedMail(
  kind: 'reset' | 'invitation' | 'confirm',
  { id, securityVersion }: Pick<typeof users.$inferSelect, 'id' | 'securityVersion'>,
) {
  const isAsRead: SQL = sql`${account.securityVersion} = ${securityVersion} AND ${account.disabledAt} IS NULL`
  return noticeMail(kind, id, kind === 'reset' ? isAsRead : sql`${and(isAsRead, unconfirmed)}`)
}

import { type SQL, sql } from '../sql.ts'

/**
 * Whether an address is somebody else's: an account has it, or has left it by a change that can still be undone. Every
 * way for an account to get an address asks this.
 */
export const isTaken = (email: SQL, exceptUserId: SQL, now: number): SQL => sql`(
  EXISTS (SELECT 1 FROM users t WHERE t.email = ${email} AND t.id <> ${exceptUserId})
  OR EXISTS (SELECT 1 FROM email_changes t WHERE t.old_email = ${email} AND t.undo_until > ${now}
    AND t.user_id <> ${exceptUserId}))`

import type { SQLWrapper } from 'drizzle-orm'
import { type Keepers, revocationsOf } from './all-records.ts'
import { deleteSessionsOf } from './sessions.ts'

/**
 * For whoever confirms an unconfirmed account as its mailbox's owner: what gave access before may be a stranger's, who
 * signed up with that address. The password is the caller's to replace, with the version, in the same batch; these come
 * before what opens a session.
 */
export const takeOver = (features: Keepers, userId: string, wanted: SQLWrapper) => ({
  formerSessions: deleteSessionsOf(userId, wanted),
  ...revocationsOf(features, userId, 0, wanted),
})

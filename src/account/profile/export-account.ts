import type { Deps } from '../../deps.ts'
import { accountOf } from '../../sessions/reauthenticate.ts'
import type { Resumed } from '../../sessions/resume-session.ts'
import { recordsOf } from '../../store/accounts/personal-records.ts'
import { commit } from '../../store/database.ts'

/** Everything that is kept about a person, but for hashes and keys, which would tell them nothing. Times in epoch seconds. */
export async function exportAccount({ db }: Deps, resumed: Resumed) {
  const user = accountOf(resumed)
  const [sessions, mails, emailChanges, registrations, throttles, events] = await commit(db, recordsOf(db, user))
  const { passwordHash, usernameKey: _, pendingChangeId: __, ...account } = user
  return {
    account: { ...account, hasPassword: passwordHash !== null },
    sessions: sessions.map(({ id, mode, device, place, createdAt, lastSeenAt, expiresAt }) => {
      return { id, mode, device, place, createdAt, lastSeenAt, expiresAt }
    }),
    mails: mails.map(({ id, kind, address, locale, params, status, attempts, provider, createdAt, sentAt }) => {
      return { id, kind, address, locale, causedBy: params, status, attempts, provider, createdAt, sentAt }
    }),
    emailChanges: emailChanges.map(({ id, oldEmail, newEmail, createdAt, completedAt, undoUntil, undoneAt }) => {
      return { id, oldEmail, newEmail, createdAt, completedAt, undoUntil, undoneAt }
    }),
    registrations: registrations.map(({ id, email, username, locale, createdAt, expiresAt }) => {
      return { id, email, username, locale, createdAt, expiresAt }
    }),
    failedTries: throttles.map(({ key, count, lastAt, blockedUntil }) => {
      return { at: key.split(':')[0], count, lastAt, blockedUntil: blockedUntil || null }
    }),
    events: events.map(({ at, event, country, device, detail }) => ({ at, event, country, device, detail })),
  }
}

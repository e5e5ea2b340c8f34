import type { SQLWrapper } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import { day } from '../../lib/clock.ts'
import { newMail } from '../../mail/queue/new-mail.ts'
import type { Origin } from '../../origin.ts'
import { hasOtherWay } from '../../sessions/index.ts'
import { raiseVersion } from '../../store/accounts/users.ts'
import { allOf } from '../../store/conditions.ts'
import { insertMail, noticeMail } from '../../store/mail/outbox.ts'
import { nameOf } from './linking.ts'
import { endSessionsBy, type IdentityKey, isUnlinked, unlinkIdentity } from './statements.ts'

interface Unlinking {
  key: IdentityKey
  userId: string
  /** Whether whoever asks may have it so. */
  wanted: SQLWrapper
  origin: Origin
}

/**
 * What goes with a link that is taken away, by whomever: the sessions that were begun by it, and a notice. The last way
 * in stays. What hangs on `isWanted` stands in the same batch before it.
 */
export function unlinkingOf(deps: Deps, { key, userId, wanted, origin }: Unlinking) {
  const isWanted = allOf(wanted, hasOtherWay(deps, userId, { of: 'providers', id: nameOf(key) }))
  const notice = newMail(deps, origin, day)
  return {
    isWanted,
    noticeId: notice.id,
    statements: {
      noticed: insertMail(notice, noticeMail('identity_unlinked', userId, isWanted)),
      version: raiseVersion(userId, isWanted),
      unlinked: unlinkIdentity(key, userId, isWanted),
      // Last: the session of whoever asks may be among them.
      ended: endSessionsBy(key, userId, isUnlinked(key)),
    },
  }
}

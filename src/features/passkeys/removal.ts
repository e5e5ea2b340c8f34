import type { SQLWrapper } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import { day } from '../../lib/clock.ts'
import { newMail } from '../../mail/queue/new-mail.ts'
import type { Origin } from '../../origin.ts'
import { hasOtherWay } from '../../sessions/index.ts'
import { raiseVersion } from '../../store/accounts/users.ts'
import { allOf } from '../../store/conditions.ts'
import { insertMail, noticeMail } from '../../store/mail/outbox.ts'
import { deletePasskey, type Passkey } from './statements.ts'

interface Removal {
  key: Pick<Passkey, 'userId' | 'id'>
  /** Whether whoever asks may have it so. */
  wanted: SQLWrapper
  origin: Origin
}

/**
 * What goes with a passkey that is taken away, by whomever: a notice, and links in mails. The last way in stays. What
 * hangs on `isWanted` stands in the same batch before it.
 */
export function removalOf(deps: Deps, { key, wanted, origin }: Removal) {
  const { userId, id } = key
  const isWanted = allOf(wanted, hasOtherWay(deps, userId, { of: 'passkeys', id }))
  const notice = newMail(deps, origin, day)
  return {
    isWanted,
    noticeId: notice.id,
    statements: {
      notice: insertMail(notice, noticeMail('passkey_removed', userId, isWanted)),
      version: raiseVersion(userId, isWanted),
      removed: deletePasskey(key, isWanted),
    },
  }
}

import type { SQLWrapper } from 'drizzle-orm'
import { auditEntry } from '../../audit.ts'
import type { Deps } from '../../deps.ts'
import { day } from '../../lib/clock.ts'
import { newMail } from '../../mail/queue/new-mail.ts'
import type { Origin } from '../../origin.ts'
import { allOf } from '../../store/conditions.ts'
import { insertMail, noticeMail } from '../../store/mail/outbox.ts'
import { type IdentityKey, isUnlinked, linkIdentity } from './statements.ts'

/** So long the notice's link undoes it. */
export const undoTtl = 7 * day

export interface NewLink extends IdentityKey {
  provider: string
  email: string | null
}

/** A link on its way, for the batch of whoever has the right to it: the identity, its notice and its audit entry. */
export function newLink(deps: Deps, { issuer, subject, provider, email }: NewLink, origin: Origin) {
  const now = deps.clock()
  const notice = newMail(deps, origin, undoTtl)
  const key = { issuer, subject }
  return {
    noticeId: notice.id,
    statements(userId: string, wanted: SQLWrapper) {
      // The row comes last: the others hang on there being none.
      const isNew = allOf(wanted, isUnlinked(key))
      const times = { linkedAt: now, lastUsedAt: now, undoUntil: now + undoTtl, noticeId: notice.id }
      return [
        insertMail(notice, noticeMail('identity_linked', userId, isNew)),
        auditEntry(deps, { event: 'identity_linked', userId, origin, wanted: isNew }),
        linkIdentity({ ...key, userId, provider, email, ...times }, isNew),
      ]
    },
  }
}

/** As a session remembers what it was begun by. */
export const nameOf = ({ issuer, subject }: IdentityKey): string => `${issuer} ${subject}`

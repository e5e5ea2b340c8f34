import type { Deps } from '../../deps.ts'
import { isMore, mailsDetail } from '../../store/admin/mail-actions.ts'
import { ownerOfMail } from '../../store/admin/outbox.ts'
import { type Admin, auditAction } from '../admin.ts'

// As many ids as a row of the log keeps.
const longest = 20

/**
 * Notes what an administrator does to mails: to which, and to whose if it is one. `count` tells, where the statement
 * stands in the batch, how many it is of: none is not noted.
 */
export function auditMailAction(
  deps: Deps,
  admin: Admin,
  {
    event,
    ids,
    count,
  }: { event: 'admin.mails_requeued' | 'admin.mails_cancelled'; ids: readonly string[]; count: Count },
) {
  const [id, ...others] = ids
  return auditAction(deps, admin, {
    event,
    userId: id && others.length === 0 ? ownerOfMail(id) : null,
    detail: mailsDetail(count, ids.slice(0, longest)),
    wanted: isMore(count),
  })
}

type Count = Parameters<typeof isMore>[0]

import type { Deps } from '../../deps.ts'
import type { Admin } from '../admin.ts'
import { listMails, type MailQuery } from './list-mails.ts'
import { type Requeued, requeueMails } from './requeue-mails.ts'

/**
 * Sends the mails of one page once more. With `nextCursor` as the next step's cursor, steps end when all have been
 * looked at: those that are refused do not come back.
 */
export async function requeuePage(
  deps: Deps,
  admin: Admin,
  query: MailQuery,
): Promise<Requeued & { nextCursor: string | null }> {
  const { mails, nextCursor } = await listMails(deps, { ...query, filter: { ...query.filter, unreplaced: true } })
  const done = await requeueMails(deps, admin, { ids: mails.map(({ id }) => id) })
  return { ...(done.ok ? done.value : { requeued: [], refused: [] }), nextCursor }
}

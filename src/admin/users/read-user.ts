import type { Deps } from '../../deps.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { type ListedSession, overviewFrom, overviewOf } from '../../sessions/read-overview.ts'
import { userById } from '../../store/accounts/users.ts'
import { auditOfPage } from '../../store/admin/audit-page.ts'
import { mailsTo } from '../../store/admin/mails.ts'
import { commit } from '../../store/database.ts'
import type { ListedAuditEntry } from '../audit/index.ts'
import { type ListedMail, listedMail } from '../mail/listed-mail.ts'
import { type ListedUser, listedUser } from './listed-user.ts'

/** All that the desk shows of one account. */
export interface UserFile {
  user: ListedUser & { pendingEmail: string | null; hasPassword: boolean }
  sessions: ListedSession[]
  /** The newest, by the account's present address. */
  mails: ListedMail[]
  /** The newest. */
  events: ListedAuditEntry[]
  /** What features tell, by the names of their `deskRecord`. */
  more: Record<string, object[]>
}

const shown = 20

export async function readUser(deps: Deps, id: string): Promise<Result<UserFile, 'not_found'>> {
  const { db, features } = deps
  const records = features.flatMap(({ deskRecord }) => deskRecord ?? [])
  const { found, mails, told, ...overview } = await commit(db, {
    found: userById({ id }),
    mails: mailsTo(id, shown),
    told: records.map(({ rows }) => rows(id)),
    ...overviewOf(deps, id),
    events: auditOfPage({ userId: id }, '', shown),
  })
  const [user] = found
  if (!user) return fail('not_found')
  const { sessions, pendingEmail } = overviewFrom(overview)
  const hasPassword = user.passwordHash !== null
  return ok({
    user: { ...listedUser(user), pendingEmail, hasPassword },
    sessions,
    mails: mails.map(listedMail),
    events: overview.events,
    more: Object.fromEntries(records.map(({ as }, index) => [as, told[index] ?? []])),
  })
}

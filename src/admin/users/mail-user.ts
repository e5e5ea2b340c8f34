import type { Deps } from '../../deps.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { newMail } from '../../mail/queue/new-mail.ts'
import { type User, userById } from '../../store/accounts/users.ts'
import { commit } from '../../store/database.ts'
import { insertMail, noticeMail } from '../../store/mail/outbox.ts'
import { sql } from '../../store/sql.ts'
import { type Admin, auditAction } from '../admin.ts'
import { invitationTtl } from './invitation.ts'

/** reset: a link to choose a new password. resend: the confirmation once more, or the invitation of who has no password. */
export type UserMail = 'reset' | 'resend'

/** Mails an account the link that it needs, if its state takes one. */
export async function mailUser(
  deps: Deps,
  admin: Admin,
  { id, mail }: { id: string; mail: UserMail },
): Promise<Result<null, 'not_found' | 'state_conflict'>> {
  const { db } = deps
  const [[user]] = await commit(db, [userById(db, id)])
  if (!user) return fail('not_found')
  const letter = letterFor(deps, user, mail)
  const row = newMail(deps, admin.origin, letter.ttl)
  const isAsRead = sql`u.security_version = ${user.securityVersion} AND u.disabled_at IS NULL AND ${letter.wanted}`
  const [mailed] = await commit(db, [
    insertMail(db, row, noticeMail(letter.kind, id, isAsRead)),
    auditAction(deps, admin, { event: `admin.user_${mail}`, userId: id, wanted: sql`changes() = 1` }),
  ])
  if (mailed.length === 0) return fail('state_conflict')
  deps.enqueueMails([row.id])
  return ok(null)
}

function letterFor({ config }: Deps, user: User, mail: UserMail) {
  if (mail === 'reset') return { kind: 'reset', ttl: config.resetLinkTtl, wanted: sql`1` }
  const wanted = sql`u.email_confirmed_at IS NULL`
  if (user.passwordHash === null) return { kind: 'invitation', ttl: invitationTtl(config), wanted }
  return { kind: 'confirm', ttl: config.confirmLinkTtl, wanted }
}

import type { Deps } from '../../deps.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { newMail } from '../../mail/queue/new-mail.ts'
import { type User, userById } from '../../store/accounts/users.ts'
import { isWrittenMail } from '../../store/admin/mail-actions.ts'
import { askedMail } from '../../store/admin/user-mails.ts'
import { commit } from '../../store/database.ts'
import { insertMail } from '../../store/mail/outbox.ts'
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
  const { found } = await commit(db, { found: userById({ id }) })
  const [user] = found
  if (!user) return fail('not_found')
  const letter = letterFor(deps, user, mail)
  const row = newMail(deps, admin.origin, letter.ttl)
  const { mailed } = await commit(db, {
    mailed: insertMail(row, askedMail(letter.kind, user)),
    noted: auditAction(deps, admin, { event: `admin.user_${mail}`, userId: id, wanted: isWrittenMail(row.id) }),
  })
  if (mailed.length === 0) return fail('state_conflict')
  deps.enqueueMails([row.id])
  return ok(null)
}

function letterFor({ config }: Deps, user: User, mail: UserMail) {
  if (mail === 'reset') return { kind: 'reset', ttl: config.resetLinkTtl } as const
  if (user.passwordHash === null) return { kind: 'invitation', ttl: invitationTtl(config) } as const
  return { kind: 'confirm', ttl: config.confirmLinkTtl } as const
}

import type { Deps } from '../../deps.ts'
import { newId } from '../../lib/ids.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { newMail } from '../../mail/queue/new-mail.ts'
import { settleRegistrations } from '../../store/accounts/registrations.ts'
import { userById } from '../../store/accounts/users.ts'
import { insertUser, takenBy, userExists } from '../../store/admin/user-changes.ts'
import { invitationMail } from '../../store/admin/user-mails.ts'
import { commit } from '../../store/database.ts'
import { insertMail } from '../../store/mail/outbox.ts'
import type { Role } from '../../store/schema/index.ts'
import { type Admin, auditAction } from '../admin.ts'
import { invitationTtl } from './invitation.ts'
import { type ListedUser, listedUser } from './listed-user.ts'

export interface InvitedUser {
  /** Normalised. */
  email: string
  username?: string | undefined
  /** None: the invitation, or a reset, sets one. */
  password?: string | undefined
  /** The operator vouches for the address. */
  confirmed?: boolean | undefined
  role?: Role | undefined
}

/** Makes an account: a confirmed one at once, or one that an invitation mail asks to set a password and so confirm. */
export async function createUser(
  deps: Deps,
  admin: Admin,
  { email, username, password, confirmed = false, role = 'user' }: InvitedUser,
): Promise<Result<ListedUser, 'email_taken' | 'username_taken'>> {
  const { db, clock, config } = deps
  const now = clock()
  const passwordHash = password === undefined ? null : await deps.passwords.hash(password)
  const user = {
    id: newId(now),
    email,
    username: username ?? null,
    passwordHash,
    role,
    locale: admin.origin.locale,
    emailConfirmedAt: confirmed ? now : null,
    createdAt: now,
  }
  const { id } = user
  const invitation = newMail(deps, admin.origin, invitationTtl(config))
  const { taken, invited, found } = await commit(db, {
    taken: takenBy(user),
    made: insertUser(user),
    noted: auditAction(deps, admin, { event: 'admin.user_created', userId: id, wanted: userExists(id) }),
    invited: insertMail(invitation, invitationMail(id)),
    found: userById({ id }),
    ...settleRegistrations(id),
  })
  const [made] = found
  if (!made) return fail(taken[0]?.email ? 'email_taken' : 'username_taken')
  if (invited.length > 0) deps.enqueueMails([invitation.id])
  return ok(listedUser(made))
}

import { auditEntry } from '../../audit.ts'
import type { Deps } from '../../deps.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import type { Origin } from '../../origin.ts'
import { signAccess, type VisibleUser, visible } from '../../sessions/access-token.ts'
import type { Resumed } from '../../sessions/resume-session.ts'
import { isFreeFor, type ProfileChanges, updateProfile as update } from '../../store/accounts/profile.ts'
import { commit } from '../../store/database.ts'

export type { ProfileChanges }

/** Changes what needs no proof: name, language, which notices are mailed. Answers a new access cookie where there was one. */
export async function updateProfile(
  deps: Deps,
  { resumed, changes, origin }: { resumed: Resumed; changes: ProfileChanges; origin: Origin },
): Promise<Result<{ user: VisibleUser; accessToken: string | null }, 'username_taken'>> {
  const { user, session } = resumed.visitor
  const {
    updated: [updated],
  } = await commit(deps.db, {
    entry: auditEntry(deps, { event: 'profile_changed', userId: user.id, origin, wanted: isFreeFor(user.id, changes) }),
    updated: update(user.id, changes),
  })
  if (!updated) return fail('username_taken')
  const visitor = { user: visible(updated), session, locale: updated.locale }
  const accessToken = resumed.accessToken ? await signAccess(deps, visitor) : null
  return ok({ user: visitor.user, accessToken })
}

import type { SQLWrapper } from 'drizzle-orm'
import { auditEntry } from '../../audit.ts'
import type { Deps } from '../../deps.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { readLink } from '../../mail/link-tokens.ts'
import type { Origin } from '../../origin.ts'
import { revocationsOf } from '../../store/accounts/all-records.ts'
import { askedAt, isUndoable, undoEmailChange as undo } from '../../store/accounts/email-undo.ts'
import { deleteSessionsOf } from '../../store/accounts/sessions.ts'
import { allOf } from '../../store/conditions.ts'
import { commit } from '../../store/database.ts'

/**
 * Gives the account the address back that the notice was mailed to, whatever happened since. Whoever made the change knew
 * the password, so it is void: every session ends, what was added since the change was asked for goes (passkeys, factors,
 * accounts elsewhere), and a reset, by this mailbox, sets another.
 */
export async function undoEmailChange(
  deps: Deps,
  input: { token: string; origin: Origin },
): Promise<Result<null, 'link_invalid' | 'link_expired'>> {
  const { db, config, clock } = deps
  const link = await readLink(config.keyring, 'email_undo', input.token, clock())
  if (!link.ok) return link
  const { subject: userId, mailId: noticeId } = link.value
  const change = { userId, noticeId, now: clock() }
  // What goes with it comes before it, on its condition.
  const wanted = isUndoable(change)
  const { undone } = await commit(db, {
    entry: auditEntry(deps, { event: 'email_restored', userId, origin: input.origin, wanted }),
    ended: deleteSessionsOf(userId, wanted),
    ...notesOf(deps, { userId, origin: input.origin, since: askedAt(change), wanted }),
    ...revocationsOf(deps.features, userId, askedAt(change), wanted),
    ...undo(change),
  })
  return undone.length > 0 ? ok(null) : fail('link_invalid')
}

interface Revoking {
  userId: string
  origin: Origin
  since: SQLWrapper
  wanted: SQLWrapper
}

/** What goes with what was added since, each in its own words of the log. */
function notesOf(deps: Deps, { userId, origin, since, wanted }: Revoking) {
  const noted = deps.features.flatMap(({ name, revocation }) => {
    if (!revocation) return []
    const isAny = allOf(wanted, revocation.isAny(userId, since))
    return [[`noted_${name}`, auditEntry(deps, { event: revocation.event, userId, origin, wanted: isAny })] as const]
  })
  return Object.fromEntries(noted)
}

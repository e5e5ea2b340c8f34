import { auditEntry } from '../../audit.ts'
import type { Deps } from '../../deps.ts'
import { decode, encode } from '../../lib/base64url.ts'
import { day } from '../../lib/clock.ts'
import { bytesOf } from '../../lib/hashes.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { readLink } from '../../mail/link-tokens.ts'
import { newMail } from '../../mail/queue/new-mail.ts'
import type { Origin } from '../../origin.ts'
import { hasOtherWay, type Resumed } from '../../sessions/index.ts'
import { deleteSessionsOf } from '../../store/accounts/sessions.ts'
import { raiseVersion } from '../../store/accounts/users.ts'
import { allOf, holds } from '../../store/conditions.ts'
import { commit } from '../../store/database.ts'
import { insertMail, noticeMail } from '../../store/mail/outbox.ts'
import { nameOf } from './linking.ts'
import {
  endSessionsBy,
  type IdentityKey,
  isFreshSession,
  isLinkedTo,
  isUndoable,
  isUnlinked,
  undoLink,
  unlinkIdentity,
} from './statements.ts'

/** How an identity is named in addresses. */
export const identityId = (key: IdentityKey): string => encode(bytesOf(nameOf(key)))

/** Takes an identity away, and the sessions that were begun by it, unless nothing else lets its owner in. */
export async function unlink(
  deps: Deps,
  { resumed, id, origin }: { resumed: Resumed; id: string; origin: Origin },
): Promise<Result<null, 'not_found' | 'last_method'>> {
  const key = keyOf(id)
  if (!key) return fail('not_found')
  const { user, session } = resumed.visitor
  const isThere = allOf(
    isLinkedTo(key, user.id),
    isFreshSession(user.id, session.id, deps.clock(), deps.config.freshTtl),
  )
  const wanted = allOf(isThere, hasOtherWay(deps, user.id, { of: 'providers', id: nameOf(key) }))
  const notice = newMail(deps, origin, day)
  const { there, unlinked } = await commit(deps.db, {
    there: holds(isThere),
    notice: insertMail(notice, noticeMail('identity_unlinked', user.id, wanted)),
    entry: auditEntry(deps, { event: 'identity_unlinked', userId: user.id, origin, wanted }),
    version: raiseVersion(user.id, wanted),
    unlinked: unlinkIdentity(key, user.id, wanted),
    // Last: one's own session may be among them.
    ended: endSessionsBy(key, user.id, isUnlinked(key)),
  })
  if (unlinked.length === 0) return fail(there[0]?.holds ? 'last_method' : 'not_found')
  deps.enqueueMails([notice.id])
  return ok(null)
}

/** "This was not me", from the notice: whatever has happened since, the link goes, and every session with it. */
export async function undoLinking(
  deps: Deps,
  { token, origin }: { token: string; origin: Origin },
): Promise<Result<null, 'link_invalid' | 'link_expired'>> {
  const link = await readLink(deps.config.keyring, 'identity_undo', token, deps.clock())
  if (!link.ok) return link
  const { subject: userId, mailId } = link.value
  const wanted = isUndoable(userId, mailId, deps.clock())
  const { undone } = await commit(deps.db, {
    entry: auditEntry(deps, { event: 'identity_unlinked', userId, origin, wanted }),
    ended: deleteSessionsOf(userId, wanted),
    version: raiseVersion(userId, wanted),
    undone: undoLink(userId, mailId, deps.clock()),
  })
  return undone.length > 0 ? ok(null) : fail('link_invalid')
}

function keyOf(id: string): IdentityKey | null {
  try {
    const name = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(decode(id))
    const [issuer = '', subject = '', ...rest] = name.split(' ')
    return issuer && subject && rest.length === 0 ? { issuer, subject } : null
  } catch {
    return null
  }
}

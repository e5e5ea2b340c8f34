import { auditEntry } from '../../audit.ts'
import type { Deps } from '../../deps.ts'
import { day } from '../../lib/clock.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { newMail } from '../../mail/queue/new-mail.ts'
import type { Origin } from '../../origin.ts'
import { hasOtherWay, type Resumed } from '../../sessions/index.ts'
import { raiseVersion } from '../../store/accounts/users.ts'
import { allOf, holds } from '../../store/conditions.ts'
import { commit } from '../../store/database.ts'
import { insertMail, noticeMail } from '../../store/mail/outbox.ts'
import { deletePasskey, isLiveSession, isOwn, type Passkey, passkeysOf, renamePasskey as rename } from './statements.ts'

export async function listPasskeys(deps: Deps, userId: string): Promise<Passkey[]> {
  const { own } = await commit(deps.db, { own: passkeysOf(userId) })
  return own
}

interface One {
  resumed: Resumed
  id: string
}

export async function renamePasskey(
  deps: Deps,
  { resumed, id, label }: One & { label: string },
): Promise<Result<Passkey, 'not_found'>> {
  const { user, session } = resumed.visitor
  const isAlive = isLiveSession(user.id, session.id, deps.clock())
  const { renamed } = await commit(deps.db, { renamed: rename({ userId: user.id, id }, label, isAlive) })
  const [passkey] = renamed
  return passkey ? ok(passkey) : fail('not_found')
}

/** Takes a passkey away, unless nothing else lets its owner in. Other sessions stay. */
export async function removePasskey(
  deps: Deps,
  { resumed, id, origin }: One & { origin: Origin },
): Promise<Result<null, 'not_found' | 'last_method'>> {
  const { user, session } = resumed.visitor
  const key = { userId: user.id, id }
  const isThere = allOf(isOwn(key), isLiveSession(user.id, session.id, deps.clock()))
  const hasOther = hasOtherWay(deps, user.id, { of: 'passkeys', id })
  const wanted = allOf(isThere, hasOther)
  const notice = newMail(deps, origin, day)
  const { there, removed } = await commit(deps.db, {
    there: holds(isThere),
    notice: insertMail(notice, noticeMail('passkey_removed', user.id, wanted)),
    entry: auditEntry(deps, { event: 'passkey_removed', userId: user.id, origin, wanted }),
    version: raiseVersion(user.id, wanted),
    removed: deletePasskey(key, wanted),
  })
  if (removed.length === 0) return fail(there[0]?.holds ? 'last_method' : 'not_found')
  deps.enqueueMails([notice.id])
  return ok(null)
}

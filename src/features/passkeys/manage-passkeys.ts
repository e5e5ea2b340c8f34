import { auditEntry } from '../../audit.ts'
import type { Deps } from '../../deps.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import type { Origin } from '../../origin.ts'
import type { Resumed } from '../../sessions/index.ts'
import { allOf, holds } from '../../store/conditions.ts'
import { commit } from '../../store/database.ts'
import { removalOf } from './removal.ts'
import { isLiveSession, isOwn, type Passkey, passkeysOf, renamePasskey as rename } from './statements.ts'

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
  const removal = removalOf(deps, { key, wanted: isThere, origin })
  const { there, removed } = await commit(deps.db, {
    there: holds(isThere),
    entry: auditEntry(deps, { event: 'passkey_removed', userId: user.id, origin, wanted: removal.isWanted }),
    ...removal.statements,
  })
  if (removed.length === 0) return fail(there[0]?.holds ? 'last_method' : 'not_found')
  deps.enqueueMails([removal.noticeId])
  return ok(null)
}

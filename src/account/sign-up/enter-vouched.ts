import type { SQLWrapper } from 'drizzle-orm'
import { auditEntry } from '../../audit.ts'
import type { Deps } from '../../deps.ts'
import { newId } from '../../lib/ids.ts'
import type { Origin } from '../../origin.ts'
import { newOpening } from '../../sessions/opening.ts'
import { settleRegistrations } from '../../store/accounts/registrations.ts'
import { isSpentBy, spend, type Use } from '../../store/accounts/spent.ts'
import { takeOver } from '../../store/accounts/takeover.ts'
import { type User, userById } from '../../store/accounts/users.ts'
import { confirmVouched, isFree, isStillUnconfirmed, openConfirmed } from '../../store/accounts/vouched.ts'
import { allOf } from '../../store/conditions.ts'
import { commit, type Statement } from '../../store/database.ts'
import { type Confirmed, entry } from './promote.ts'

export interface VouchedEntry {
  /** Normalised; its owner is here, as somebody says whom we believe. */
  email: string
  /** The account that has the address and waits for its owner. */
  unconfirmed: User | null
  once: Use
  amr: readonly string[]
  /** The account elsewhere that it is begun by. */
  identity: string
  mode: 'cookie' | 'token'
  remember: boolean
  origin: Origin
  /** What comes with the account, if `wanted` holds. */
  also(userId: string, wanted: SQLWrapper): readonly (Statement | SQLWrapper)[]
}

/**
 * Makes a confirmed account for the owner of a mailbox, or gives them the one that somebody has opened with the address,
 * without anything that gave access to it before. Other sign-ups of the address die.
 */
export async function enterVouched(
  deps: Deps,
  { email, unconfirmed, once, also, ...input }: VouchedEntry,
): Promise<Pick<Confirmed, 'opened' | 'challenge'>> {
  const now = deps.clock()
  const userId = unconfirmed?.id ?? newId(now)
  const opening = await newOpening(deps, { ...input, userId, isWeak: true })
  const isOpen = unconfirmed ? isStillUnconfirmed(unconfirmed) : isFree(email, now)
  const wanted = allOf(isSpentBy(once), isOpen)
  const { locale } = input.origin
  // What hangs on the account comes before it, on its condition.
  const { asked, account, ...told } = await commit(deps.db, {
    spent: spend(once),
    ...(unconfirmed ? takeOver(deps.features, userId, wanted) : {}),
    // Apps hear of the account before they hear what belongs to it.
    entry: auditEntry(deps, { event: 'confirmed', userId, origin: input.origin, wanted }),
    also: also(userId, wanted),
    ...opening.statements(wanted),
    won: unconfirmed
      ? confirmVouched(unconfirmed, now, wanted)
      : openConfirmed({ id: userId, email, locale, now }, wanted),
    ...settleRegistrations(userId),
    asked: opening.asked,
    account: userById({ id: userId }),
  })
  return entry(deps, opening, { ...told, asked: asked || undefined, account })
}

import { auditEntry } from '../../audit.ts'
import type { Deps } from '../../deps.ts'
import { idTime } from '../../lib/ids.ts'
import type { Origin } from '../../origin.ts'
import type { Continued } from '../../sessions/continued-session.ts'
import { signDevice } from '../../sessions/device-cookie.ts'
import { newSession } from '../../sessions/session-cookie.ts'
import { type ConfirmationState, confirmationState } from '../../store/accounts/confirmation.ts'
import {
  confirmUser,
  type Promotion,
  type Proof,
  promoteRegistration,
  type Won,
} from '../../store/accounts/promotion.ts'
import { settleRegistrations } from '../../store/accounts/registrations.ts'
import { deleteSessionsOf, insertSession } from '../../store/accounts/sessions.ts'
import { holdsPasswordHash } from '../../store/accounts/users.ts'
import { commit, type Statement } from '../../store/database.ts'
import { type SQL, sql } from '../../store/sql.ts'

export interface Confirmed {
  status: 'confirmed' | 'already_confirmed'
  userId: string
  /** When this request confirmed and was to sign in. */
  signedIn?: Continued
}

export interface PromoteInput {
  registrationId: string
  /** Of the link; null for a code. */
  mailId: string | null
  proof: Proof
  securityVersions: readonly number[]
  signIn?: Origin | undefined
  /** For the audit log, when it does not sign in. */
  origin?: Origin | undefined
  condition?: SQL
  /** Statements that come first in the batch. */
  before?: readonly Statement[]
}

/**
 * Turns a registration into an account, or an unconfirmed account into a confirmed one, in one conditional batch: of
 * two at once one wins, and the other finds it already confirmed.
 */
export async function promote(
  deps: Deps,
  input: PromoteInput,
): Promise<{ confirmed: Confirmed | null; state: ConfirmationState | undefined }> {
  const { db, config, clock } = deps
  const userId = input.registrationId
  const promotion: Promotion = {
    ...{ registrationId: userId, proof: input.proof, securityVersions: input.securityVersions, now: clock() },
    firstAdminEmail: config.firstAdminEmail,
    ...(input.condition ? { condition: input.condition } : {}),
  }
  const at = { id: userId, mailId: input.mailId, versions: input.securityVersions, now: clock() }
  const session = input.signIn ? await newSession(deps, userId, false, input.signIn) : null
  const after = JSON.stringify({ after: clock() - idTime(userId) })
  // changes() is of the statement before: only the one that confirmed is noted, and only the noted one opens a session.
  const noted = auditEntry(deps, {
    ...{ event: 'confirmed', userId, origin: input.origin ?? input.signIn ?? null, detail: after },
    wanted: sql`changes() = 1`,
  })
  const signIn = session ? [insertSession(db, session.row, sql`changes() = 1`)] : []
  const before = input.before ?? []
  const results = await commit(db, [
    ...before,
    confirmationState(db, at, input.condition),
    promoteRegistration(db, promotion),
    noted,
    ...signIn,
    confirmUser(db, promotion),
    noted,
    ...signIn,
    ...endOtherSessions(deps, userId, input.proof, session?.opened.id),
    ...settleRegistrations(db, userId),
  ])
  const [states, promoted, , ...rest] = results.slice(before.length) as Won[][]
  const [state] = (states ?? []) as unknown as ConfirmationState[]
  const won = promoted?.[0] ?? rest[signIn.length]?.[0]
  if (!won) return { state, confirmed: state?.confirmed ? { status: 'already_confirmed', userId } : null }
  const confirmed = { status: 'confirmed', userId } as const
  if (!session) return { state, confirmed }
  const deviceToken = await signDevice(deps, userId, won.securityVersion)
  return { state, confirmed: { ...confirmed, signedIn: { session: session.opened, deviceToken } } }
}

/** A new password ends what the old one had opened: an unconfirmed account may have been somebody else's. */
function endOtherSessions({ db }: Deps, userId: string, proof: Proof, keptId = ''): Statement[] {
  if (!('newPasswordHash' in proof)) return []
  const wanted = sql`${holdsPasswordHash(userId, proof.newPasswordHash)} AND id <> ${keptId}`
  return [deleteSessionsOf(db, userId, wanted)]
}

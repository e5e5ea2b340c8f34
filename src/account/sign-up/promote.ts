import { auditEntry } from '../../audit.ts'
import type { Deps } from '../../deps.ts'
import { idTime } from '../../lib/ids.ts'
import type { Origin } from '../../origin.ts'
import type { HalfSignedIn } from '../../sessions/challenge.ts'
import type { Continued } from '../../sessions/continued-session.ts'
import { signDevice } from '../../sessions/device-cookie.ts'
import { newOpening } from '../../sessions/opening.ts'
import { type ConfirmationState, confirmationState } from '../../store/accounts/confirmation.ts'
import { confirmUser, type Promotion, type Proof, promoteRegistration } from '../../store/accounts/promotion.ts'
import { settleRegistrations } from '../../store/accounts/registrations.ts'
import { deleteSessionsOf } from '../../store/accounts/sessions.ts'
import { holdsPasswordHash } from '../../store/accounts/users.ts'
import { commit, type Statement } from '../../store/database.ts'
import { type SQL, sql } from '../../store/sql.ts'

export interface Confirmed {
  status: 'confirmed' | 'already_confirmed'
  userId: string
  /** When this request confirmed and was to sign in. */
  signedIn?: Continued
  /** In place of it, when the account asks for a second factor. */
  challenge?: HalfSignedIn
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
  before?: { tries: Statement; wrongTries: Statement | false }
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
  const opening = input.signIn && (await openingOf(deps, userId, input.proof, input.signIn))
  const after = JSON.stringify({ after: clock() - idTime(userId) })
  // changes() is of the statement before: only the one that confirmed is noted, and only the noted one opens a session.
  const isNew = sql`changes() = 1`
  const origin = input.origin ?? input.signIn ?? null
  const entry = auditEntry(deps, { event: 'confirmed', userId, origin, detail: after, wanted: isNew })
  const [others, own] = settleRegistrations(db, userId)
  const found = await commit(db, {
    ...input.before,
    state: confirmationState(db, at, input.condition),
    promoted: promoteRegistration(db, promotion),
    promotedEntry: entry,
    openedWithAccount: opening?.insert(isNew),
    confirmed: confirmUser(db, promotion),
    confirmedEntry: entry,
    opened: opening?.insert(isNew),
    ended: endOtherSessions(userId, input.proof, opening?.session?.id),
    others,
    own,
    asked: opening?.asked,
  })
  const [state] = found.state
  const won = found.promoted[0] ?? found.confirmed[0]
  if (!won) return { state, confirmed: state?.confirmed ? { status: 'already_confirmed', userId } : null }
  const confirmed = { status: 'confirmed', userId } as const
  if (!opening?.session) return { state, confirmed }
  if (found.asked && found.asked.length > 0)
    return { state, confirmed: { ...confirmed, challenge: await opening.challenge(won.securityVersion, found.asked) } }
  const deviceToken = await signDevice(deps, userId, won.securityVersion)
  return { state, confirmed: { ...confirmed, signedIn: { session: opening.session, deviceToken } } }
}

function openingOf(deps: Deps, userId: string, proof: Proof, origin: Origin) {
  // The mailbox alone proves what a code by mail does; with a password, that counts.
  const amr = 'secretHash' in proof ? ['otp'] : ['pwd']
  return newOpening(deps, { userId, amr, mode: 'cookie', remember: false, origin })
}

/** A new password ends what the old one had opened: an unconfirmed account may have been somebody else's. */
const endOtherSessions = (userId: string, proof: Proof, keptId?: string) =>
  'newPasswordHash' in proof && deleteSessionsOf(userId, holdsPasswordHash(userId, proof.newPasswordHash), keptId)

import { auditEntry } from '../../audit.ts'
import type { Deps } from '../../deps.ts'
import { idTime } from '../../lib/ids.ts'
import type { Origin } from '../../origin.ts'
import type { HalfSignedIn } from '../../sessions/challenge.ts'
import type { Continued } from '../../sessions/continued-session.ts'
import { signDevice } from '../../sessions/device-cookie.ts'
import { newOpening } from '../../sessions/opening.ts'
import { type Address, type MailSubject, type Waiting, waitingAt } from '../../store/accounts/confirmation.ts'
import {
  confirmUser,
  isConfirmable,
  isTakenOver,
  type Promotion,
  type Proof,
  promoteRegistration,
} from '../../store/accounts/promotion.ts'
import { nextOfRegistration, settleRegistrations } from '../../store/accounts/registrations.ts'
import { takeOver } from '../../store/accounts/takeover.ts'
import { commit } from '../../store/database.ts'

export interface Confirmed {
  status: 'confirmed' | 'already_confirmed'
  /** When this request confirmed and was to sign in. */
  signedIn?: Continued
  /** Where the sign-up that was chosen wants to go. */
  next?: string | null
  /** In place of it, when the account asks for a second factor. */
  challenge?: HalfSignedIn
}

/** A mailbox that a link or a code has proven. */
export interface Mailbox {
  address: Address
  /** What the mail was made for. */
  subject: MailSubject
  /** Whether the proof still counts when the batch comes to it. */
  condition?: Promotion['condition']
}

/** Where a confirmation comes from, and whether it signs in. */
export interface Confirming {
  /** Given by pages: with both proofs in hand, confirming signs in. */
  signIn?: Origin | undefined
  origin?: Origin | undefined
}

/**
 * Turns a registration into an account, or an unconfirmed account into a confirmed one, in one conditional batch: of
 * two at once one wins, and the other finds it already confirmed. `userId`: of the account that it becomes.
 */
export async function promote(
  deps: Deps,
  { address, subject, condition }: Mailbox,
  { userId, proof }: { userId: string; proof: Proof },
  { signIn, origin = signIn }: Confirming,
): Promise<{ confirmed: Confirmed | null; waiting: Waiting | undefined }> {
  const now = deps.clock()
  const { firstAdminEmail } = deps.config
  const promotion = { userId, email: address, subject, proof, now, firstAdminEmail, condition }
  const opening = signIn && (await openingOf(deps, userId, proof, signIn))
  // What hangs on the confirmation comes before it, on its condition.
  const wanted = isConfirmable(promotion)
  const detail = JSON.stringify({ after: now - idTime(userId) })
  const found = await commit(deps.db, {
    waiting: waitingAt(address, subject, now),
    entry: auditEntry(deps, { event: 'confirmed', userId, origin: origin ?? null, detail, wanted }),
    ...takeOver(deps.features, userId, isTakenOver(promotion)),
    opened: opening?.insert(wanted),
    promoted: promoteRegistration(promotion),
    confirmed: confirmUser(promotion),
    // A new password keeps nothing of any sign-up.
    going: !('newPasswordHash' in proof) && nextOfRegistration(userId),
    ...settleRegistrations(userId, 'newPasswordHash' in proof ? subject.id : userId),
    asked: opening?.asked,
  })
  const [waiting] = found.waiting
  const [won] = [...found.promoted, ...found.confirmed]
  if (!won) return { waiting, confirmed: waiting?.isConfirmed ? { status: 'already_confirmed' } : null }
  const done = { status: 'confirmed', next: found.going?.[0]?.next ?? null } as const
  if (!opening?.session) return { waiting, confirmed: done }
  if (found.asked && found.asked.length > 0) {
    const challenge = await opening.challenge(won.securityVersion, found.asked)
    return { waiting, confirmed: { ...done, challenge } }
  }
  const deviceToken = await signDevice(deps, userId, won.securityVersion)
  return { waiting, confirmed: { ...done, signedIn: { session: opening.session, deviceToken } } }
}

function openingOf(deps: Deps, userId: string, proof: Proof, origin: Origin) {
  // The mailbox alone proves what a code by mail does; with a password, that counts.
  const amr = 'secretHash' in proof ? ['otp'] : ['pwd']
  return newOpening(deps, { userId, amr, mode: 'cookie', remember: false, origin })
}

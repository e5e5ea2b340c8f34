import type { SQLWrapper } from 'drizzle-orm'
import { auditEntry } from '../../audit.ts'
import type { Deps } from '../../deps.ts'
import { idTime } from '../../lib/ids.ts'
import type { Origin } from '../../origin.ts'
import { visible } from '../../sessions/access-token.ts'
import type { HalfSignedIn } from '../../sessions/challenge.ts'
import { signDevice } from '../../sessions/device-cookie.ts'
import type { Opened } from '../../sessions/open-session.ts'
import { newOpening, type Opening, type Told } from '../../sessions/opening.ts'
import { type Address, type MailSubject, type Waiting, waitingAt } from '../../store/accounts/confirmation.ts'
import {
  confirmUser,
  isConfirmable,
  isTakenOver,
  type Promotion,
  type Proof,
  promoteRegistration,
} from '../../store/accounts/promotion.ts'
import { identityOfRegistration, nextOfRegistration, settleRegistrations } from '../../store/accounts/registrations.ts'
import { takeOver } from '../../store/accounts/takeover.ts'
import { type User, userById } from '../../store/accounts/users.ts'
import { commit } from '../../store/database.ts'

export interface Confirmed {
  status: 'confirmed' | 'already_confirmed'
  /** When this request confirmed and was to sign in: as a log-in. */
  opened?: Opened
  /** In place of it, when the account asks for a second factor. */
  challenge?: HalfSignedIn
  /** Where the sign-up that was chosen wants to go. */
  next?: string | null
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
  origin: Origin
  signIn?: SignIn | undefined
}

export interface SignIn {
  mode: 'cookie' | 'token'
  /** Pages sign in by any second proof, programs by the sign-up's own secret alone. */
  by: 'any' | 'secret'
}

/**
 * Turns a registration into an account, or an unconfirmed account into a confirmed one, in one conditional batch: of
 * two at once one wins, and the other finds it already confirmed. `userId`: of the account that it becomes.
 */
export async function promote(
  deps: Deps,
  { address, subject, condition }: Mailbox,
  { userId, proof }: { userId: string; proof: Proof },
  { signIn, origin }: Confirming,
): Promise<{ confirmed: Confirmed | null; waiting: Waiting | undefined }> {
  const now = deps.clock()
  const { firstAdminEmail } = deps.config
  const promotion = { userId, email: address, subject, proof, now, firstAdminEmail, condition }
  const opening = await openingOf(deps, userId, proof, { signIn, origin })
  // What hangs on the confirmation comes before it, on its condition.
  const wanted = isConfirmable(promotion)
  const detail = JSON.stringify({ after: now - idTime(userId) })
  const found = await commit(deps.db, {
    waiting: waitingAt(address, subject, now),
    entry: auditEntry(deps, { event: 'confirmed', userId, origin, detail, wanted }),
    ...takeOver(deps.features, userId, isTakenOver(promotion)),
    ...opening?.statements(wanted),
    also: 'secretHash' in proof && promotedBy(deps, { registrationId: proof.id, userId, now }, wanted),
    promoted: promoteRegistration(promotion),
    confirmed: confirmUser(promotion),
    // A new password keeps nothing of any sign-up.
    going: !('newPasswordHash' in proof) && nextOfRegistration(userId),
    ...settleRegistrations(userId, 'newPasswordHash' in proof ? subject.id : userId),
    asked: opening?.asked,
    account: opening && userById({ id: userId }),
  })
  const [waiting] = found.waiting
  const [won] = [...found.promoted, ...found.confirmed]
  if (!won) return { waiting, confirmed: waiting?.isConfirmed ? { status: 'already_confirmed' } : null }
  const next = found.going?.[0]?.next ?? null
  return { waiting, confirmed: { status: 'confirmed', next, ...(opening && (await entry(deps, opening, found))) } }
}

const promotedBy = (
  { features }: Deps,
  of: { registrationId: string; userId: string; now: number },
  wanted: SQLWrapper,
) => features.flatMap(({ promoted }) => promoted?.(of, wanted) ?? [])

async function openingOf(deps: Deps, userId: string, proof: Proof, { signIn, origin }: Confirming) {
  const isSecret = 'secretHash' in proof
  if (!signIn || (signIn.by === 'secret' && !isSecret)) return undefined
  // The mailbox alone proves what a code by mail does; with a password, that counts.
  const amr = isSecret ? ['otp'] : ['pwd']
  const identity = isSecret ? identityOfRegistration(proof.id) : undefined
  return newOpening(deps, { userId, amr, mode: signIn.mode, remember: false, origin, identity })
}

interface Found extends Told {
  account: User[] | undefined
  asked: { method: string }[] | undefined
}

/** Signed in, or half. */
export async function entry(deps: Deps, opening: Opening, { account, asked = [], ...told }: Found) {
  const [[user], session] = [account ?? [], opening.openedIn(told)]
  if (!user) return {}
  if (!session) return asked.length > 0 ? { challenge: await opening.challenge(user.securityVersion, asked) } : {}
  const [deviceToken, access] = await Promise.all([
    signDevice(deps, user.id, user.securityVersion),
    opening.access(user, session),
  ])
  return { opened: { user: visible(user), account: user, deviceToken, access } }
}

import { auditEntry } from '../../audit.ts'
import type { Deps } from '../../deps.ts'
import { newSecret, sha256 } from '../../lib/hashes.ts'
import { newId } from '../../lib/ids.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { limitedMail } from '../../mail/queue/new-mail.ts'
import type { Origin } from '../../origin.ts'
import { openUnconfirmed } from '../../store/accounts/promotion.ts'
import {
  insertRegistration,
  isWritten,
  replaceRegistration,
  writtenId,
  writtenRegistration,
} from '../../store/accounts/registrations.ts'
import { not } from '../../store/conditions.ts'
import { commit } from '../../store/database.ts'
import { insertMail, registrationMail } from '../../store/mail/outbox.ts'
import type { RegistrationIdentity } from '../../store/schema/index.ts'
import { hashNewPassword } from '../rules/new-password.ts'
import { heldBy } from './confirmation-handle.ts'

export interface RegisterInput {
  /** Normalised. */
  email: string
  /** Where passwords are optional, none may be chosen. */
  password: string | null
  username: string | null
  /** In place of a password: an account elsewhere that has said who it is. */
  identity?: RegistrationIdentity | null
  /** Where to go on to, once confirmed. */
  next?: string | null
  origin: Origin
  /** The sign-up cookie, if this browser has signed up before. */
  confirmationId?: string | undefined
  /** Seconds until this client may sign up again; 0 for now. Is found out while the password is hashed. */
  wait?: Promise<number>
}

/**
 * Writes a registration and its mail, the same rows for an address that has an account (a decoy, and a notice to its
 * owner). Answers the confirmationId, which is the secret that the browser keeps. A browser's second try for an address
 * takes the place of its first.
 */
export async function register(
  deps: Deps,
  input: RegisterInput,
): Promise<Result<{ confirmationId: string }, 'username_taken' | 'password_breached' | 'too_many_requests'>> {
  const { db, config } = deps
  const { email, username, identity = null, next = null, origin } = input
  const now = deps.clock()
  const mail = await limitedMail(deps, origin, config.confirmLinkTtl, email)
  const held = await heldBy(config.keyring, input.confirmationId)
  const secret = newSecret()
  const hashing = hashIfAny(deps, input.password)
  const [secretHash, hashed, wait] = await Promise.all([sha256(secret), hashing, input.wait ?? 0])
  if (wait > 0) return { ok: false, code: 'too_many_requests', retryAfter: wait }
  if (!hashed.ok) return hashed
  const times = { createdAt: now, expiresAt: now + config.registrationTtl }
  const row = {
    id: newId(now),
    email,
    username,
    passwordHash: hashed.value,
    secretHash,
    locale: origin.locale,
    next,
    identity,
    ...times,
  }
  const places = { id: row.id, heldId: held?.id ?? '', secretHash }
  const id = writtenId(places)
  const { written } = await commit(db, {
    replaced: held !== null && replaceRegistration(held, row),
    inserted: insertRegistration(row, not(isWritten(places))),
    written: writtenRegistration(places),
    opened: config.emailConfirmation !== 'required' && openUnconfirmed({ id, secretHash }, now),
    mail: insertMail(mail, registrationMail(id)),
    entry: auditEntry(deps, { event: 'registered', userId: id, origin, wanted: isWritten(places) }),
  })
  const [registration] = written
  if (!registration) return fail('username_taken')
  deps.enqueueMails([mail.id])
  return ok({ confirmationId: `${registration.id}.${secret}` })
}

const hashIfAny = async (deps: Deps, password: string | null) =>
  password === null ? ok(null) : hashNewPassword(deps, password)

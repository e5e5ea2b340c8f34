import { auditEntry } from '../../audit.ts'
import type { Deps } from '../../deps.ts'
import { day } from '../../lib/clock.ts'
import { newSecret } from '../../lib/hashes.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { newMail } from '../../mail/queue/new-mail.ts'
import type { Origin } from '../../origin.ts'
import { type FirstFactorFailure, firstFactorCheck, type Resumed } from '../../sessions/index.ts'
import { isSpentBy, isUnspent, spend, type Use } from '../../store/accounts/spent.ts'
import { allOf, holds, not } from '../../store/conditions.ts'
import { commit } from '../../store/database.ts'
import { insertMail, type NewMail, noticeMail } from '../../store/mail/outbox.ts'
import { readCeremony } from './ceremony.ts'
import { readRegistration } from './credential.ts'
import { labelOf } from './label.ts'
import {
  hasFewer,
  hasHandle,
  insertPasskey,
  isKnown,
  isLiveSession,
  keepHandle,
  type NewPasskey,
  passkeyById,
} from './statements.ts'
import { verifyRegistration } from './verify-registration.ts'

export interface AddPasskeyInput {
  resumed: Resumed
  credential: unknown
  ceremony: string
  nonce: string | undefined
  label?: string | undefined
  /** The code that was mailed, where one is wanted. */
  mailCode?: string | undefined
  origin: Origin
}

export interface AddedPasskey {
  id: string
  label: string
  flags: number
  createdAt: number
}

type AddFailure =
  | ('ceremony_expired' | 'credential_invalid' | 'passkey_known' | 'too_many' | 'not_signed_in')
  | FirstFactorFailure

export const mostPasskeys = 20

/** Keeps a passkey that the browser has made, once for its ceremony, and tells the owner. */
export async function addPasskey(deps: Deps, input: AddPasskeyInput): Promise<Result<AddedPasskey, AddFailure>> {
  const { user } = input.resumed.visitor
  const ceremony = await readCeremony(deps, 'passkey-create', input)
  if (!ceremony.ok) return ceremony
  const { id: key, handle, expected, userId, mail } = ceremony.value
  if (userId !== user.id || handle === undefined) return fail('ceremony_expired')
  const read = readRegistration(input.credential)
  if (!read) return fail('credential_invalid')
  const verified = await verifyRegistration(read.made, expected)
  if (!verified.ok || verified.value.id !== read.id) {
    deps.log.info('passkey.not_added', { user: userId, reason: verified.ok ? 'id' : verified.code })
    return fail('credential_invalid')
  }
  const { id, publicKey, signCount, flags, aaguid } = verified.value
  const now = deps.clock()
  const label = input.label ?? labelOf(aaguid, input.origin)
  const made = { userId, id, publicKey: publicKey.spki, alg: publicKey.alg, signCount, flags, aaguid }
  const row = { ...made, transports: read.transports, label, createdAt: now, lastUsedAt: null }
  const notice = newMail(deps, input.origin, day)
  const once = { key, by: newSecret() }
  const mailed = await firstFactorCheck(deps, { userId, mail, code: input.mailCode })
  const { alive, unused, few, known, added, unmet } = await write(deps, { row, once, handle, notice, mailed, ...input })
  const failure = mailed.failure(unmet)
  if (failure) return fail(failure)
  if (!alive[0]?.holds) return fail('not_signed_in')
  if (!unused[0]?.holds) return fail('ceremony_expired')
  if (known.length > 0) return fail('passkey_known')
  if (!few[0]?.holds) return fail('too_many')
  if (added.length === 0) return fail('ceremony_expired')
  deps.enqueueMails([notice.id])
  return ok({ id, label, flags, createdAt: now })
}

interface Writing extends AddPasskeyInput {
  row: NewPasskey
  once: Use
  handle: string
  notice: NewMail
  mailed: Awaited<ReturnType<typeof firstFactorCheck>>
}

function write(deps: Deps, { row, once, handle, notice, mailed, resumed, origin }: Writing) {
  const { userId, id } = row
  const isAlive = isLiveSession(userId, resumed.visitor.session.id, deps.clock())
  const hasRoom = hasFewer(userId, mostPasskeys)
  // What hangs on the new row comes before it, on its condition.
  const isNew = allOf(isSpentBy(once), isAlive, hasRoom, hasHandle(userId, handle), not(isKnown(id)))
  return commit(deps.db, {
    ...mailed.statements,
    alive: holds(isAlive),
    unused: holds(isUnspent(once.key)),
    few: holds(hasRoom),
    known: passkeyById(id),
    // Without its code nothing is used up, and so nothing made: the same may come back with another.
    spent: spend(once, mailed.isMet),
    notice: insertMail(notice, noticeMail('passkey_added', userId, isNew)),
    entry: auditEntry(deps, { event: 'passkey_added', userId, origin, wanted: isNew }),
    handle: keepHandle(userId, handle, isNew),
    added: insertPasskey(row, isNew),
  })
}

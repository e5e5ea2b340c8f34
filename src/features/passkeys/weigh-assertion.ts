import type { SQLWrapper } from 'drizzle-orm'
import type { Deps } from '../../deps.ts'
import { day } from '../../lib/clock.ts'
import { newSecret } from '../../lib/hashes.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { newMail } from '../../mail/queue/new-mail.ts'
import type { Origin } from '../../origin.ts'
import type { Use } from '../../store/accounts/spent.ts'
import type { User } from '../../store/accounts/users.ts'
import { insertMail, noticeMail } from '../../store/mail/outbox.ts'
import { isSynced } from './authenticator-data.ts'
import type { Ceremony } from './ceremony.ts'
import type { readAssertion } from './credential.ts'
import { noteUse, type Passkey } from './statements.ts'
import { isOwnHandle } from './user-handle.ts'
import { verifyAssertion } from './verify-assertion.ts'

export type PasskeyFailure = 'passkey_invalid' | 'passkey_unknown'

export interface RightAssertion {
  user: User
  passkey: Passkey
  /** RFC 8176: the key, and that it is two factors. */
  amr: readonly string[]
  once: Use
  signCount: number
  flags: number
  /** A counter that goes back may be a copy's, or a synced key's: worth a notice, never a refusal. */
  hasGoneBack: boolean
}

interface Weighed {
  ceremony: Ceremony
  assertion: NonNullable<ReturnType<typeof readAssertion>>
  passkey: Passkey | undefined
  user: User | undefined
}

/**
 * Whether an assertion is of a passkey of ours. That it is of none is said to whoever holds a handle that we made, and
 * so tells nobody else which credentials there are (WebAuthn L3 sections 14.6.2 and 14.6.3).
 */
export async function weighAssertion(
  deps: Deps,
  { ceremony, assertion, passkey, user }: Weighed,
): Promise<Result<RightAssertion, PasskeyFailure>> {
  const { userHandle, signed } = assertion
  // Also where there is none: the time must not tell.
  const publicKey = passkey ? keyOf(passkey) : nobodysKey
  const verified = await verifyAssertion(signed, publicKey, ceremony.expected)
  if (!passkey || !user) {
    const isOurs = userHandle !== null && (await isOwnHandle(deps.config.keyring, userHandle))
    const isElse = verified.ok || verified.code === 'signature'
    return fail(isOurs && isElse ? 'passkey_unknown' : 'passkey_invalid')
  }
  if (!verified.ok) return refuse(deps, passkey, verified.code)
  // An authenticator may leave the handle out only where it was told which passkeys may answer (section 7.2, step 6).
  if (userHandle === null ? ceremony.userId !== user.id : userHandle !== user.passkeyHandle)
    return refuse(deps, passkey, 'user_handle')
  if (ceremony.userId !== '' && ceremony.userId !== user.id) return refuse(deps, passkey, 'user')
  const { signCount, flags } = verified.value
  // Whether it may be synced is of the passkey, from when it was made (section 7.2).
  if (isSynced(flags) !== isSynced(passkey.flags)) return refuse(deps, passkey, 'backup_flags')
  const hasGoneBack = (signCount > 0 || passkey.signCount > 0) && signCount <= passkey.signCount
  const once = { key: ceremony.id, by: newSecret() }
  return ok({ user, passkey, once, signCount, flags, hasGoneBack, amr: [isSynced(flags) ? 'swk' : 'hwk', 'mfa'] })
}

function refuse(deps: Deps, { userId }: Passkey, reason: string): Result<never, PasskeyFailure> {
  deps.log.info('passkey.refused', { user: userId, reason })
  return fail('passkey_invalid')
}

const keyOf = ({ alg, publicKey: spki }: Passkey) => ({ alg, spki })

/** A key whose other half nobody has. */
const nobodysKey = {
  alg: -7,
  spki: 'MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEJI9g_4zRk9FWwjbpfUe4t5jTVgqnxcN8HYY5I65dHQ4O5i7DEW_XiKUvh1Z_FXtSProAVDPYNU-k_VtneP8qpQ',
} as const

/**
 * What a right assertion changes where it is accepted: the use is noted, and a counter that went back is told to the
 * owner. `mails` are to be put on the queue then.
 */
export function usageOf(deps: Deps, { user, passkey, signCount, flags, hasGoneBack }: RightAssertion, origin: Origin) {
  const warning = hasGoneBack ? newMail(deps, origin, day) : null
  if (warning) deps.log.warn('passkey.counter_back', { user: user.id })
  return {
    mails: warning ? [warning.id] : [],
    statements: (wanted: SQLWrapper) => [
      noteUse(passkey, { signCount, flags, now: deps.clock() }, wanted),
      ...(warning ? [insertMail(warning, noticeMail('passkey_counter', user.id, wanted))] : []),
    ],
  }
}

import { auditEntry } from '../../audit.ts'
import type { Deps } from '../../deps.ts'
import { day } from '../../lib/clock.ts'
import { newId } from '../../lib/ids.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { seal } from '../../lib/seal.ts'
import { newMail } from '../../mail/queue/new-mail.ts'
import type { Origin } from '../../origin.ts'
import { type FirstFactorFailure, firstFactorCheck, type Visitor } from '../../sessions/index.ts'
import { endFreshness, isOpenSession, markFresh } from '../../store/accounts/sessions.ts'
import { allOf, holds, not } from '../../store/conditions.ts'
import { commit } from '../../store/database.ts'
import { insertMail, noticeMail } from '../../store/mail/outbox.ts'
import { hashesOf, newRecoveryCodes } from './recovery-codes.ts'
import { readSetup } from './setup-token.ts'
import { insertFactor, isOn, isUsedBy } from './statements.ts'
import { stepOf } from './totp.ts'

export interface ConfirmEnrolment {
  visitor: Visitor
  setup: string
  code: string
  /** The code that was mailed, where one is wanted. */
  mailCode?: string | undefined
  origin: Origin
}

type EnrolmentFailure = 'code_invalid' | 'already_on' | 'not_signed_in' | FirstFactorFailure

/**
 * Turns the second factor on, by the first code of the app, and tells the recovery codes, which are never shown again.
 * Other sessions stay and lose their freshness: they were opened by less.
 */
export async function confirmEnrolment(
  deps: Deps,
  { visitor, setup, code, mailCode, origin }: ConfirmEnrolment,
): Promise<Result<{ recoveryCodes: string[] }, EnrolmentFailure>> {
  const { user, session } = visitor
  const now = deps.clock()
  const begun = await readSetup(deps, user.id, setup)
  const step = begun && (await stepOf(begun.secret, code, now))
  if (begun === null || step === null) return fail('code_invalid')
  const mailed = await firstFactorCheck(deps, { userId: user.id, mail: begun.mail, code: mailCode })
  const recoveryCodes = newRecoveryCodes()
  const sealed = await seal(deps.config.keyring, begun.secret, user.id)
  const by = newId(now)
  const recoveryHashes = await hashesOf(recoveryCodes)
  const recovery = { recoveryHashes, recoveryLeft: recoveryHashes.length }
  const totp = { totpSealed: sealed.text, totpKid: sealed.kid, totpConfirmedAt: now, totpLastStep: step }
  const notice = newMail(deps, origin, day)
  const isDone = isUsedBy(user.id, by)
  const amr = [...new Set([...session.amr, 'otp', 'mfa'])]
  const { was, inserted, unmet } = await commit(deps.db, {
    ...mailed.statements,
    was: holds(isOn(user.id)),
    inserted: insertFactor(
      { userId: user.id, ...totp, ...recovery, createdAt: now, usedBy: by },
      allOf(isOpenSession(user.id, session.id, now), not(isOn(user.id)), mailed.isMet),
    ),
    fresh: markFresh({ userId: user.id, id: session.id }, { now, amr }, isDone),
    stale: endFreshness(user.id, session.id, isDone),
    entry: auditEntry(deps, { event: 'second_factor_on', userId: user.id, origin, wanted: isDone }),
    notice: insertMail(notice, noticeMail('second_factor_on', user.id, isDone)),
  })
  const failure = mailed.failure(unmet)
  if (failure) return fail(failure)
  if (inserted.length === 0) return fail(was[0]?.holds ? 'already_on' : 'not_signed_in')
  deps.enqueueMails([notice.id])
  return ok({ recoveryCodes })
}

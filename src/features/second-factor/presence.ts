import { auditEntry } from '../../audit.ts'
import { day } from '../../lib/clock.ts'
import { newId } from '../../lib/ids.ts'
import { fail, ok } from '../../lib/result.ts'
import { unseal } from '../../lib/seal.ts'
import { newMail } from '../../mail/queue/new-mail.ts'
import type { PresenceCase } from '../../sessions/index.ts'
import { mapped } from '../../store/database.ts'
import { insertMail, noticeMail } from '../../store/mail/outbox.ts'
import { hashOfCode } from './recovery-codes.ts'
import { factorOf, isUsedBy, useRecoveryCode, useStep } from './statements.ts'
import { stepOf } from './totp.ts'

const amr = ['otp', 'mfa']

/** The six digits of the app, each once: RFC 6238 section 5.2, ASVS 6.5.1. */
export const byTotp: PresenceCase = {
  member: 'code',
  failure: 'code_invalid',
  tries: 5,
  weigh: (deps, userId, { code }) =>
    mapped(factorOf(userId), ([factor]) => async () => {
      const sealed = factor && { text: factor.totpSealed, kid: factor.totpKid }
      const secret = sealed ? await unseal(deps.config.keyring, sealed, userId) : null
      const step = secret === null ? null : await stepOf(secret, String(code), deps.clock())
      if (!factor || step === null || step <= factor.totpLastStep) return fail('code_invalid')
      const by = newId(deps.clock())
      return ok({ amr, spend: [useStep(userId, step, by)], isSpent: isUsedBy(userId, by) })
    }),
}

/** One of the codes that were printed, once. Nobody guesses 120 bits: it is not counted. The owner is told. */
export const byRecoveryCode: PresenceCase = {
  member: 'recoveryCode',
  failure: 'code_invalid',
  weigh: (deps, userId, { recoveryCode }) =>
    mapped(factorOf(userId), ([factor]) => async (_, origin) => {
      const hash = await hashOfCode(String(recoveryCode))
      if (!factor?.recoveryHashes.includes(hash)) return fail('code_invalid')
      const by = newId(deps.clock())
      const isSpent = isUsedBy(userId, by)
      const left = factor.recoveryLeft - 1
      const mail = newMail(deps, origin, day)
      const notice = { ...mail, params: { ...mail.params, left } }
      const detail = JSON.stringify({ left })
      const spend = [
        useRecoveryCode(userId, hash, by),
        auditEntry(deps, { event: 'recovery_code_used', userId, origin, detail, wanted: isSpent }),
        insertMail(notice, noticeMail('recovery_code_used', userId, isSpent)),
      ]
      return ok({ amr, spend, isSpent, mails: [notice.id] })
    }),
}

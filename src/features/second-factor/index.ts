import type { Feature } from '../feature.ts'
import { api } from './api.ts'
import { accountCard, proofForm } from './forms.tsx'
import { pages } from './pages.tsx'
import { byRecoveryCode, byTotp } from './presence.ts'
import { secondFactorRecords } from './records.ts'
import { hasRecoveryCodes, isOn, stopRecoveryOf } from './statements.ts'

/** An authenticator app, and recovery codes beside it. */
export const secondFactor: Feature = {
  name: 'secondFactor',
  pages,
  api,
  presence: [byTotp, byRecoveryCode],
  gate: { demands: isOn, answers: { totp: isOn, recovery: hasRecoveryCodes } },
  factorUsed: stopRecoveryOf,
  personalRecords: secondFactorRecords,
  accountCard,
  proofForm,
}

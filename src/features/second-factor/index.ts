import type { HttpEnv } from '../../http/kit/env.ts'
import { Hono } from '../../http/kit/hono.ts'
import type { Feature } from '../feature.ts'
import { api } from './api.ts'
import { deskCard, deskPages } from './desk.tsx'
import { endRecoveries } from './end-recoveries.ts'
import { accountCard, proofForm } from './forms.tsx'
import { pages } from './pages.tsx'
import { byRecoveryCode, byTotp } from './presence.ts'
import { factorState, hasFactorSince, secondFactorRecords } from './records.ts'
import { recoveryApi } from './recovery-api.ts'
import { recoveryPages } from './recovery-pages.tsx'
import { hasRecoveryCodes, isOn, stopRecoveryOf } from './statements.ts'

/** An authenticator app, and recovery codes beside it. */
export const secondFactor: Feature = {
  name: 'secondFactor',
  pages: new Hono<HttpEnv>().route('/', pages).route('/', recoveryPages).route('/', deskPages),
  api: new Hono<HttpEnv>().route('/', api).route('/', recoveryApi),
  jobs: { recoveries: endRecoveries },
  presence: [byTotp, byRecoveryCode],
  gate: { demands: isOn, answers: { totp: isOn, recovery: hasRecoveryCodes } },
  factorUsed: stopRecoveryOf,
  personalRecords: secondFactorRecords,
  revocation: { event: 'second_factor_off', isAny: hasFactorSince },
  accountCard,
  deskRecord: { as: 'secondFactors', rows: factorState },
  deskCard,
  proofForm,
}

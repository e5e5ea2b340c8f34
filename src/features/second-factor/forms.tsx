import type { Context } from 'hono'
import { SecondFactorCard } from '#templates/pages/second-factor/card.tsx'
import { CodeForms } from '#templates/pages/second-factor/code-forms.tsx'
import type { HttpEnv } from '../../http/kit/env.ts'
import type { ProofAsked } from '../../http/kit/proof.ts'
import { visitorOf } from '../../http/middleware/session.ts'
import { commit } from '../../store/database.ts'
import { isOffered } from './guards.ts'
import { factorOf } from './statements.ts'

/** The second factor on the account page. */
export async function accountCard(c: Context<HttpEnv>) {
  const { db, config } = c.var.deps
  const { visitor, wantsSecondFactor } = visitorOf(c)
  if (!config.secondFactor.isOn) return null
  if (!wantsSecondFactor) return <SecondFactorCard left={null} trusts={false} />
  const { found } = await commit(db, { found: factorOf(visitor.user.id) })
  return <SecondFactorCard left={found[0]?.recoveryLeft ?? 0} trusts={config.trustTtl > 0} />
}

/** Where a page asks who it is: the code of the app, or a recovery code. */
export async function proofForm(c: Context<HttpEnv>, { ways, isAfterPassword, ...asked }: ProofAsked) {
  if (!ways.includes('totp')) return null
  const offersRecovery = isAfterPassword && isOffered(c)
  return <CodeForms {...asked} hasRecoveryCodes={ways.includes('recovery')} offersRecovery={offersRecovery} />
}

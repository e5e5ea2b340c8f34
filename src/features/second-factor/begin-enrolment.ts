import type { Deps } from '../../deps.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import type { Origin } from '../../origin.ts'
import { mailFirstFactorCode, type Visitor } from '../../sessions/index.ts'
import { holds } from '../../store/conditions.ts'
import { commit } from '../../store/database.ts'
import { type Setup, signSetup } from './setup-token.ts'
import { isOn } from './statements.ts'
import { keyUri, newSecret } from './totp.ts'

export interface Enrolment {
  /** Base32, for apps without a camera. */
  secret: string
  uri: string
  /** Comes back with a code that proves that the app has the secret. */
  setup: string
  /** A code is on its way by mail, and wanted too. */
  mailCodeSent?: true
}

/**
 * A secret for an authenticator app. Nothing changes before it has made a right code: nobody locks themselves out. For an
 * administrator's first factor a code is mailed.
 */
export async function beginEnrolment(
  deps: Deps,
  { visitor, origin }: { visitor: Visitor; origin: Origin },
): Promise<Result<Enrolment, 'already_on' | 'too_many_requests'>> {
  const { user } = visitor
  const mailing = mailFirstFactorCode(deps, visitor, origin)
  const { on, ...told } = await commit(deps.db, { on: holds(isOn(user.id)), ...mailing.statements })
  if (on[0]?.holds) return fail('already_on')
  const { mail, isCapped } = mailing.sent(told)
  if (isCapped) return fail('too_many_requests')
  return ok(await enrolmentOf(deps, user, { secret: await newSecret(), mail }))
}

/** The same once more, for a page that came back. */
export async function enrolmentOf(deps: Deps, user: { id: string; email: string }, setup: Setup): Promise<Enrolment> {
  const { secret, mail } = setup
  const uri = await keyUri(secret, { issuer: deps.config.appName, label: user.email })
  return { secret, uri, setup: await signSetup(deps, user.id, setup), ...(mail === null ? {} : { mailCodeSent: true }) }
}

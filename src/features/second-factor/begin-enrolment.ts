import type { Deps } from '../../deps.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import type { Resumed } from '../../sessions/index.ts'
import { signSetup } from './setup-token.ts'
import { keyUri, newSecret } from './totp.ts'

export interface Enrolment {
  /** Base32, for apps without a camera. */
  secret: string
  uri: string
  /** Comes back with a code that proves that the app has the secret. */
  setup: string
}

/** A secret for an authenticator app. Nothing changes before it has made a right code: nobody locks themselves out. */
export async function beginEnrolment(
  deps: Deps,
  { visitor, wantsSecondFactor }: Resumed,
): Promise<Result<Enrolment, 'already_on'>> {
  if (wantsSecondFactor) return fail('already_on')
  const { id, email } = visitor.user
  const secret = await newSecret()
  return ok(await enrolmentOf(deps, { id, email }, secret))
}

/** The same once more, for a page that came back. */
export async function enrolmentOf(deps: Deps, user: { id: string; email: string }, secret: string): Promise<Enrolment> {
  const uri = await keyUri(secret, { issuer: deps.config.appName, label: user.email })
  return { secret, uri, setup: await signSetup(deps, user.id, secret) }
}

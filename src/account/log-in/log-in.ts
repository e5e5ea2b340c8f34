import type { Deps } from '../../deps.ts'
import type { Result } from '../../lib/result.ts'
import type { Origin } from '../../origin.ts'
import { readDevice } from '../../sessions/device-cookie.ts'
import { type Opened, type OpenSession, openSession, type SecondFactorNeeded } from '../../sessions/open-session.ts'
import type { Login } from '../../store/accounts/logins.ts'
import { type Challenge, checkPassword, type PasswordFailure } from './check-password.ts'
import { warnOfBreach } from './warn-of-breach.ts'

export interface LogInInput extends Pick<OpenSession, 'once' | 'identity' | 'also' | 'regardless'> {
  login: Login
  password: string
  remember: boolean
  /** The service that an app's access tokens are for, where that is not this one. */
  audience?: string | undefined
  mode: 'cookie' | 'token'
  deviceCookie: string | undefined
  origin: Origin
  /** Null where none is asked for. */
  challenge?: Challenge | null
}

/** Checks a password and opens a session, or asks for what the account wants beside the password. */
export async function logIn(
  deps: Deps,
  input: LogInInput,
): Promise<Result<Opened, PasswordFailure> | SecondFactorNeeded> {
  const device = await readDevice(deps, input.deviceCookie)
  const checked = await checkPassword(deps, { ...input, device })
  if (!checked.ok) return checked
  warnOfBreach(deps, { user: checked.value.user, password: input.password, origin: input.origin })
  return openSession(deps, { ...input, ...checked.value, device, amr: ['pwd'] })
}

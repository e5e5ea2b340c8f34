import type { Deps } from '../deps.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import type { Origin } from '../origin.ts'
import { always } from '../store/conditions.ts'
import { commit } from '../store/database.ts'
import { signBearer, stateOf, visible } from './access-token.ts'
import { readRefreshToken, type TokenSet } from './refresh-token.ts'
import { newRotation, type RotationFailure } from './rotation.ts'

/** New tokens for a refresh token of an account's own app, which is spent by it. */
export async function refreshSession(
  deps: Deps,
  input: { refreshToken: string; origin: Origin },
): Promise<Result<TokenSet, RotationFailure>> {
  const token = await readRefreshToken(deps.config.keyring, input.refreshToken)
  if (!token) return fail('refresh_invalid')
  const { origin } = input
  const rotation = await newRotation(deps, { token, origin, clientId: null, rotates: true, wanted: always })
  const result = await rotation.outcome(await commit(deps.db, rotation.statements))
  if (!result.ok) return result
  const { session, user, refreshToken } = result.value
  const visitor = { user: visible(user), session: stateOf(session), locale: user.locale }
  return ok({ ...(await signBearer(deps, visitor, session.audience)), refreshToken })
}

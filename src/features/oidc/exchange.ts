import type { Deps } from '../../deps.ts'
import type { Ok } from '../../lib/result.ts'
import type { Origin } from '../../origin.ts'
import type { ClientProof } from './client-statements.ts'
import { type OAuthError, refuse } from './errors.ts'
import type { Parameters } from './parameters.ts'
import { redeemCode } from './redeem-code.ts'
import { refreshGrant } from './refresh-grant.ts'
import { refuseTo } from './refuse-to.ts'
import type { Tokens } from './tokens.ts'

export interface Exchange {
  proof: ClientProof
  values: Parameters['values']
  origin: Origin
}

/** Tokens for what a client holds: a code, or a refresh token. */
export function exchange(deps: Deps, input: Exchange): Promise<Ok<Tokens> | OAuthError> {
  const { grant_type: kind } = input.values
  if (kind === 'authorization_code') return redeemCode(deps, input)
  if (kind === 'refresh_token') return refreshGrant(deps, input)
  const error =
    kind === undefined
      ? refuse('invalid_request', 'grant_type is missing')
      : refuse('unsupported_grant_type', 'grant_type is authorization_code or refresh_token')
  return refuseTo(deps, input.proof, error)
}

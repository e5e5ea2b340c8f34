import type { Deps } from '../../deps.ts'
import { type IdTokenHint, readHint } from './id-token.ts'
import { knownClient } from './known-clients.ts'
import type { Parameters } from './parameters.ts'
import { isRegistered, withParameters } from './redirects.ts'

/** A request to end the session here (OpenID Connect RP-Initiated Logout 2). */
export interface EndRequest {
  /** Whose session the app means, if that can be believed. */
  hint: IdTokenHint | null
  /** Where the app wants people to go afterwards; one that it has registered. */
  back: string | null
}

/** Null: it wants people at an address that is not registered. */
export async function readEndRequest(deps: Deps, { values, repeated }: Parameters): Promise<EndRequest | null> {
  const { id_token_hint: token, client_id: named, post_logout_redirect_uri: uri, state } = values
  const read = token === undefined ? null : await readHint(deps, token)
  const hint = read && (named === undefined || named === read.clientId) ? read : null
  const client = await knownClient(deps, named ?? hint?.clientId)
  if (repeated.length > 0) return null
  if (uri === undefined || !client) return { hint, back: null }
  if (!isRegistered(client.postLogoutUris, uri)) return null
  return { hint, back: state === undefined ? uri : withParameters(uri, { state }) }
}

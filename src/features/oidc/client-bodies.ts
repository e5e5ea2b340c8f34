import * as v from 'valibot'
import { redirectProblem } from './redirects.ts'
import { scopes } from './scopes.ts'

/* What the desk says of a client. Failures are codes, as of every body. */

const name = v.pipe(
  v.string('required'),
  v.trim(),
  v.nonEmpty('required'),
  v.maxLength(64, 'too_long'),
  v.regex(/^[^\p{Cc}]*$/u, 'invalid'),
)

/** Addresses as they are compared: each can be registered, and there are not too many. */
const addresses = v.pipe(
  v.array(v.string('invalid'), 'required'),
  v.maxLength(20, 'too_long'),
  v.check((uris) => uris.every((uri) => redirectProblem(uri) === null), 'invalid'),
)

/** Services that its access tokens may be for (RFC 8707 section 2). */
const audience = v.pipe(
  v.array(v.string('invalid'), 'invalid'),
  v.maxLength(20, 'too_long'),
  v.check((all) => all.every((uri) => URL.canParse(uri) && !uri.includes('#') && uri.length <= 256), 'invalid'),
)

const optional = {
  postLogoutUris: v.optional(addresses, []),
  scopes: v.optional(v.array(v.picklist(scopes, 'invalid'), 'invalid'), [...scopes]),
  firstParty: v.optional(v.boolean('invalid'), false),
  idTokenAlg: v.optional(v.picklist(['RS256', 'ES256'], 'invalid'), 'RS256'),
  pkce: v.optional(v.picklist(['required', 'optional'], 'invalid'), 'required'),
  audience: v.optional(audience, []),
}

const redirectUris = v.pipe(addresses, v.minLength(1, 'required'))

// `scopes.0` would be no field that a form knows: what is wrong with a member is wrong with the list.
export const newClientBody = () =>
  v.object({ name, kind: v.picklist(['confidential', 'public'], 'required'), redirectUris, ...optional }, 'required')

export const changedClientBody = () =>
  v.object(
    {
      name: v.optional(name),
      redirectUris: v.optional(redirectUris),
      postLogoutUris: v.optional(addresses),
      scopes: v.optional(optional.scopes.wrapped),
      firstParty: v.optional(optional.firstParty.wrapped),
      idTokenAlg: v.optional(optional.idTokenAlg.wrapped),
      pkce: v.optional(optional.pkce.wrapped),
      audience: v.optional(audience),
    },
    'required',
  )

export type NewClient = v.InferOutput<ReturnType<typeof newClientBody>>
export type ChangedClient = v.InferOutput<ReturnType<typeof changedClientBody>>

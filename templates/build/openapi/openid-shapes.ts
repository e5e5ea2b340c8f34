import * as v from 'valibot'

/* What the OpenID provider answers, by the standards' own names. */

const text = v.string()
const count = v.pipe(v.number(), v.integer())

const OAuthError = v.object({ error: text, error_description: v.optional(text), error_uri: v.optional(text) })
const TokenAnswer = v.object({
  access_token: text,
  token_type: v.literal('Bearer'),
  expires_in: count,
  scope: text,
  id_token: v.optional(text),
  refresh_token: v.optional(text),
})
/** By the scopes that were granted. */
const UserInfo = v.object({
  sub: text,
  email: v.optional(text),
  email_verified: v.optional(v.boolean()),
  preferred_username: v.optional(text),
  name: v.optional(text),
  locale: v.optional(text),
  updated_at: v.optional(count),
  roles: v.optional(v.array(text)),
  groups: v.optional(v.array(text)),
  attributes: v.optional(v.record(text, v.unknown())),
})
const Introspection = v.object({
  active: v.boolean(),
  ...v.partial(
    v.object({
      ...{ token_type: text, scope: v.nullable(text), client_id: text, sub: text, iss: text, jti: text, sid: text },
      ...{ aud: v.union([text, v.array(text)]), iat: count, exp: count },
    }),
  ).entries,
})
const Discovery = v.objectWithRest({ issuer: text, authorization_endpoint: text, token_endpoint: text }, v.unknown())

export const openidShapes = { OAuthError, TokenAnswer, UserInfo, Introspection, Discovery }

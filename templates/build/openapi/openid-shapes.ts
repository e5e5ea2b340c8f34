import * as v from 'valibot'

/* What the OpenID provider answers, by the standards' own names. */

const text = v.string()
const count = v.pipe(v.number(), v.integer())
const words = v.array(text)
const no = v.literal(false)

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
  locale: v.optional(text),
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
/** OpenID Connect Discovery 3, RFC 8414 section 2. */
const Discovery = v.object({
  ...{ issuer: text, authorization_endpoint: text, token_endpoint: text, userinfo_endpoint: text, jwks_uri: text },
  ...{ revocation_endpoint: text, introspection_endpoint: text, end_session_endpoint: text },
  ...{ token_endpoint_auth_methods_supported: words, revocation_endpoint_auth_methods_supported: words },
  ...{ introspection_endpoint_auth_methods_supported: words, response_types_supported: words },
  ...{ response_modes_supported: words, grant_types_supported: words, code_challenge_methods_supported: words },
  ...{ subject_types_supported: words, id_token_signing_alg_values_supported: words, scopes_supported: words },
  ...{ claim_types_supported: words, claims_supported: words, prompt_values_supported: words },
  ...{ acr_values_supported: words, ui_locales_supported: words },
  ...{ op_policy_uri: v.optional(text), op_tos_uri: v.optional(text) },
  ...{ claims_parameter_supported: no, request_parameter_supported: no, request_uri_parameter_supported: no },
  authorization_response_iss_parameter_supported: v.literal(true),
})

export const openidShapes = { TokenAnswer, UserInfo, Introspection, Discovery }

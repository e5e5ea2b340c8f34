import { locales } from '#templates/words/languages.ts'
import type { Config } from '../../config.ts'
import { prompts } from './request-rules.ts'
import { claimNames, scopes } from './scopes.ts'

/** What clients find here (OpenID Connect Discovery 3, RFC 8414). */
export function metadata({ publicUrl, brand }: Config) {
  const at = (path: string) => `${publicUrl}/oauth/${path}`
  const secrets = ['client_secret_basic', 'client_secret_post']
  const places = {
    issuer: publicUrl,
    authorization_endpoint: at('authorize'),
    token_endpoint: at('token'),
    userinfo_endpoint: at('userinfo'),
    revocation_endpoint: at('revoke'),
    introspection_endpoint: at('introspect'),
    end_session_endpoint: at('end'),
    jwks_uri: `${publicUrl}/.well-known/jwks.json`,
  }
  const methods = {
    token_endpoint_auth_methods_supported: [...secrets, 'none'],
    revocation_endpoint_auth_methods_supported: [...secrets, 'none'],
    introspection_endpoint_auth_methods_supported: secrets,
  }
  const { terms, privacy } = brand.links
  const policies = { ...(privacy ? { op_policy_uri: privacy } : {}), ...(terms ? { op_tos_uri: terms } : {}) }
  return { ...places, ...methods, ...policies, ...abilities }
}

const abilities = {
  response_types_supported: ['code'],
  response_modes_supported: ['query', 'form_post'],
  grant_types_supported: ['authorization_code', 'refresh_token'],
  code_challenge_methods_supported: ['S256'],
  subject_types_supported: ['public'],
  id_token_signing_alg_values_supported: ['RS256', 'ES256'],
  scopes_supported: scopes,
  claim_types_supported: ['normal'],
  claims_supported: claimNames,
  prompt_values_supported: prompts,
  acr_values_supported: ['urn:gatehouse:1', 'urn:gatehouse:2'],
  ui_locales_supported: locales,
  claims_parameter_supported: false,
  request_parameter_supported: false,
  request_uri_parameter_supported: false,
  authorization_response_iss_parameter_supported: true,
}

/** The errors of RFC 6749 (4.1.2.1, 5.2), OpenID Connect Core 3.1.2.6, RFC 8707 and RFC 6750. */
export type OAuthCode =
  | 'invalid_request'
  | 'invalid_client'
  | 'invalid_grant'
  | 'invalid_scope'
  | 'invalid_target'
  | 'invalid_token'
  | 'insufficient_scope'
  | 'unauthorized_client'
  | 'unsupported_grant_type'
  | 'unsupported_response_type'
  | 'access_denied'
  | 'login_required'
  | 'consent_required'
  | 'interaction_required'
  | 'request_not_supported'
  | 'request_uri_not_supported'
  | 'registration_not_supported'
  | 'temporarily_unavailable'

/** A refusal that a client's developer reads. Plain ASCII without quotes (RFC 6749 section 5.2). */
export interface OAuthError {
  ok: false
  code: OAuthCode
  description: string
}

export const refuse = (code: OAuthCode, description: string): OAuthError => ({ ok: false, code, description })

import type { RouteDoc } from './route-doc.ts'

const client = ['client_id?', 'client_secret?'] as const
// PKCE stands here as optional, since a client can be let off it.
const ask = [
  ...(['client_id', 'redirect_uri', 'response_type', 'scope', 'state?', 'nonce?', 'code_challenge?'] as const),
  ...(['code_challenge_method?', 'response_mode?', 'prompt?', 'max_age?', 'login_hint?', 'ui_locales?'] as const),
  ...(['acr_values?', 'id_token_hint?', 'resource?'] as const),
]
const leave = ['id_token_hint?', 'client_id?', 'post_logout_redirect_uri?', 'state?', 'ui_locales?'] as const
const refusals = ['invalid_request', 'invalid_client'] as const

/** What apps speak by OpenID Connect Core 1.0; failures are those of RFC 6749. Any client library knows all of it. */
export const openidRoutes: RouteDoc[] = [
  json('/.well-known/openid-configuration', 'What a client library asks for first', ':Discovery'),
  json('/.well-known/oauth-authorization-server', 'The same by its name of RFC 8414', ':Discovery'),
  { ...json('/.well-known/jwks.json', 'Public keys', 'keys'), openid: false },
  page('get', '/oauth/authorize', 'Send a browser here to log somebody in', { query: ask }),
  page('post', '/oauth/authorize', 'The same, as a form', { form: ask }),
  {
    ...form('/oauth/token', 'Tokens for a code, or for a refresh token', ':TokenAnswer'),
    form: [
      'grant_type',
      'code?',
      'redirect_uri?',
      'code_verifier?',
      'refresh_token?',
      'scope?',
      'resource?',
      ...client,
    ],
    standard: [
      ...refusals,
      ...(['invalid_grant', 'invalid_scope', 'invalid_target'] as const),
      ...(['unauthorized_client', 'unsupported_grant_type'] as const),
    ],
  },
  { ...json('/oauth/userinfo', 'Who it is', ':UserInfo'), bearer: true, standard: userinfoRefusals() },
  {
    ...form('/oauth/userinfo', 'Who it is; the token in the header or the body', ':UserInfo'),
    form: ['access_token?'],
    bearer: true,
    standard: userinfoRefusals(),
  },
  {
    ...form('/oauth/revoke', 'Take a token back (RFC 7009)'),
    form: ['token', 'token_type_hint?', ...client],
    standard: refusals,
  },
  {
    ...form('/oauth/introspect', "What a token of the client's own is worth (RFC 7662)", ':Introspection'),
    form: ['token', 'token_type_hint?', ...client],
    standard: refusals,
  },
  page('get', '/oauth/end', 'Log out here, and come back', { query: leave }),
  page('post', '/oauth/end', 'The same, as a form', { form: leave }),
]

function userinfoRefusals() {
  return ['invalid_request', 'invalid_token', 'insufficient_scope'] as const
}

function json(path: string, summary: string, members: string): RouteDoc {
  return { method: 'get', path, summary, success: [200, members], failures: [], openid: true }
}

function form(path: string, summary: string, members?: string): RouteDoc {
  return { method: 'post', path, summary, success: members ? [200, members] : [200], failures: [], openid: true }
}

/** What a browser is sent to: a page, or on to the app. */
function page(
  method: 'get' | 'post',
  path: string,
  summary: string,
  asked: Pick<RouteDoc, 'query' | 'form'>,
): RouteDoc {
  return { method, path, summary, success: [303], also: [200, 'html'], failures: [], openid: true, ...asked }
}

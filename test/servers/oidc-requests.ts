import { createHash } from 'node:crypto'

/*
 * Authorization and token requests that are good but for one thing.
 */

export const redirectUri = 'https://app.example.com/callback'
export const verifier = 'a-verifier-that-is-long-enough-for-the-standard'
const challenge = createHash('sha256').update(verifier).digest('base64url')

/** `undefined` leaves one out. */
export type Fields = Record<string, string | undefined>

/** `authorization`: another secret by the header, '' one that cannot be read, null none. */
export interface Exchange {
  fields?: Fields
  authorization?: string | null
}

export const goodRequest = (id: string): Fields => ({
  ...{ client_id: id, redirect_uri: redirectUri, response_type: 'code', scope: 'openid', state: 's', prompt: 'none' },
  ...{ code_challenge: challenge, code_challenge_method: 'S256' },
})

export const goodExchange: Fields = {
  ...{ grant_type: 'authorization_code', code: 'made-up', redirect_uri: redirectUri, code_verifier: verifier },
}

/** What is changed of a good request by a public client; nobody is signed in. */
export const asked: Record<string, Fields | string> = {
  'nobody there': {},
  'no client': { client_id: undefined },
  'an unknown client': { client_id: 'nobody' },
  'an empty client': { client_id: '' },
  'no redirect': { redirect_uri: undefined },
  'another redirect': { redirect_uri: 'https://app.example.com/other' },
  'a redirect with a query': { redirect_uri: `${redirectUri}?a=b` },
  'a redirect with a fragment': { redirect_uri: `${redirectUri}#a` },
  'a redirect in capitals': { redirect_uri: redirectUri.toUpperCase() },
  'a redirect elsewhere': { redirect_uri: 'https://evil.test/callback' },
  'no response_type': { response_type: undefined },
  'an unknown response_type': { response_type: 'nothing' },
  'an implicit token': { response_type: 'token' },
  'an implicit ID token': { response_type: 'id_token', nonce: 'n' },
  'a hybrid': { response_type: 'code id_token', nonce: 'n' },
  'response_mode fragment': { response_mode: 'fragment' },
  'an unknown response_mode': { response_mode: 'pigeon' },
  'no scope': { scope: undefined },
  'an unknown scope': { scope: 'openid pigeons' },
  'no openid': { scope: 'email' },
  'no challenge': { code_challenge: undefined, code_challenge_method: undefined },
  'a method without a challenge': { code_challenge: undefined },
  'a challenge without a method': { code_challenge_method: undefined },
  'a plain challenge': { code_challenge_method: 'plain' },
  'an unknown method': { code_challenge_method: 'S512' },
  'a short challenge': { code_challenge: 'abc' },
  'a long challenge': { code_challenge: 'a'.repeat(200) },
  'an unknown prompt': { prompt: 'pigeon' },
  'prompt none and login': { prompt: 'none login' },
  'a negative max_age': { max_age: '-1' },
  'a max_age of words': { max_age: 'soon' },
  'max_age 0': { max_age: '0' },
  'a request object': { request: 'e30.e30.' },
  'a request_uri': { request_uri: 'https://app.example.com/request' },
  'a registration': { registration: '{}' },
  'a bad hint': { id_token_hint: 'a.b.c' },
  'an unknown parameter': { pigeon: 'yes' },
  ui_locales: { ui_locales: 'de fr' },
  acr_values: { acr_values: '1 2' },
  'a login_hint': { login_hint: 'ada@example.org' },
  'state twice': '&state=t',
  'scope twice': '&scope=email',
  'client_id twice': '&client_id=other',
  'redirect_uri twice': '&redirect_uri=https%3A%2F%2Fevil.test',
}

/** What is changed of a request with a made-up code by a confidential client. */
export const exchanged: Record<string, Exchange> = {
  'a made-up code': {},
  'no code': { fields: { code: undefined } },
  'no redirect at the token endpoint': { fields: { redirect_uri: undefined } },
  'no grant': { fields: { grant_type: undefined } },
  'an unknown grant': { fields: { grant_type: 'pigeon' } },
  'the password grant': { fields: { grant_type: 'password', username: 'a', password: 'b' } },
  'client credentials': { fields: { grant_type: 'client_credentials' } },
  'no client authentication': { authorization: null },
  'a wrong secret': { authorization: 'wrong' },
  'a header that is no header': { authorization: '' },
  'the id alone': { authorization: null, fields: { client_id: 'closed' } },
  'both methods': { fields: { client_id: 'closed', client_secret: 'closed' } },
  'a public client with a secret': { authorization: null, fields: { client_id: 'open', client_secret: 'x' } },
  'a public client': { authorization: null, fields: { client_id: 'open' } },
  'an unknown client at the token endpoint': { authorization: null, fields: { client_id: 'nobody' } },
  'a made-up refresh token': { fields: { grant_type: 'refresh_token', refresh_token: 'made-up' } },
  'no refresh token': { fields: { grant_type: 'refresh_token' } },
}

/** Where the other provider answers otherwise, and why that is right here. */
export const reasons: Record<string, string> = {
  'no redirect': 'OpenID Connect Core 3.1.2.1 requires it; the other takes the only one that is registered',
  'redirect_uri twice': 'nobody is sent to an address that is in doubt (RFC 6749 section 4.1.2.1)',
  'no scope': 'OpenID Connect Core 3.1.2.1 requires it; the other goes on without',
  'an implicit ID token': 'code is the only response type here; the other has more, and this client may not',
  'a hybrid': 'as with the implicit ID token',
  'response_mode fragment': 'not offered, as discovery says: it is for tokens in the address',
  'an unknown response_mode': 'the other’s code is in no standard: invalid_request is RFC 6749’s for an unknown value',
  'no redirect at the token endpoint':
    'a parameter is missing (RFC 6749 section 5.2); the other looks at the code first',
  'no client authentication': 'that is invalid_client by RFC 6749 section 5.2',
  'a header that is no header': 'who tries by Authorization gets a 401 (RFC 6749 section 5.2)',
}

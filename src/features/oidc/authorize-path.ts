import type { Parameters } from './parameters.ts'
import { given } from './redirects.ts'

/** An authorization request as a path of this site: it goes on from there after a log-in, a sign-up or a proof. */
export const authorizePath = ({ values }: Pick<Parameters, 'values'>, over: Record<string, string> = {}): string => {
  const kept = Object.fromEntries(names.map((name) => [name, values[name]]))
  return `/oauth/authorize?${new URLSearchParams(given({ ...kept, ...over }))}`
}

const names = [
  ...['client_id', 'redirect_uri', 'response_type', 'response_mode', 'scope', 'state', 'nonce', 'code_challenge'],
  ...['code_challenge_method', 'prompt', 'max_age', 'login_hint', 'ui_locales', 'acr_values', 'id_token_hint'],
  ...['resource', 'asked'],
]

import type { Keyring } from '../../lib/keyring.ts'
import type { Settings } from '../../lib/settings.ts'
import { parseRsaKeys, type RsaKey } from './rsa-keys.ts'

export interface OidcSettings {
  /** The first signs. Empty: this is no OpenID provider. */
  keys: readonly RsaKey[]
  /** userinfo answers what its token says, without the database: stale by ACCESS_TOKEN_TTL. */
  userinfoFromToken: boolean
}

export function parseOidc(settings: Settings, keyring: Keyring): OidcSettings {
  const { keys, problems } = parseRsaKeys(settings.text('OIDC_KEYS'))
  settings.problems.push(...problems)
  // Codes are signed by the ceremony key; a key ring of before has none, and what needs it is off.
  const isOn = keyring.all('ceremony').length > 0
  return {
    keys: isOn ? keys : [],
    userinfoFromToken: settings.oneOf('USERINFO_FROM_TOKEN', ['off', 'on'], 'off') === 'on',
  }
}

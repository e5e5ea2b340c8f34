import type { Settings } from '../../lib/settings.ts'
import type { Deployment } from '../settings.ts'

export interface PasskeySettings {
  /** False also while the key ring lacks what signs ceremonies. */
  on: boolean
  /** The site that passkeys are bound to: changing it loses every one of them. */
  rpId: string
  /** Where ceremonies may take place, compared exactly. */
  origins: string[]
  /** Sites beside ours that browsers let use its passkeys (WebAuthn L3 section 5.11). */
  relatedOrigins: string[]
}

export function parsePasskeys(settings: Settings, { publicUrl, keyring }: Deployment): PasskeySettings {
  const isWanted = settings.oneOf('PASSKEYS', ['on', 'off'], 'on') === 'on'
  const host = URL.canParse(publicUrl) ? new URL(publicUrl).hostname : ''
  const relatedOrigins = settings
    .list('PASSKEY_RELATED_ORIGINS')
    .map((origin) => settings.originOf('PASSKEY_RELATED_ORIGINS', origin))
  return {
    on: isWanted && keyring.all('ceremony').length > 0,
    rpId: rpIdOf(settings, host),
    origins: [
      publicUrl,
      ...settings.list('PASSKEY_ORIGINS').map((origin) => originOf(settings, origin)),
      ...relatedOrigins,
    ],
    relatedOrigins,
  }
}

/** Our host, or a domain above it that is not a top one (WebAuthn L3, "RP ID"). */
function rpIdOf(settings: Settings, host: string): string {
  const rpId = settings.text('PASSKEY_RP_ID', host)
  const isAbove = host.endsWith(`.${rpId}`) && rpId.includes('.')
  if (rpId !== host && !isAbove)
    settings.problems.push(`PASSKEY_RP_ID is "${rpId}"; write the host of PUBLIC_URL or a domain above it`)
  return rpId
}

/** An app on Android says the hash of its key in place of an origin. */
const originOf = (settings: Settings, origin: string) =>
  /^android:apk-key-hash:[\w-]{43}$/.test(origin) ? origin : settings.originOf('PASSKEY_ORIGINS', origin)

import type { Settings } from '../../lib/settings.ts'
import type { Deployment } from '../settings.ts'

export type ProviderKind = 'google' | 'github' | 'apple' | 'microsoft' | 'oidc'

export interface Provider {
  /** As in PROVIDERS, and in addresses. */
  name: string
  kind: ProviderKind
  /** What people know it by. */
  title: string
  /** Ours there: of the web first, then of native apps. */
  clientId: string
  audiences: string[]
  secret: string
  issuer: string
  /** In place of all of its hosts, for tests; empty: its own. */
  url: string
  scope: string
  /** Domains whose addresses this issuer speaks for. */
  vouches: string[]
  /** What of `amr` or `acr` says that it has asked for a second factor. */
  mfa: string[]
  /** Apple: who signs the client's secret, by which key. */
  team: string
  keyId: string
}

export interface ProvidersSettings {
  all: Provider[]
  autoLink: boolean
  /** Plain http is for development. */
  allowsHttp: boolean
}

const kinds = {
  google: { title: 'Google', issuer: 'https://accounts.google.com', scope: 'openid email' },
  github: { title: 'GitHub', issuer: 'https://github.com', scope: 'read:user user:email' },
  apple: { title: 'Apple', issuer: 'https://appleid.apple.com', scope: 'openid email' },
  microsoft: { title: 'Microsoft', issuer: microsoftIssuer(), scope: 'openid email profile' },
} as const

function microsoftIssuer() {
  return 'https://login.microsoftonline.com/common/v2.0' as const
}

export function parseProviders(settings: Settings, { environment, keyring }: Deployment): ProvidersSettings {
  const allowsHttp = environment === 'development'
  const named = namedProviders(settings, allowsHttp)
  // A key ring of before they were there goes on working, without them; the doctor misses their buttons.
  const all = keyring.all('ceremony').length > 0 ? named : []
  return { all, allowsHttp, autoLink: settings.oneOf('PROVIDER_AUTO_LINK', ['on', 'off'], 'off') === 'on' }
}

/** Those of PROVIDERS, whether or not the key ring lets them be offered. */
export const namedProviders = (settings: Settings, allowsHttp: boolean): Provider[] =>
  [...new Set(settings.list('PROVIDERS'))].flatMap((name) => parseProvider(settings, name, allowsHttp) ?? [])

function parseProvider(settings: Settings, name: string, allowsHttp: boolean): Provider | null {
  if (!/^[a-z][a-z0-9-]{0,31}$/.test(name)) {
    settings.problems.push(`PROVIDERS names "${name}"; write small letters, digits and hyphens`)
    return null
  }
  const prefix = `PROVIDER_${name.replaceAll('-', '_').toUpperCase()}`
  const read = (field: string) => settings.text(`${prefix}_${field}`)
  const kind = Object.hasOwn(kinds, name) ? (name as keyof typeof kinds) : 'oidc'
  const usual = kind === 'oidc' ? { title: titled(name), issuer: '', scope: 'openid email profile' } : kinds[kind]
  const [clientId = '', ...others] = settings.list(`${prefix}_ID`)
  const issuer = read('ISSUER') || usual.issuer
  const url = read('URL')
  const needed =
    kind === 'apple' ? ['ID', 'SECRET', 'TEAM', 'KEY_ID'] : kind === 'oidc' ? ['ID', 'ISSUER'] : ['ID', 'SECRET']
  for (const field of needed) if (!read(field)) settings.problems.push(`${prefix}_${field} is missing`)
  for (const [field, value] of [
    ['ISSUER', issuer],
    ['URL', url],
  ] as const)
    if (value && !isAddress(value, allowsHttp)) settings.problems.push(`${prefix}_${field} is no https address`)
  return {
    ...{ name, kind, title: usual.title, clientId, audiences: [clientId, ...others], secret: read('SECRET') },
    ...{ issuer, url: url.replace(/\/+$/, ''), scope: read('SCOPE') || usual.scope },
    vouches: settings.list(`${prefix}_VOUCHES`).map((domain) => domain.toLowerCase()),
    ...{ mfa: settings.list(`${prefix}_MFA`), team: read('TEAM'), keyId: read('KEY_ID') },
  }
}

const titled = (name: string) => name.charAt(0).toUpperCase() + name.slice(1).replaceAll('-', ' ')

function isAddress(value: string, allowsHttp: boolean): boolean {
  const protocol = URL.parse(value)?.protocol
  return protocol === 'https:' || (allowsHttp && protocol === 'http:')
}

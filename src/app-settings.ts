import type { Settings } from './lib/settings.ts'

/** What the operator's own apps are, and what they are told. */
export interface AppSettings {
  /** Front ends elsewhere that may call the API. */
  allowedOrigins: string[]
  /** Services that an access token may be asked for. */
  tokenAudiences: string[]
  /** Where people may be sent back to, beside paths of this site. */
  returnOrigins: string[]
  /** Names that the operator gives to accounts, beside our own `admin`. */
  roles: string[]
}

export const parseApps = (settings: Settings): AppSettings => ({
  allowedOrigins: originsOf(settings, 'ALLOWED_ORIGINS'),
  returnOrigins: originsOf(settings, 'RETURN_ORIGINS'),
  tokenAudiences: settings.list('TOKEN_AUDIENCES'),
  roles: rolesIn(settings),
})

const originsOf = (settings: Settings, name: string) =>
  settings.list(name).map((origin) => settings.originOf(name, origin))

function rolesIn(settings: Settings): string[] {
  const named = settings.text('ROLES').split(',')
  const roles = named.map((role) => role.trim()).filter(Boolean)
  const isSound = (role: string) => /^[\w.:-]{1,32}$/.test(role) && role !== 'admin'
  if (roles.length > 20 || !roles.every(isSound))
    settings.problems.push('ROLES is not a list of at most 20 names, separated by commas; "admin" is ours')
  return [...new Set(roles)]
}

import type { User } from '../../store/accounts/users.ts'

/** What a client may ask for. */
export const scopes = ['openid', 'profile', 'email', 'roles', 'attributes', 'offline_access'] as const

export type Scope = (typeof scopes)[number]

export const isScope = (text: string): text is Scope => scopes.some((scope) => scope === text)

/** What a scope tells of a person (OpenID Connect Core 5.4); `groups` is the name that Grafana and Apache read. */
export function claimsOf(user: User, granted: readonly string[]): Record<string, unknown> {
  const { username, locale, email, emailConfirmedAt, attributes } = user
  const roles = user.roles ?? []
  const told: Partial<Record<string, object>> = {
    profile: { locale, ...(username === null ? {} : { preferred_username: username }) },
    email: { email, email_verified: emailConfirmedAt !== null },
    roles: { roles, groups: roles },
    attributes: { attributes: attributes ?? {} },
  }
  return Object.assign({}, ...granted.map((scope) => told[scope] ?? {}))
}

/** All that these scopes can tell. */
export const claimNames = [
  ...['sub', 'iss', 'aud', 'exp', 'iat', 'auth_time', 'nonce', 'acr', 'amr', 'sid', 'at_hash'],
  ...['preferred_username', 'locale', 'email', 'email_verified', 'roles', 'groups', 'attributes'],
]

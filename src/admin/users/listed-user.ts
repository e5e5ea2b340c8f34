import type { User } from '../../store/accounts/users.ts'
import type { Role } from '../../store/schema/index.ts'

/** What an administrator sees of an account: never its password hash. Times in epoch seconds. */
export interface ListedUser {
  id: string
  email: string
  username: string | null
  role: Role
  roles: string[]
  attributes: Record<string, unknown>
  locale: string
  emailConfirmed: boolean
  disabled: boolean
  emailConfirmedAt: number | null
  disabledAt: number | null
  createdAt: number
  lastLoginAt: number | null
}

export function listedUser({ id, email, username, role, roles, attributes, locale, ...times }: User): ListedUser {
  const { emailConfirmedAt, disabledAt, createdAt, lastLoginAt } = times
  const state = { emailConfirmed: emailConfirmedAt !== null, disabled: disabledAt !== null }
  const given = { roles: roles ?? [], attributes: attributes ?? {} }
  return { id, email, username, role, ...given, locale, ...state, emailConfirmedAt, disabledAt, createdAt, lastLoginAt }
}

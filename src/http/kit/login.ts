import { parseEmailAddress } from '../../account/rules/email-address.ts'
import { usernameKey } from '../../account/rules/username.ts'
import type { Login } from '../../store/accounts/logins.ts'

/** What was typed to log in: a user name holds no @. What is no address at all is looked up as it is, and not found. */
export function loginOf(typed: string): Login {
  if (!typed.includes('@')) return { usernameKey: usernameKey(typed.trim()) }
  return { email: parseEmailAddress(typed) ?? typed.trim() }
}

import { fill } from '#templates/words/fill.ts'
import type { Words } from '#templates/words/words.ts'
import type { EmailProblem } from '../../account/rules/email-address.ts'
import { maxLength, type PasswordProblem } from '../../account/rules/password.ts'
import type { UsernameProblem } from '../../account/rules/username.ts'

/** One sentence for a field's failure code: what is wrong and how to mend it. `least`: characters of a password. */
export function fieldMessage({ fields }: Words, field: string, code: string, least: number): string {
  const { required, any }: Record<string, Record<string, string>> = fields
  const own = code === 'required' ? required?.[field] : ownOf(fields)[field]?.[code]
  return fill(own ?? any?.[code] ?? fields.any.invalid, { min: least, max: maxLength })
}

/** The sentences of fields with rules of their own; a code without one fails the compiler. */
function ownOf(fields: Words['fields']): Record<string, Record<string, string>> {
  const email: Record<EmailProblem, string> = fields.email
  const username: Record<UsernameProblem, string> = fields.username
  const password: Record<PasswordProblem, string> = fields.password
  return { email, username, password, newPassword: password, code: fields.code }
}

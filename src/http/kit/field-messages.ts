import { emailProblems } from '../../account/rules/email-address.ts'
import { passwordProblems } from '../../account/rules/password.ts'
import { usernameProblems } from '../../account/rules/username.ts'
import type { Config } from '../../config.ts'

/** One sentence for a field's failure code: what is wrong and how to mend it. */
export function fieldMessage(field: string, code: string, { passwordMinLength }: Config): string {
  if (field === 'email' && has(emailProblems, code)) return emailProblems[code]
  if (field === 'username' && has(usernameProblems, code)) return usernameProblems[code]
  if (isPassword(field) && has(passwordProblems, code)) return passwordProblems[code](passwordMinLength)
  if (code === 'malformed' && field === 'code') return 'The code is six digits.'
  if (code === 'required') return required[field] ?? 'This is needed.'
  return common[code] ?? 'This cannot be used here.'
}

const required: Record<string, string> = {
  email: 'Please give an e-mail address.',
  password: 'Please give a password.',
  newPassword: 'Please choose a password.',
  currentPassword: 'Please give your present password.',
  password_confirm: 'Please repeat the password.',
  username: 'Please choose a user name.',
  code: 'Please type the six digits from the mail.',
  token: 'The link is not complete.',
}

const common: Record<string, string> = {
  mismatch: 'The two passwords are not the same.',
  too_long: 'This is too long.',
  malformed: 'This contains a character that cannot be used here.',
  wrong: 'The password is not right.',
  unchanged: 'This is your address already.',
  taken: 'This user name is taken. Please choose another one.',
}

const isPassword = (field: string) => field === 'password' || field === 'newPassword'

const has = <Known extends object>(known: Known, code: string): code is Extract<keyof Known, string> =>
  Object.hasOwn(known, code)

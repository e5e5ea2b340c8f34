import * as v from 'valibot'
import { locales } from '#templates/words/languages.ts'
import { checkEmailAddress } from '../../account/rules/email-address.ts'
import { checkPassword, maxTypedLength, passwordContext } from '../../account/rules/password.ts'
import { plainDigits } from '../../account/rules/plain-digits.ts'
import { checkUsername } from '../../account/rules/username.ts'
import type { Config } from '../../config.ts'

/** A body before it is checked. */
export type RawBody = Record<string, unknown>

const turnstileToken = v.optional(v.string('invalid'))

/*
 * The bodies of both faces. Messages are codes (see field-messages.ts). A schema is made for one body, because a new
 * password is weighed against the address and name beside it.
 */

/** cookie: for browsers. token: for apps. */
const mode = v.picklist(['cookie', 'token'], 'invalid')

export const registerBody = (config: Config, raw: RawBody) =>
  v.object(
    {
      email,
      password: config.passwords === 'optional' ? v.optional(newPassword(config, raw)) : newPassword(config, raw),
      username: config.username === 'required' ? username : v.optional(username),
      // A language that we do not speak is no mistake: the request's own is taken then.
      locale: v.optional(v.pipe(v.string('invalid'), v.maxLength(35, 'too_long'))),
      turnstileToken,
    },
    'required',
  )

/** As a person types it: the password a second time, where a form asks for that. */
export const registerForm = (config: Config, raw: RawBody) =>
  v.object(
    {
      ...registerBody(config, raw).entries,
      password_confirm: repeated(raw.password),
    },
    'required',
  )

export const repeated = (password: unknown) =>
  v.optional(
    v.pipe(
      text,
      v.check((again) => again === password, 'mismatch'),
    ),
  )

export const confirmBody = (config: Config, raw: RawBody) =>
  v.object(
    {
      token: raw.code === undefined ? text : v.optional(text),
      confirmationId: raw.code === undefined ? v.optional(text) : text,
      code: v.optional(code),
      password: v.optional(password),
      newPassword: v.optional(newPassword(config, {})),
      mode: v.optional(mode),
    },
    'required',
  )

export const codeForm = () => v.object({ code, password: v.optional(password) }, 'required')

export const emailBody = () => v.object({ email, turnstileToken }, 'required')

export const correctBody = () => v.object({ confirmationId: text, email }, 'required')

export const languageForm = () =>
  v.object({ locale: v.picklist(locales, 'invalid'), next: v.optional(text) }, 'required')

export const tokenBody = () => v.object({ token: text }, 'required')

export const confirmChangeBody = () => v.object({ token: text, password: v.optional(password) }, 'required')

/** As a page posts it: the token stands in the path. */
export const confirmChangeForm = () => v.object({ password: v.optional(password) }, 'required')

export const refreshBody = () => v.object({ refreshToken: text }, 'required')

export const logOutBody = () => v.object({ refreshToken: v.optional(text) }, 'required')

export const logInBody = (config: Config) =>
  v.object(
    {
      email: text,
      password,
      remember: v.optional(v.boolean('invalid'), false),
      mode: v.optional(mode, 'cookie'),
      audience: v.optional(v.picklist(config.tokenAudiences, 'invalid')),
      deviceToken: v.optional(text),
      turnstileToken,
    },
    'required',
  )

/** Of a form that does something and then goes on. */
export const nextForm = () => v.object({ next: v.optional(text) }, 'required')

/** As a person types it: twice, where a form has asked for that. */
export const newPasswordForm = (config: Config, raw: RawBody) =>
  v.object({ password: newPassword(config, {}), password_confirm: repeated(raw.password) }, 'required')

export const resetBody = (config: Config) =>
  v.object({ token: text, password: newPassword(config, {}), mode: v.optional(mode, 'cookie') }, 'required')

export const inviteForm = (config: Config, raw: RawBody) =>
  v.object(
    {
      password: newPassword(config, raw),
      username: config.username === 'required' ? username : v.optional(username),
    },
    'required',
  )

export const inviteBody = (config: Config, raw: RawBody) =>
  v.object({ token: text, ...inviteForm(config, raw).entries }, 'required')

const isPlain = (value: string) => value.isWellFormed() && !value.includes('\0')

export const text = v.pipe(
  v.string('required'),
  v.nonEmpty('required'),
  v.maxLength(4096, 'too_long'),
  v.check(isPlain, 'malformed'),
)

// An existing password: whatever it is, it is compared; only its size is bounded before the hash.
export const password = v.pipe(v.string('required'), v.nonEmpty('required'), v.maxLength(maxTypedLength, 'too_long'))

export const code = v.pipe(text, v.transform(plainDigits), v.regex(/^\d{6}$/, 'malformed'))

export const email = v.pipe(
  v.string('required'),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const checked = checkEmailAddress(dataset.value)
    if (checked.ok) return checked.value
    addIssue({ message: dataset.value.trim() === '' ? 'required' : checked.code })
    return NEVER
  }),
)

export const username = v.pipe(
  v.string('required'),
  v.rawCheck(({ dataset, addIssue }) => {
    const problem = dataset.typed ? checkUsername(dataset.value) : null
    if (problem) addIssue({ message: problem })
  }),
)

export function newPassword(config: Config, raw: RawBody) {
  const rules = { minLength: config.passwordMinLength, context: contextOf(config, raw) }
  return v.pipe(
    v.string('required'),
    v.nonEmpty('required'),
    v.rawCheck(({ dataset, addIssue }) => {
      const problem = dataset.typed ? checkPassword(dataset.value, rules) : null
      if (problem) addIssue({ message: problem })
    }),
  )
}

function contextOf(config: Config, raw: RawBody): string[] {
  const checked = typeof raw.email === 'string' ? checkEmailAddress(raw.email) : null
  const name = typeof raw.username === 'string' ? raw.username : undefined
  return passwordContext(config.appName, checked?.ok ? checked.value : undefined, name)
}

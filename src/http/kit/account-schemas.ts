import * as v from 'valibot'
import { locales } from '#templates/words/languages.ts'
import type { Config } from '../../config.ts'
import { code, email, newPassword, password, type RawBody, repeated, text, username } from './schemas.ts'
import type { Own } from './validate.ts'

/* The bodies of those who are signed in. What they choose is weighed against their own address and name. */

export const passwordBody = (_config: Config, _raw: RawBody, own?: Own) =>
  v.object({ password: presentPassword(own) }, 'required')

export const changePasswordBody = (config: Config, _raw: RawBody, own?: Own) =>
  v.object({ currentPassword: presentPassword(own), newPassword: newPassword(config, { ...own }) }, 'required')

/** As a person types it: the new one a second time, where a form asks for that. */
export const changePasswordForm = (config: Config, raw: RawBody, own?: Own) =>
  v.object(
    {
      ...changePasswordBody(config, raw, own).entries,
      password_confirm: repeated(raw.newPassword),
    },
    'required',
  )

export const changeEmailBody = (_config: Config, _raw: RawBody, own?: Own) =>
  v.object(
    {
      email: v.pipe(
        email,
        v.check((address) => address !== own?.email, 'unchanged'),
      ),
      password: presentPassword(own),
    },
    'required',
  )

/** Where a fresh session stands in its place, and before it is known who is there, none is needed. */
const presentPassword = (own: Own | undefined) => (own?.asks === 'password' ? password : v.optional(password))

/** The second step of a log-in. */
export const secondStepBody = (_config: Config, raw: RawBody) => {
  const isOther = ['recoveryCode', 'credential'].some((member) => raw[member] !== undefined)
  return v.object(
    {
      ...proofEntries,
      code: isOther ? v.optional(code) : code,
      pending: v.optional(text),
      mode: v.optional(v.picklist(['cookie', 'token'], 'invalid')),
      trust: v.optional(v.boolean('invalid'), false),
      deviceToken: v.optional(text),
    },
    'required',
  )
}

const proofEntries = {
  code: v.optional(code),
  recoveryCode: v.optional(text),
  // A passkey's answer, as JSON or, in a form, as its text.
  credential: v.optional(v.union([text, v.looseObject({})], 'invalid')),
  ceremony: v.optional(text),
}

/** A proof of who it is, by one of its ways. */
export const proofBody = (_config: Config, raw: RawBody) => {
  const isOther = ['code', 'recoveryCode', 'credential'].some((member) => raw[member] !== undefined)
  return v.object({ password: isOther ? v.optional(password) : password, ...proofEntries }, 'required')
}

/** What is not there stays as it is; `null` gives a name up. */
export const profileBody = ({ username: policy }: Config) =>
  v.object(
    { username: v.optional(name(policy)), locale, noticesNewDevice: v.optional(v.boolean('invalid')) },
    'required',
  )

/** Here an empty name is no name. */
export const profileForm = ({ username: policy }: Config) =>
  v.object({ username: v.optional(name(policy), null), locale }, 'required')

/** A box that is not ticked is not sent. */
export const noticesForm = () => v.object({ new_device: v.optional(text) })

export const sessionForm = () => v.object({ id: text }, 'required')

const locale = v.optional(v.picklist(locales, 'invalid'))

const name = (policy: Config['username']) =>
  v.pipe(
    v.nullable(username),
    v.check((chosen) => policy !== 'required' || chosen !== null, 'required'),
    v.transform((chosen) => (policy === 'off' ? undefined : chosen)),
  )

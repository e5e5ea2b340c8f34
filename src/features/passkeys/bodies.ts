import * as v from 'valibot'
import { code, text } from '../../http/kit/schemas.ts'

/* What is inside a credential is read by the operations: whatever is wrong with it, it is a credential that is refused. */

const credential = v.looseObject({}, 'required')

const label = v.pipe(
  text,
  v.trim(),
  v.nonEmpty('required'),
  v.maxLength(64, 'too_long'),
  v.check((value) => !/\p{Cc}/u.test(value), 'malformed'),
)

export const passkeyOptionsBody = () => v.object({ pending: v.optional(text) }, 'required')

export const passkeyLoginBody = () =>
  v.object(
    {
      credential,
      ceremony: text,
      remember: v.optional(v.boolean('invalid'), false),
      mode: v.optional(v.picklist(['cookie', 'token'], 'invalid'), 'cookie'),
      deviceToken: v.optional(text),
    },
    'required',
  )

/** What the script has filled in. */
export const passkeyLoginForm = () =>
  v.object({ credential: text, ceremony: text, remember: v.optional(v.boolean(), false) }, 'required')

export const newPasskeyBody = () =>
  v.object({ credential, ceremony: text, label: v.optional(label), mailCode: v.optional(code) }, 'required')

export const passkeyLabelBody = () => v.object({ label }, 'required')

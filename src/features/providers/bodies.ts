import * as v from 'valibot'
import { email, password, text } from '../../http/kit/schemas.ts'
import { modes } from './attempt.ts'

export const startForm = () =>
  v.object({ mode: v.optional(v.picklist(modes, 'invalid'), 'login'), next: v.optional(text) }, 'required')

/** A field less or more is the provider's affair. */
export const proofForm = () => v.object({ password }, 'required')

export const addressForm = () => v.object({ email }, 'required')

export const tokenLoginBody = () =>
  v.object(
    {
      provider: text,
      // An ID token with many claims is long.
      idToken: v.pipe(v.string('required'), v.nonEmpty('required'), v.maxLength(12_000, 'too_long')),
      nonce: text,
      remember: v.optional(v.boolean('invalid'), false),
      mode: v.optional(v.picklist(['cookie', 'token'], 'invalid'), 'cookie'),
      deviceToken: v.optional(text),
    },
    'required',
  )

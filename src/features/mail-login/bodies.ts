import * as v from 'valibot'
import type { Config } from '../../config.ts'
import { code, emailBody, type RawBody, text } from '../../http/kit/schemas.ts'

export const askForMailBody = () => v.object({ ...emailBody().entries, deviceToken: v.optional(text) }, 'required')

export const mailLogInBody = (_config: Config, raw: RawBody) =>
  v.object(
    {
      token: raw.code === undefined ? text : v.optional(text),
      code: v.optional(code),
      loginId: v.optional(text),
      mode: v.optional(v.picklist(['cookie', 'token'], 'invalid'), 'cookie'),
      deviceToken: v.optional(text),
    },
    'required',
  )

export const logInCodeForm = () => v.object({ code }, 'required')

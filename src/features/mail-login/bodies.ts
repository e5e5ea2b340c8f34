import * as v from 'valibot'
import type { Config } from '../../config.ts'
import { code, type RawBody, text } from '../../http/kit/schemas.ts'

export const mailLogInBody = (_config: Config, raw: RawBody) =>
  v.object(
    {
      token: raw.code === undefined ? text : v.optional(text),
      code: v.optional(code),
      loginId: v.optional(text),
      mode: v.optional(v.picklist(['cookie', 'token'], 'invalid'), 'cookie'),
    },
    'required',
  )

export const logInCodeForm = () => v.object({ code }, 'required')

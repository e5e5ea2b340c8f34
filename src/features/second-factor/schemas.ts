import * as v from 'valibot'
import { code, text } from '../../http/kit/schemas.ts'

export const setupBody = () => v.object({ setup: text, code, mailCode: v.optional(code) }, 'required')

export const pendingBody = () => v.object({ pending: v.optional(text) }, 'required')

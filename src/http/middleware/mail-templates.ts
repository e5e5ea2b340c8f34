import type { MiddlewareHandler } from 'hono'
import { bringTemplates } from '../../mail/delivery/bring-templates.ts'
import type { HttpEnv } from '../kit/env.ts'

/** For pages that show a mail. */
export const mailTemplates: MiddlewareHandler<HttpEnv> = async (c, next) => {
  await bringTemplates(c.get('edge').readAsset)
  return next()
}

import type { MiddlewareHandler } from 'hono'
import { hasCommonPasswords, takeCommonPasswords } from '../../account/index.ts'
import type { HttpEnv } from '../kit/env.ts'

/**
 * Brings the list of common passwords into this isolate before the first form or body is weighed. When it cannot be
 * read, the other rules stand alone, the log says so, and the next request tries again.
 */
export const commonPasswords: MiddlewareHandler<HttpEnv> = async (c, next) => {
  if (c.req.method === 'POST' && !hasCommonPasswords()) {
    const packed = await c
      .get('edge')
      .readAsset('lists/common-passwords.txt')
      .catch(() => null)
    if (packed) takeCommonPasswords(packed)
    else c.get('deps').log.warn('common_passwords.unreadable')
  }
  return next()
}

import type { MiddlewareHandler } from 'hono'
import { hasAuditWords, takeAuditWords } from '#templates/pages/admin/audit-sentences.ts'
import type { HttpEnv } from '../kit/env.ts'

/** Brings the sentences of the audit log into this isolate. When they cannot be read, its events are told by their names. */
export const auditWords: MiddlewareHandler<HttpEnv> = async (c, next) => {
  if (!hasAuditWords()) {
    const words = await c
      .get('edge')
      .readAsset('words/desk.json')
      .catch(() => null)
    if (words) takeAuditWords(words)
    else c.get('deps').log.warn('audit_words.unreadable')
  }
  return next()
}

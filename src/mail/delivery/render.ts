import type { Config } from '../../config.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import type { WaitingMail } from '../../store/mail/waiting-mails.ts'
import { fieldsOf } from '../kinds.ts'
import type { OutgoingMail } from '../providers/provider.ts'
import { fillTemplate, locales, type MailFields } from '../templates.generated.ts'
import { branded } from './branded.ts'
import type { Subject } from './mail-fields.ts'

/**
 * The mail of an outbox row. The same row gives the same bytes at every retry: an API with idempotency keys refuses a
 * known key with another body. Fails when the row's link key has left the key ring.
 */
export async function render(config: Config, row: WaitingMail): Promise<Result<OutgoingMail, 'key_missing'>> {
  const key = config.keyring.find('link', row.kid)
  if (!key) return fail('key_missing')
  const locale = locales.find((known) => known === row.locale) ?? 'en'
  return ok({
    id: row.id,
    kind: row.kind,
    from: config.mail.from,
    to: row.address ?? '',
    replyTo: config.mail.replyTo,
    ...(await fill(row.kind, { config, row, key, locale })),
    headers: {
      // RFC 3834, 5; the second is Exchange's own; the third keeps Gmail from folding the mails into one thread.
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'X-Entity-Ref-ID': row.id,
    },
  })
}

async function fill<Kind extends keyof MailFields>(kind: Kind, subject: Subject) {
  const fields = await fieldsOf(kind, subject)
  const mail = fillTemplate(kind, fields, subject.locale)
  const { subject: title, text, html } = branded(mail, subject.config, subject.locale)
  return { subject: title, text, html, ...('code' in fields ? { code: String(fields.code) } : {}) }
}

import { indexHashes } from '../lib/hashes.ts'
import { commit } from '../store/database.ts'
import type { WaitingMail } from '../store/outbox-delivery.ts'
import { suppressedMails } from '../store/suppressions.ts'
import type { MailDeps } from './deps.ts'

/**
 * Marks the mails whose address has bounced or complained. Suppressions are kept under keyed hashes, which no join can
 * compute: it is a third round trip, made only while there are any. Without an answer the mails go out.
 */
export async function markSuppressed(deps: MailDeps, mails: WaitingMail[]): Promise<WaitingMail[]> {
  if (!mails[0]?.anySuppressed) return mails
  try {
    const candidates = await Promise.all(mails.map((mail) => keysOf(deps, mail)))
    const [found] = await commit(deps.db, [suppressedMails(deps.db, candidates.flat(), deps.clock())])
    const ids = new Set(found.map(({ id }) => id))
    return mails.map((mail) => ({ ...mail, suppressed: ids.has(mail.id) }))
  } catch (error) {
    deps.log.error('mail_suppressions_unread', { mails: mails.length, error: String(error) })
    return mails
  }
}

async function keysOf({ config }: MailDeps, { id, kind, address }: WaitingMail) {
  const keys = await indexHashes(config.keyring, address ?? '')
  return keys.map((key) => ({ id, kind, key }))
}

import { indexHash, indexHashes } from '../../lib/hashes.ts'
import { commit } from '../../store/database.ts'
import { suppressAddress } from '../../store/mail/mail-events.ts'
import type { MailOutcome } from '../../store/mail/outbox-delivery.ts'
import { suppressedMails } from '../../store/mail/suppressions.ts'
import type { WaitingMail } from '../../store/mail/waiting-mails.ts'
import type { MailDeps } from '../deps.ts'
import { kindOf } from '../kinds.ts'
import type { ClaimedBatch } from './claimed-batch.ts'

/**
 * Marks the mails whose address has bounced or complained. Suppressions are kept under keyed hashes, which no join can
 * compute: it is a third round trip, made only while there are any. Without an answer nobody knows, and the mails have to wait.
 */
export async function markSuppressed(deps: MailDeps, mails: WaitingMail[]): Promise<WaitingMail[]> {
  if (!mails[0]?.anySuppressed) return mails
  try {
    const candidates = await Promise.all(mails.map((mail) => keysOf(deps, mail)))
    const { found } = await commit(deps.db, { found: suppressedMails(candidates.flat(), deps.clock()) })
    const ids = new Set(found.map(({ id }) => id))
    return mails.map((mail) => ({ ...mail, suppressed: ids.has(mail.id) }))
  } catch (error) {
    deps.log.error('mail_suppressions_unread', { mails: mails.length, error: String(error) })
    return mails.map((mail) => ({ ...mail, suppressed: null }))
  }
}

/** Stops mail to the addresses that an API has refused for good. */
export function suppressRefused(deps: MailDeps, { at, mails }: ClaimedBatch, outcomes: readonly MailOutcome[]) {
  const refused = outcomes.filter(({ lastClass }) => lastClass === 'recipient')
  const addressOf = (id: string) => `${mails.find((mail) => mail.id === id)?.address}`
  return Promise.all(refused.map(({ id }) => stopMail(deps, { id, mailId: id, now: at }, addressOf(id), 'bounce')))
}

type Suppressed = Parameters<typeof suppressAddress>

/** The statement that stops mail to an address if it is the one that the mail went to. */
export const stopMail = async (
  { config }: Pick<MailDeps, 'config'>,
  mail: Suppressed[0],
  address: string,
  reason: Suppressed[1]['reason'],
) => suppressAddress(mail, { key: await indexHash(config.keyring, address), address, reason })

async function keysOf({ config }: MailDeps, { id, kind, address }: WaitingMail) {
  const keys = await indexHashes(config.keyring, address ?? '')
  return keys.map((key) => ({ id, key, passesComplaint: kindOf(kind)?.passesComplaint ?? false }))
}

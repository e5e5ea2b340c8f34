import type { Deps } from '../../deps.ts'
import { newId } from '../../lib/ids.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { staleReason } from '../../mail/delivery/freshness.ts'
import type { StaleReason } from '../../mail/delivery/freshness-rules.ts'
import { mailKinds } from '../../mail/kinds.ts'
import { countWritten } from '../../store/admin/mail-actions.ts'
import { type Replay, replaceMails } from '../../store/admin/outbox.ts'
import { commit } from '../../store/database.ts'
import { mailsById, type WaitingMail } from '../../store/mail/waiting-mails.ts'
import type { Admin } from '../admin.ts'
import { auditMailAction } from './audit-mail-action.ts'
import { mostMails } from './list-mails.ts'

/** Why a mail is not sent once more; a StaleReason: what it was written for does not hold any more. */
export type Refusal = StaleReason | 'mail_unknown' | 'not_ended' | 'not_repeatable' | 'already_replaced'

export interface Requeued {
  requeued: { id: string; replaces: string }[]
  refused: { id: string; reason: Refusal }[]
}

/**
 * Sends ended mails once more, where what they were written for still holds: new rows, with links of a full life, that
 * replace the old ones. Those keep their state. Each mail is replaced once.
 */
export async function requeueMails(
  deps: Deps,
  admin: Admin,
  { ids }: { ids: readonly string[] },
): Promise<Result<Requeued, 'too_many'>> {
  if (ids.length > mostMails) return fail('too_many')
  const { db } = deps
  const now = deps.clock()
  const { ended } = await commit(db, { ended: mailsById(ids) })
  const replays = ended.map((row) => ({ replay: replayOf(deps, row, now), refusal: refusalOf(row, now) }))
  const wanted = replays.flatMap(({ replay, refusal }) => (refusal ? [] : replay))
  const { requeued } = await commit(db, {
    requeued: replaceMails(wanted, now),
    noted: auditMailAction(deps, admin, {
      event: 'admin.mails_requeued',
      ids: wanted.map(({ replaces }) => replaces),
      count: countWritten(wanted.map(({ id }) => id)),
    }),
  })
  deps.enqueueMails(requeued.map(({ id }) => id))
  const replaced = new Set(requeued.map(({ replaces }) => replaces))
  const reasons = new Map(replays.map(({ replay, refusal }) => [replay.replaces, refusal ?? 'already_replaced']))
  const refused = ids
    .filter((id) => !replaced.has(id))
    .map((id) => ({ id, reason: reasons.get(id) ?? ('mail_unknown' as const) }))
  return ok({ requeued, refused })
}

const replayOf = ({ config }: Deps, { id, expiresAt, createdAt }: WaitingMail, now: number): Replay => ({
  id: newId(now),
  replaces: id,
  kid: config.keyring.signing('link').kid,
  expiresAt: now + expiresAt - createdAt,
})

function refusalOf(mail: WaitingMail, now: number): Refusal | undefined {
  if (mail.status === 'queued' || mail.status === 'sending') return 'not_ended'
  const ended: WaitingMail['status'][] = ['failed', 'uncertain', 'expired', 'bounced']
  if (!ended.includes(mail.status) || !mailKinds[mail.kind].repeatable) return 'not_repeatable'
  return staleReason({ ...mail, expiresAt: now + 1 }, now)
}

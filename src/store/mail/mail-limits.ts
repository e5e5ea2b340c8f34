import { type SQL, sql } from 'drizzle-orm'
import { day, hour } from '../../lib/clock.ts'
import { outbox, users } from '../schema/index.ts'
import type { NewMail } from './outbox.ts'

/*
 * Parts of the insert of a mail, whose recipient stands beside it as `r`. Limits are a part of the insert, because a
 * counter in KV lets parallel requests pass: no further trip, and no difference in the answer.
 */

/** In 24 hours, to one mailbox, in whatever spelling. `others`: of those that strangers cause, all but `confirm`. */
const most = { strangers: 12, others: 6, resets: 12 }

// An address that no account has proven is a stranger's, whoever asked for the mail.
const isUnproven = sql`EXISTS (SELECT 1 FROM ${users}
  WHERE ${users.id} = r.user_id AND ${users.email} = r.address AND ${users.emailConfirmedAt} IS NULL)`

/** How urgent the mail is: see the column. */
export function urgencyOf({ kinds, now, device }: NewMail): SQL {
  const usual = sql`coalesce(${kinds.urgency} ->> r.kind, 1)`
  const isRepeated = sql`${kinds.firstOfDay} ->> r.kind IS NOT NULL AND NOT (${isOwners(device)}) AND ${mailsSince(now - day)} > 0`
  return sql`CASE WHEN ${isUnproven} THEN max(${usual}, 2) WHEN ${isRepeated} THEN 1 ELSE ${usual} END`
}

// Asked for in a browser that has proven itself for the account.
const isOwners = (device: NewMail['device']) =>
  sql`r.user_id = ${device?.userId ?? ''} AND r.security_version = ${device?.securityVersion ?? 0}`

/** Under what the mail counts: the mailbox's hash, behind the name of its limit, or the device; null: under nothing. */
export function mailboxOf({ kinds, mailbox = [], device, hasDeviceCap }: NewMail): SQL {
  if (mailbox[0] === undefined) return sql`NULL`
  const byLimit = sql`${limitOf(kinds)} || ':' || ${mailbox[0]}`
  return device && hasDeviceCap ? sql`iif(${isOfDevice(kinds, device)}, ${nameOf(device)}, ${byLimit})` : byLimit
}

// Under a limit of its mailbox it counts wherever it was asked for.
const isOfDevice = (kinds: NewMail['kinds'], device: NewMail['device']) =>
  sql`(${isOwners(device)} AND ${limitOf(kinds)} IS NULL)`

const nameOf = ({ deviceId }: { deviceId: string }) => `device:${deviceId}`

/** Whether no limit is reached. */
export function isAllowed(mail: NewMail): SQL {
  const { kinds, now, hourlyCap, mailbox } = mail
  const byAddress = hourlyCap === undefined ? sql`1` : sql`${mailsInHour(mail)} < ${hourlyCap}`
  if (!mailbox) return byAddress
  const mails = (limit: string, which = sql`1`) => sql`(SELECT count(*) FROM ${outbox}
    WHERE ${outbox.mailbox} IN (SELECT ${`${limit}:`} || value FROM json_each(${JSON.stringify(mailbox)}))
      AND ${outbox.createdAt} > ${now - day} AND ${which})`
  const isOther = sql`${outbox.kind} <> 'confirm'`
  return sql`${byAddress} AND CASE ${limitOf(kinds)}
    WHEN 'strangers' THEN ${mails('strangers')} < ${most.strangers}
      AND (r.kind = 'confirm' OR ${mails('strangers', isOther)} < ${most.others})
    WHEN 'resets' THEN ${mails('resets')} < ${most.resets} ELSE 1 END`
}

function mailsInHour({ kinds, now, device, hasDeviceCap }: NewMail): SQL {
  const ofAddress = mailsSince(now - hour)
  if (!device || !hasDeviceCap) return ofAddress
  const ofDevice = sql`(SELECT count(*) FROM ${outbox}
    WHERE ${outbox.mailbox} = ${nameOf(device)} AND ${outbox.createdAt} > ${now - hour})`
  return sql`iif(${isOfDevice(kinds, device)}, ${ofDevice}, ${ofAddress})`
}

const limitOf = ({ limit }: NewMail['kinds']) => sql`iif(${isUnproven}, 'strangers', ${limit} ->> r.kind)`

const mailsSince = (time: number) => sql`(SELECT count(*) FROM ${outbox}
  WHERE ${outbox.address} = r.address AND ${outbox.kind} = r.kind AND ${outbox.createdAt} > ${time})`

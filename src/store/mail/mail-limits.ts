import { type SQL, sql } from 'drizzle-orm'
import { day, hour, minute } from '../../lib/clock.ts'
import { outbox, users } from '../schema/index.ts'
import type { NewMail } from './outbox.ts'

/*
 * Parts of the insert of a mail, whose recipient stands beside it as `r`. Limits are a part of the insert, because a
 * counter in KV lets parallel requests pass: no further trip, and no difference in the answer.
 */

/** In 24 hours, to one mailbox, in whatever spelling. `others`: of those that strangers cause, all but `confirm`. */
const most = { strangers: 12, others: 6, resets: 12 }

export type Inputs = Record<(typeof inputs)[number], SQL>

/** What the insert is given of a mail. */
export const inputs = [
  ...(['id', 'kid', 'params', 'now', 'dueAt', 'expiresAt', 'confirmExpiresAt', 'hourAgo', 'dayAgo'] as const),
  ...(['urgency', 'limit', 'firstOfDay', 'hourlyCap', 'mailbox', 'mailboxes'] as const),
  ...(['ownerId', 'ownerVersion', 'device'] as const),
]

export const inputsOf = ({ kinds, device, mailbox, now, ...mail }: NewMail) => ({
  ...{ id: mail.id, kid: mail.kid, params: JSON.stringify(mail.params), ...kinds },
  ...{ now, dueAt: now + minute, hourAgo: now - hour, dayAgo: now - day },
  ...{ expiresAt: mail.expiresAt, confirmExpiresAt: mail.confirmExpiresAt ?? mail.expiresAt },
  hourlyCap: mail.hourlyCap ?? null,
  mailbox: mailbox?.[0] ?? null,
  mailboxes: mailbox ? JSON.stringify(mailbox) : null,
  ...{ ownerId: device?.userId ?? '', ownerVersion: device?.securityVersion ?? 0 },
  device: device && mail.hasDeviceCap ? `device:${device.deviceId}` : null,
})

// An address that no account has proven is a stranger's, whoever asked for the mail.
const isUnproven = sql`EXISTS (SELECT 1 FROM ${users}
  WHERE ${users.id} = r.user_id AND ${users.email} = r.address AND ${users.emailConfirmedAt} IS NULL)`

/** How urgent the mail is: see the column. */
export function urgencyOf(at: Inputs): SQL {
  const usual = sql`coalesce(${at.urgency} ->> r.kind, 1)`
  const isRepeated = sql`${at.firstOfDay} ->> r.kind IS NOT NULL AND NOT (${isOwners(at)}) AND ${mailsSince(at.dayAgo)} > 0`
  return sql`CASE WHEN ${isUnproven} THEN max(${usual}, 2) WHEN ${isRepeated} THEN 1 ELSE ${usual} END`
}

// Asked for in a browser that has proven itself for the account.
const isOwners = (at: Inputs) => sql`r.user_id = ${at.ownerId} AND r.security_version = ${at.ownerVersion}`

/** Under what the mail counts: the mailbox's hash, behind the name of its limit, or the device; null: under nothing. */
export const mailboxOf = (at: Inputs): SQL =>
  sql`iif(${isOfDevice(at)}, ${at.device}, ${limitOf(at)} || ':' || ${at.mailbox})`

// Under a limit of its mailbox it counts wherever it was asked for.
const isOfDevice = (at: Inputs) => sql`(${at.device} IS NOT NULL AND ${isOwners(at)} AND ${limitOf(at)} IS NULL)`

/** Whether no limit is reached. */
export function isAllowed(at: Inputs): SQL {
  const mails = (limit: SQL, which = sql`1`) => sql`(SELECT count(*) FROM ${outbox}
    WHERE ${outbox.mailbox} IN (SELECT ${limit} || value FROM json_each(${at.mailboxes}))
      AND ${outbox.createdAt} > ${at.dayAgo} AND ${which})`
  const strangers = sql`'strangers:'`
  const isOther = sql`${outbox.kind} <> 'confirm'`
  return sql`(${at.hourlyCap} IS NULL OR ${mailsInHour(at)} < ${at.hourlyCap})
    AND (${at.mailboxes} IS NULL OR CASE ${limitOf(at)}
      WHEN 'strangers' THEN ${mails(strangers)} < ${most.strangers}
        AND (r.kind = 'confirm' OR ${mails(strangers, isOther)} < ${most.others})
      WHEN 'resets' THEN ${mails(sql`'resets:'`)} < ${most.resets} ELSE 1 END)`
}

function mailsInHour(at: Inputs): SQL {
  const ofDevice = sql`(SELECT count(*) FROM ${outbox}
    WHERE ${outbox.mailbox} = ${at.device} AND ${outbox.createdAt} > ${at.hourAgo})`
  return sql`iif(${isOfDevice(at)}, ${ofDevice}, ${mailsSince(at.hourAgo)})`
}

const limitOf = ({ limit }: Inputs) => sql`iif(${isUnproven}, 'strangers', ${limit} ->> r.kind)`

const mailsSince = (time: SQL) => sql`(SELECT count(*) FROM ${outbox}
  WHERE ${outbox.address} = r.address AND ${outbox.kind} = r.kind AND ${outbox.createdAt} > ${time})`

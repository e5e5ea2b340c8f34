import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { day, minute } from '../../lib/clock.ts'
import { insertIf } from '../insert-if.ts'
import { outbox, throttles } from '../schema/index.ts'
import { returning, rows } from '../statements.ts'
import type { Address } from './confirmation.ts'

/*
 * Codes of confirmation mails, and the wrong tries at them and beside them: so many in a window that starts with the first.
 */

/** A mail that carries a code. */
const codeMail = {
  id: outbox.id,
  subject: sql<string>`coalesce(${outbox.registrationId}, ${outbox.userId})`,
  securityVersion: outbox.securityVersion,
  kid: outbox.kid,
  mailedAt: sql<number>`coalesce(${outbox.sentAt}, ${outbox.createdAt})`,
}

const mailTo = (address: Address, which: SQL) =>
  rows(
    codeMail,
    (list) => sql`SELECT ${list} FROM ${outbox}
      WHERE ${outbox.address} = ${address} AND ${outbox.kind} = 'confirm' AND ${which}
      ORDER BY ${outbox.createdAt} DESC, ${outbox.id} DESC LIMIT 1`,
  )

export type CodeMail = ReturnType<ReturnType<typeof mailTo>['read']>[number]

/** The newest mail made for a sign-up itself; none, when all of them were capped. */
export const ownCodeMail = (address: Address, id: string) =>
  mailTo(address, sql`${codeMail.subject} = ${id} AND ${outbox.status} <> 'cancelled'`)

/** The newest mail with a code that has left for an address, whoever caused it. */
export const newestCodeMail = (address: Address) =>
  mailTo(address, sql`${outbox.status} IN ('sending', 'sent', 'delivered', 'uncertain')`)

/** The mail that a resend has answered the id of. */
export const codeMailById = (id: string) =>
  rows(
    codeMail,
    (list) => sql`SELECT ${list} FROM ${outbox} WHERE ${outbox.id} = ${id} AND ${outbox.kind} = 'confirm'
      AND ${codeMail.subject} IS NOT NULL`,
  )

/** Tries that are counted together. */
export interface Tries {
  key: SQLWrapper
  most: number
  /** Seconds. */
  window: number
}

/** At the six digits that a sign-up, or a resent mail, has of its own. */
export const triesAtCode = (id: string): Tries => ({ key: sql`'code:' || ${id}`, most: 5, window: day })

/** Wrong ones at codes of an address by whoever had no mail of their own. */
export const wrongCodesAt = (address: Address): Tries => ({
  key: sql`'code-day:' || ${address}`,
  most: 10,
  window: day,
})

/** Wrong passwords beside a link or code of an address. */
export const wrongPasswordsAt = (address: Address): Tries => ({
  key: sql`'confirm:' || ${address}`,
  most: 5,
  window: 15 * minute,
})

const { count, lastAt, key: keyColumn } = throttles

/** Counts a wrong try, and tells the number that it is and when its window began. */
export function countWrong({ key, window }: Tries, now: number) {
  const isOver = sql`${lastAt} + ${window} <= ${now}`
  const first = { key, count: 1, streak: 1, lastAt: now }
  return returning(
    { count, since: lastAt },
    insertIf(
      throttles,
      first,
      sql`1`,
      sql`ON CONFLICT (${sql.identifier(keyColumn.name)}) DO UPDATE SET
        ${sql.identifier(count.name)} = iif(${isOver}, 1, ${count} + 1),
        ${sql.identifier(lastAt.name)} = iif(${isOver}, ${now}, ${lastAt})`,
    ),
  )
}

/** Where the count stands; no row: no try yet. */
export const countedTries = ({ key, window }: Tries, now: number) =>
  rows(
    { count, since: lastAt },
    (list) => sql`SELECT ${list} FROM ${throttles} WHERE ${keyColumn} = ${key} AND ${lastAt} > ${now - window}`,
  )

/** True while none of these counts has reached its most: a right try still serves. */
export const areOpen = (tries: readonly Tries[], now: number): SQL =>
  sql.join(
    tries.map(
      ({ key, most, window }) => sql`coalesce((SELECT ${count} FROM ${throttles}
      WHERE ${keyColumn} = ${key} AND ${lastAt} > ${now - window}), 0) < ${most}`,
    ),
    sql` AND `,
  )

/** The same, of a count that was read a moment ago; seconds to wait, or 0. */
export function waitFor({ most, window }: Tries, counted: { count: number; since: number } | undefined, now: number) {
  return counted && counted.count >= most ? Math.max(1, counted.since + window - now) : 0
}

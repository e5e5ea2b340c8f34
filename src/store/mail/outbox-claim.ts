import { type SQL, sql } from 'drizzle-orm'
import { minute } from '../../lib/clock.ts'
import { chooseRows, takeChosen } from '../delivery/claim.ts'
import { idsIn, isAlive, isFree } from '../delivery/table.ts'
import { outbox } from '../schema/index.ts'
import { returning } from '../statements.ts'
import { chosenMails, claimName } from './chosen-mails.ts'
import { usedBudget } from './outbox-budget.ts'
import { isPaused } from './sending.ts'

export interface ClaimOrder {
  /** Of the mails that the queue's messages name: the first of their class. */
  ids: readonly string[]
  now: number
  leaseUntil: number
  most: number
  /** Mails of a UTC day; 0: no bound. */
  perDay: number
}

/**
 * Writes down which mails are claimed, where they are counted: what is counted bounds what is chosen, so that a second
 * look would choose others.
 */
export const chooseMails = (order: ClaimOrder) => order.perDay > 0 && chooseRows(claimName, withinBudget(order))

/** As a list of a statement: the most urgent due mails, but a quarter for each class that has mail waiting. */
export const chosenBy = (order: ClaimOrder): SQL => (order.perDay > 0 ? chosenMails : sql`(${inTurn(order)})`)

/** Takes them, and answers their ids. Nobody wrote down which API an abandoned attempt had reached. */
export const takeMails = (order: ClaimOrder) =>
  returning({ id: outbox.id }, takeChosen(outbox, chosenBy(order), order, [outbox.provider]))

const inTurn = (order: ClaimOrder) => sql`SELECT id FROM (${ranked(order)}) ORDER BY turn LIMIT ${order.most}`

/**
 * The due ones, each with its place in its class and its turn among all. Of a class the first ones are looked at: those
 * that messages name, and those that have waited longest. A new mail is due at once, and its `nextAt` a minute away.
 */
function ranked({ ids, now, most }: ClaimOrder): SQL {
  const isDue = sql`${isAlive(outbox)} AND ${isFree(outbox, now)} AND NOT ${isPaused}`
  const columns = sql`${outbox.id} AS id, ${outbox.urgency} AS urgency, ${outbox.nextAt} AS next_at`
  const longest = [0, 1, 2, 3].map(
    (urgency) => sql`SELECT * FROM (SELECT ${columns}, 0 AS named FROM ${outbox}
      WHERE ${isDue} AND ${outbox.urgency} = ${sql.raw(String(urgency))}
        AND ${outbox.nextAt} <= ${now + minute} AND ${outbox.id} NOT IN ${idsIn(ids)}
      ORDER BY ${outbox.nextAt} LIMIT ${most})`,
  )
  const named = sql`SELECT ${columns}, 1 AS named FROM ${outbox} WHERE ${outbox.id} IN ${idsIn(ids)} AND ${isDue}`
  const places = sql`SELECT id, urgency, row_number() OVER (PARTITION BY urgency ORDER BY named DESC, next_at, id) AS place
    FROM (${sql.join([named, ...longest], sql` UNION ALL `)})`
  const quarter = Math.max(1, Math.floor(most / 4))
  return sql`SELECT *, row_number() OVER (ORDER BY place > ${quarter}, urgency, place) AS turn FROM (${places})`
}

/**
 * Of a day each class keeps a quarter while it has mail waiting, and what a class is less urgent it leaves to those above
 * it even when nothing of theirs waits: sign-ups and invitations together take half at most, invitations a quarter.
 * `kept` are mails within their class's quarter, all others share what is left.
 */
function withinBudget(order: ClaimOrder): SQL {
  const { now, most, perDay } = order
  const used = (from: number, to = 3) => usedBudget(now, from, to)
  const isKept = sql`place <= ${perDay / 4} - CASE urgency WHEN 0 THEN ${used(0, 0)} WHEN 1 THEN ${used(1, 1)}
    WHEN 2 THEN ${used(2, 2)} ELSE ${used(3)} END`
  const counted = sql`SELECT id, urgency, turn, kept, sum(kept) OVER () AS all_kept, sum(kept) OVER sofar AS kept_sofar,
      sum(NOT kept) OVER sofar AS free_sofar, sum(urgency >= 1) OVER sofar AS below_first,
      sum(urgency >= 2) OVER sofar AS below_second, sum(urgency >= 3) OVER sofar AS below_third
    FROM (SELECT *, ${isKept} AS kept FROM (${ranked(order)})) WINDOW sofar AS (ORDER BY turn)`
  const left = sql`${perDay} - ${used(0)}`
  const isOpen = sql`free_sofar <= ${left} - all_kept
    AND (urgency < 1 OR below_first <= ${(perDay * 3) / 4} - ${used(1)})
    AND (urgency < 2 OR below_second <= ${perDay / 2} - ${used(2)})
    AND (urgency < 3 OR below_third <= ${perDay / 4} - ${used(3)})`
  return sql`SELECT id FROM (${counted}) WHERE iif(kept, kept_sofar <= ${left}, ${isOpen}) ORDER BY turn LIMIT ${most}`
}

import { type SQL, sql } from 'drizzle-orm'
import { continuedBy } from '../delivery/history.ts'
import { assigned, isAlive } from '../delivery/table.ts'
import { dailyCounts, outbox } from '../schema/index.ts'
import { returning } from '../statements.ts'
import { chosenMails } from './chosen-mails.ts'

/*
 * Mails of a UTC day are counted where they are claimed, in all and by class, so that consumers at work at the same time
 * cannot pass the budget.
 */

const total = 'mail_budget'
const metricOf = (urgency: SQL): SQL => sql`'mail_budget_' || ${urgency}`

/** How many mails of these classes were claimed on this day. */
export const usedBudget = (now: number, from: number, to: number): SQL => sql`coalesce((SELECT sum(${dailyCounts.value})
  FROM ${dailyCounts} WHERE ${dailyCounts.day} = ${dayOf(now)}
    AND ${dailyCounts.metric} BETWEEN ${`mail_budget_${from}`} AND ${`mail_budget_${to}`}), 0)`

/** Counts the chosen mails. */
export const countClaimed = (now: number): SQL =>
  addToCounts(sql`
  SELECT ${dayOf(now)}, ${total}, count(*) AS mails FROM ${chosenMails} HAVING count(*) > 0
  UNION ALL SELECT ${dayOf(now)}, ${metricOf(sql`${outbox.urgency}`)}, count(*) FROM ${outbox}
    WHERE ${outbox.id} IN ${chosenMails} GROUP BY ${outbox.urgency}`)

/** Answers what is used when it is `low` for the first time that day. */
export const noteLow = (now: number, low: number) =>
  returning(
    { used: dailyCounts.value },
    sql`INSERT OR IGNORE INTO ${dailyCounts} (day, metric, value)
      SELECT ${dailyCounts.day}, 'budget_low', ${dailyCounts.value} FROM ${dailyCounts}
      WHERE ${dailyCounts.day} = ${dayOf(now)} AND ${dailyCounts.metric} = ${total} AND ${dailyCounts.value} >= ${low}`,
  )

/** Gives back what was claimed and not sent, once: in a batch before the outcomes are recorded. */
export function giveBack(unspent: readonly { id: string; attempts: number }[], claimedAt: number): SQL {
  const claimed = sql`FROM json_each(${JSON.stringify(unspent)}) AS v JOIN ${outbox} ON ${outbox.id} = v.value ->> 'id'
    AND ${outbox.attempts} = v.value ->> 'attempts' AND ${outbox.status} = 'sending'`
  return addToCounts(sql`
    SELECT ${dayOf(claimedAt)}, ${total}, -count(*) ${claimed} HAVING count(*) > 0
    UNION ALL SELECT ${dayOf(claimedAt)}, ${metricOf(sql`${outbox.urgency}`)}, -count(*) ${claimed}
      GROUP BY ${outbox.urgency}`)
}

/** Lets mails wait that the budget does not reach; nobody has claimed them meanwhile. */
export const putOff = (mails: readonly { id: string; attempts: number; until: number }[], now: number): SQL => {
  const set = assigned(
    [outbox.nextAt, sql`v.value ->> 'until'`],
    [outbox.lastCode, 'budget'],
    [outbox.history, continuedBy(outbox, now, 'held', 'budget')],
  )
  return sql`UPDATE ${outbox} SET ${set} FROM json_each(${JSON.stringify(mails)}) AS v
    WHERE ${outbox.id} = v.value ->> 'id' AND ${outbox.attempts} = v.value ->> 'attempts' AND ${isAlive(outbox)}`
}

const addToCounts = (counts: SQL): SQL => sql`
  INSERT INTO ${dailyCounts} (day, metric, value) SELECT * FROM (${counts}) WHERE 1
  ON CONFLICT (day, metric) DO UPDATE SET value = value + excluded.value`

const dayOf = (now: number) => sql`date(${now}, 'unixepoch')`

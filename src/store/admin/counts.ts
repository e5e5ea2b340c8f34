import { getTableColumns, gte, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { minute } from '../../lib/clock.ts'
import { idsFrom } from '../../lib/ids.ts'
import { namesOf } from '../names.ts'
import { audit, cursors, dailyCounts } from '../schema/index.ts'
import { rows } from '../statements.ts'

/** Upper ends, in seconds, of the buckets that times are counted in; the last one is open. */
export const buckets = [10, 30, 60, 120, 300, 900, 3600, 14_400, 86_400] as const

export const bucketOf = (seconds: number): number => buckets.find((end) => seconds <= end) ?? 0

const { day, metric, value } = namesOf(dailyCounts)
const { name, position } = namesOf(cursors)

const add = sql`ON CONFLICT (${day}, ${metric}) DO UPDATE SET ${value} = ${value} + excluded.${value}`

/** Adds to the counts of a UTC day, if `wanted` holds when the batch comes to it. */
export const addCounts = (now: number, counts: Record<string, number>, wanted: SQLWrapper = sql`1`) =>
  sql`INSERT INTO ${dailyCounts} (${day}, ${metric}, ${value})
    SELECT date(${now}, 'unixepoch'), key, value FROM json_each(${JSON.stringify(counts)}) WHERE ${wanted} ${add}`

const step = 2000

/**
 * Counts the audit events that came since the last time, at most 2,000: each by its name, first log-ins apart,
 * confirmations by the bucket of the time they took, and what became of sign-ups by the day of the sign-up. A minute's
 * lag lets requests finish that made their ids earlier.
 */
export function countEvents(now: number) {
  const start = sql`coalesce((SELECT ${position} FROM ${cursors} WHERE ${name} = 'counts'), '')`
  const horizon = idsFrom(now - minute)
  const end = sql`coalesce((SELECT ${audit.id} FROM ${audit} WHERE ${audit.id} > ${start} AND ${audit.id} < ${horizon}
    ORDER BY ${audit.id} LIMIT 1 OFFSET ${step - 1}), max(${horizon}, ${start}))`
  const fresh = sql`FROM ${audit} WHERE ${audit.id} > ${start} AND ${audit.id} <= ${end}`
  const date = sql`date(${audit.at}, 'unixepoch')`
  const told = (key: string) => sql`${audit.detail} ->> ${sql.raw(`'${key}'`)}`
  return {
    counted: sql`INSERT INTO ${dailyCounts} (${day}, ${metric}, ${value})
      SELECT * FROM (
        SELECT ${date} AS ${day}, ${audit.event} AS ${metric}, count(*) AS ${value} ${fresh} GROUP BY 1, 2
        UNION ALL SELECT ${date}, 'first_logged_in', count(*) ${fresh} AND ${told('first')} = 1 GROUP BY 1
        UNION ALL SELECT ${date}, 'confirm_time_' || ${bucket(told('after'))}, count(*) ${fresh}
          AND ${told('after')} IS NOT NULL GROUP BY 1, 2
      ) WHERE 1 ${add}`,
    // D1 takes five terms a compound.
    ofSignUps: sql`INSERT INTO ${dailyCounts} (${day}, ${metric}, ${value})
      SELECT * FROM (
        ${becomeOfSignUps(sql`${fresh} AND ${audit.event} = 'registered' AND ${isFirst}`, 'sign_ups')}
        UNION ALL ${becomeOfSignUps(sql`${fresh} AND ${audit.event} = 'confirmed'`, 'sign_ups_confirmed')}
        UNION ALL ${becomeOfSignUps(sql`${fresh} AND ${told('first')} = 1`, 'sign_ups_logged_in')}
      ) WHERE 1 ${add}`,
    moved: sql`INSERT INTO ${cursors} (${name}, ${position}) SELECT 'counts', ${end} WHERE 1
      ON CONFLICT (${name}) DO UPDATE SET ${position} = excluded.${position}`,
  }
}

const sign = alias(audit, 'sign')
const ofItsSignUp = sql`FROM ${audit} AS ${sign} WHERE ${sign.userId} = ${audit.userId} AND ${sign.event} = 'registered'`

/** A browser's second sign-up for an address takes the first one's place, and its id. */
const isFirst = sql`NOT EXISTS (SELECT 1 ${ofItsSignUp} AND ${sign.id} < ${audit.id})`

/** Counts events of sign-ups by the day on which the sign-up was made; what was no sign-up, such as an invitation, is left out. */
const becomeOfSignUps = (events: SQL, name: string) => sql`
  SELECT date(made, 'unixepoch'), ${sql.raw(`'${name}'`)}, count(*)
  FROM (SELECT (SELECT ${sign.at} ${ofItsSignUp} ORDER BY ${sign.id} LIMIT 1) AS made ${events}) WHERE made IS NOT NULL GROUP BY 1`

const bucket = (seconds: SQL) =>
  sql`coalesce((SELECT min(value) FROM json_each(${JSON.stringify(buckets)}) WHERE value >= ${seconds}), 0)`

export type DailyCount = typeof dailyCounts.$inferSelect

/** True of a sign-up's own mail, which is made with it: one asked for later has an id that begins with another time. */
export const isOwnMail = ({ id, registrationId }: { id: string; registrationId: string | null }): boolean =>
  registrationId?.slice(0, 10) === id.slice(0, 10)

const whole = getTableColumns(dailyCounts)

export const countsSince = (firstDay: string) =>
  rows(whole, (list) => sql`SELECT ${list} FROM ${dailyCounts} WHERE ${gte(dailyCounts.day, firstDay)}`)

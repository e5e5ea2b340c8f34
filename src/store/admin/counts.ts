import { minute } from '../../lib/clock.ts'
import { idsFrom } from '../../lib/ids.ts'
import type { Database } from '../database.ts'
import { type SQL, sql } from '../sql.ts'

/** Upper ends, in seconds, of the buckets that times are counted in; the last one is open. */
export const buckets = [10, 30, 60, 120, 300, 900, 3600, 14_400, 86_400] as const

export const bucketOf = (seconds: number): number => buckets.find((end) => seconds <= end) ?? 0

/** Adds to the counts of a UTC day, if `wanted` holds when the batch comes to it. */
export const addCounts = (db: Database, now: number, counts: Record<string, number>, wanted: SQL = sql`1`) =>
  db.run(sql`INSERT INTO daily_counts (day, metric, value)
    SELECT date(${now}, 'unixepoch'), key, value FROM json_each(${JSON.stringify(counts)}) WHERE ${wanted}
    ON CONFLICT (day, metric) DO UPDATE SET value = value + excluded.value`)

const step = 2000

/**
 * Counts the audit events that came since the last time, at most 2,000: each by its name, first log-ins apart, and
 * confirmations by the bucket of the time they took. A minute's lag lets requests finish that made their ids earlier.
 */
export function countEvents(db: Database, now: number) {
  const start = sql`coalesce((SELECT position FROM cursors WHERE name = 'counts'), '')`
  const horizon = idsFrom(now - minute)
  const end = sql`coalesce((SELECT id FROM audit WHERE id > ${start} AND id < ${horizon}
    ORDER BY id LIMIT 1 OFFSET ${step - 1}), max(${horizon}, ${start}))`
  const fresh = sql`FROM audit WHERE id > ${start} AND id <= ${end}`
  const day = sql`date(at, 'unixepoch')`
  return [
    db.run(sql`INSERT INTO daily_counts (day, metric, value)
      SELECT * FROM (
        SELECT ${day} AS day, event AS metric, count(*) AS value ${fresh} GROUP BY 1, 2
        UNION ALL SELECT ${day}, 'first_logged_in', count(*) ${fresh} AND detail ->> 'first' = 1 GROUP BY 1
        UNION ALL SELECT ${day}, 'confirm_time_' || ${bucket(sql`detail ->> 'after'`)}, count(*) ${fresh}
          AND detail ->> 'after' IS NOT NULL GROUP BY 1, 2
      ) WHERE 1
      ON CONFLICT (day, metric) DO UPDATE SET value = value + excluded.value`),
    db.run(sql`INSERT INTO cursors (name, position) SELECT 'counts', ${end} WHERE 1
      ON CONFLICT (name) DO UPDATE SET position = excluded.position`),
  ]
}

const bucket = (seconds: SQL) =>
  sql`coalesce((SELECT min(value) FROM json_each(${JSON.stringify(buckets)}) WHERE value >= ${seconds}), 0)`

export interface DailyCount {
  day: string
  metric: string
  value: number
}

export const countsSince = (db: Database, firstDay: string) =>
  db.all<DailyCount>(sql`SELECT * FROM daily_counts WHERE day >= ${firstDay}`)

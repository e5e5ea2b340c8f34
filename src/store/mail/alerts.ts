import { type SQL, sql } from 'drizzle-orm'
import { hour, minute } from '../../lib/clock.ts'
import { isAlive } from '../delivery/table.ts'
import { dailyCounts, outbox, providerHealth } from '../schema/index.ts'
import { isPaused } from './sending.ts'

/** What an operator is told at once. */
export type AlertCause = 'stuck' | 'circuit' | 'budget' | 'dead_letter'

/**
 * Whether each cause is there now, or was since the last run; every one reads few rows, by a partial index or a small
 * table. The sweep has just moved what is due a minute ahead. A circuit that opens for 10 seconds or less follows an API's
 * Retry-After: that is its pace, no fault. Of dead letters the newest hundred are looked at.
 */
export const alertConditions = (now: number, longestWait: number, perDay: number): Record<AlertCause, SQL> => ({
  stuck: sql`NOT ${isPaused} AND EXISTS (SELECT 1 FROM ${outbox} WHERE ${isAlive(outbox)}
    AND ${outbox.urgency} IN (0, 1, 2, 3) AND ${outbox.nextAt} <= ${now + minute}
    AND ${outbox.createdAt} < ${now - longestWait} AND coalesce(${outbox.lastCode}, '') <> 'budget')`,
  circuit: sql`EXISTS (SELECT 1 FROM ${providerHealth} WHERE ${providerHealth.changedAt} > ${now - 2 * minute}
    AND ${providerHealth.openUntil} > ${providerHealth.changedAt} + 10)`,
  budget: sql`${perDay} > 0 AND EXISTS (SELECT 1 FROM ${dailyCounts} WHERE ${dailyCounts.day} = date(${now}, 'unixepoch')
    AND ${dailyCounts.metric} = 'mail_budget' AND ${dailyCounts.value} * 5 >= ${perDay} * 4)`,
  dead_letter: sql`(SELECT max(dead_at) FROM (SELECT ${outbox.deadAt} AS dead_at FROM ${outbox}
    WHERE ${outbox.deadAt} IS NOT NULL AND ${outbox.status} IN ('queued', 'sending', 'failed', 'uncertain', 'expired')
    ORDER BY ${outbox.id} DESC LIMIT 100)) > ${now - hour}`,
})

/** The operator's mail about a cause: when it is there, and at most one an hour of it. */
export const alertMail = (address: string, cause: AlertCause | 'endpoint_gone', isThere: SQL, now: number): SQL => sql`
  SELECT 'operator_alert' AS kind, NULL AS user_id, NULL AS registration_id, ${address} AS address, 'en' AS locale,
    0 AS security_version, 'queued' AS status, NULL AS last_code
  WHERE ${isThere} AND NOT EXISTS (SELECT 1 FROM ${outbox} WHERE ${outbox.address} = ${address}
    AND ${outbox.kind} = 'operator_alert' AND ${outbox.createdAt} > ${now - hour}
    AND ${outbox.params} ->> 'cause' = ${cause})`

import { hour } from '../lib/clock.ts'
import { type SQL, sql } from './sql.ts'

/** What an operator is told at once. */
export type AlertCause = 'stuck' | 'circuit' | 'budget' | 'dead_letter'

/** Whether each cause is there now; every one reads few rows, by a partial index or a small table. */
export const alertConditions = (now: number, longestWait: number, perDay: number): Record<AlertCause, SQL> => ({
  stuck: sql`EXISTS (SELECT 1 FROM outbox WHERE status IN ('queued', 'sending') AND next_at <= ${now}
    AND created_at < ${now - longestWait} AND coalesce(last_code, '') <> 'budget')`,
  circuit: sql`EXISTS (SELECT 1 FROM provider_health WHERE open_until > ${now})`,
  budget: sql`${perDay} > 0 AND EXISTS (SELECT 1 FROM daily_counts WHERE day = date(${now}, 'unixepoch')
    AND metric = 'mail_budget' AND value * 5 >= ${perDay} * 4)`,
  dead_letter: sql`EXISTS (SELECT 1 FROM outbox WHERE status IN ('queued', 'sending') AND last_code = 'dead_letter')`,
})

/** The operator's mail about a cause: when it is there, and at most one an hour of it. */
export const alertMail = (address: string, cause: AlertCause, isThere: SQL, now: number): SQL => sql`
  SELECT 'operator_alert' AS kind, NULL AS user_id, NULL AS registration_id, ${address} AS address, 'en' AS locale,
    0 AS security_version, 'queued' AS status, NULL AS last_code
  WHERE ${isThere} AND NOT EXISTS (SELECT 1 FROM outbox WHERE address = ${address} AND kind = 'operator_alert'
    AND created_at > ${now - hour} AND params ->> 'cause' = ${cause})`

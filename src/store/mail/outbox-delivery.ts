import { minute } from '../../lib/clock.ts'
import { originals } from '../accounts/email-undo.ts'
import type { Database } from '../database.ts'
import type { HistoryEntry, MailKind, MailParams, MailStatus } from '../schema/index.ts'
import { type SQL, sql } from '../sql.ts'
import { continued, continuedBy } from './outbox-history.ts'
import { isPaused } from './sending.ts'

/*
 * Two times of an outbox row: `next_at` is when the sweep looks at it next, `lease_until` is before when nobody may take
 * it: the end of a running attempt, or the moment of a retry. The sweep moves the first and never the second.
 * Statuses stand as literals, because a bound parameter would hide the partial index outbox_due from the planner.
 */

/** A row as a claim found it, with what tells whether its mail is still wanted. */
export interface WaitingMail {
  id: string
  kind: MailKind
  userId: string | null
  registrationId: string | null
  address: string | null
  locale: string
  params: MailParams
  securityVersion: number
  kid: string
  status: MailStatus
  /** Before the claim. */
  attempts: number
  leaseUntil: number | null
  expiresAt: number
  provider: string | null
  lastClass: string | null
  createdAt: number
  /** Null when there is no such account; the other account columns are null then too. */
  accountEmail: string | null
  accountVersion: number | null
  accountConfirmedAt: number | null
  accountDisabledAt: number | null
  pendingChangeId: string | null
  /** Null when there is no such registration. */
  registrationEmail: string | null
  registrationVersion: number | null
  registrationDecoy: number | null
  registrationExpiresAt: number | null
  /** Of the change of address that this mail is the notice of. */
  newEmail: string | null
  /** Some address is suppressed; which, only a second look tells. */
  anySuppressed: number
  /** An operator has stopped sending. */
  paused: number
  /** This mail's is; null when that could not be read. */
  suppressed?: boolean | null
}

/** Every row of these ids as it stands. In a batch before `claimMails` it tells what the claim has overwritten. */
export const mailsById = (db: Database, ids: readonly string[]) =>
  db.all<WaitingMail>(
    sql`
    SELECT o.*, u.email AS account_email, u.security_version AS account_version,
      u.email_confirmed_at AS account_confirmed_at, u.disabled_at AS account_disabled_at, u.pending_change_id,
      r.email AS registration_email, r.security_version AS registration_version, r.decoy AS registration_decoy,
      r.expires_at AS registration_expires_at,
      (SELECT c.new_email FROM email_changes c WHERE c.user_id = o.user_id AND c.notice_id IN ${originals(sql`o.id`)}) AS new_email,
      EXISTS (SELECT 1 FROM suppressions WHERE key > '') AS any_suppressed,
      ${isPaused} AS paused
    FROM outbox o
      LEFT JOIN users u ON u.id = coalesce(o.user_id, o.registration_id)
      LEFT JOIN registrations r ON r.id = o.registration_id
    WHERE o.id IN ${idsIn(ids)}`,
    (row) => ({ ...row, params: readParams(row.params) }),
  )

export interface ClaimOrder {
  ids: readonly string[]
  now: number
  leaseUntil: number
  most: number
}

/**
 * Takes the due ones of these ids, resets first and then the oldest, until `leaseUntil`. One whose consumer died keeps
 * that on record: if this one dies too, the next must know of both.
 */
export const claimMails = (db: Database, order: ClaimOrder, whose = sql`1`, most: number | SQL = order.most) =>
  db.all<{ id?: string; used?: number }>(sql`
    UPDATE outbox SET status = 'sending', attempts = attempts + 1, lease_until = ${order.leaseUntil},
      last_class = iif(status = 'sending', 'uncertain', last_class), provider = iif(status = 'sending', NULL, provider),
      history = iif(status = 'sending', ${continuedBy(order.now, 'abandoned')}, history)
    WHERE id IN (SELECT id FROM outbox
      WHERE id IN ${idsIn(order.ids)} AND status IN ('queued', 'sending') AND coalesce(lease_until, 0) <= ${order.now}
        AND NOT ${isPaused}
        AND ${whose}
      ORDER BY kind <> 'reset', id LIMIT ${most})
    RETURNING id`)

/** What became of a claimed mail. */
export interface Outcome {
  id: string
  /** Which claim this is the outcome of. */
  attempts: number
  status: 'queued' | 'sent' | 'failed' | 'uncertain' | 'expired' | 'cancelled'
  /** When it is tried again; null when it has ended. */
  retryAt: number | null
  provider: string | null
  providerId: string | null
  lastClass: string | null
  lastCode: string | null
  sentAt: number | null
  /** What it adds to the mail's history. */
  history: HistoryEntry[]
}

/**
 * Ends or re-queues claimed rows. A later claim's row, unless the mail is known to be sent, and one that an event has
 * ended meanwhile only learn what was tried.
 */
export function recordOutcomes(db: Database, outcomes: readonly Outcome[]) {
  const each = sql`FROM json_each(${JSON.stringify(outcomes)}) AS v WHERE outbox.id = v.value ->> 'id'`
  const isOpen = sql`(outbox.status IN ('queued', 'sending')
    AND (outbox.attempts = v.value ->> 'attempts' OR v.value ->> 'status' = 'sent'))`
  const history = continued(sql`v.value -> 'history'`)
  return [
    db.run(sql`UPDATE outbox SET history = ${history} ${each} AND NOT ${isOpen}`),
    db.run(sql`
    UPDATE outbox SET status = v.value ->> 'status', lease_until = v.value ->> 'retryAt',
      next_at = coalesce(v.value ->> 'retryAt', next_at), provider = v.value ->> 'provider',
      provider_id = v.value ->> 'providerId', last_class = v.value ->> 'lastClass', last_code = v.value ->> 'lastCode',
      sent_at = v.value ->> 'sentAt', history = ${history} ${each} AND ${isOpen}`),
  ]
}

/** The longest-due rows, moved a minute on so that two sweeps do not both take them. None is read while sending is stopped. */
export const takeDueMails = (db: Database, now: number, most: number) =>
  db.all<{ id: string }>(sql`
    UPDATE outbox SET next_at = ${now + minute}
    WHERE id IN (SELECT id FROM outbox
      WHERE status IN ('queued', 'sending') AND next_at <= ${now} AND expires_at > ${now}
        AND coalesce(lease_until, 0) <= ${now}
      ORDER BY next_at LIMIT iif(${isPaused}, 0, ${most}))
    RETURNING id`)

/** Ends due rows whose link is dead. */
export const expireMails = (db: Database, now: number, most: number) =>
  db.all<{ id: string; status: MailStatus }>(sql`
    UPDATE outbox SET status = ${unsentStatus('expired')},
      last_code = coalesce(last_code, 'expired'), lease_until = NULL,
      history = ${continuedBy(now, unsentStatus('expired'), sql`coalesce(last_code, 'expired')`)}
    WHERE id IN (SELECT id FROM outbox
      WHERE status IN ('queued', 'sending') AND next_at <= ${now} AND expires_at <= ${now}
        AND coalesce(lease_until, 0) <= ${now}
      ORDER BY next_at LIMIT ${most})
    RETURNING id, status`)

/** A waiting row's end without another attempt: one whose last attempt had no answer may have been sent. */
export const unsentStatus = (end: MailStatus): SQL =>
  sql`iif(status = 'sending' OR last_class = 'uncertain', 'uncertain', ${end})`

/** Notes on the rows still alive that the queue gave up on them; the sweep goes on. */
export const markDeadLetters = (db: Database, ids: readonly string[], now: number) =>
  db.all<{ id: string }>(sql`
    UPDATE outbox SET last_code = 'dead_letter', dead_at = ${now}, history = ${continuedBy(now, 'dead_letter')}
    WHERE id IN ${idsIn(ids)} AND status IN ('queued', 'sending')
    RETURNING id`)

/** As a list of a statement; ids are bound as one parameter, however many they are. */
export const idsIn = (ids: readonly string[]): SQL => sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`

function readParams(column: unknown): MailParams {
  try {
    return JSON.parse(String(column)) ?? {}
  } catch {
    return {}
  }
}

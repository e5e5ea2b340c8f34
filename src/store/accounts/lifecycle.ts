import { type SQL, sql } from 'drizzle-orm'
import { day } from '../../lib/clock.ts'
import { idsFrom } from '../../lib/ids.ts'
import {
  audit,
  cursors,
  emailChanges,
  registrations,
  sessions,
  spent,
  suppressions,
  throttles,
} from '../schema/index.ts'
import { changes, rows } from '../statements.ts'

/*
 * What has had its time goes, in steps of bounded size. Rows with an id are found by age, which is a range of the primary
 * key. Sessions, counters and suppressions have no age in their key: a walk visits them all in turn and remembers where it stopped.
 */

/** Seconds that things are kept. */
export interface Ages {
  /** Those that wait; once expired they are kept as long again, to tell how to sign up anew. */
  registrations: number
  audit: number
  emailChanges: number
  /** Longer than anything lives that may be used once: a mailed log-in, one day. */
  spent: number
}

/** Rows of a table that one step deletes, or visits, at most. */
export const step = 500

/** A step through each table; each tells how many rows it deleted. */
export const deleteAged = (ages: Ages, now: number) => [
  changes(sql`DELETE FROM ${registrations} WHERE id IN (SELECT id FROM ${registrations}
    WHERE id < ${idsFrom(now - 2 * ages.registrations)} AND expires_at <= ${now - ages.registrations} LIMIT ${step})`),
  changes(sql`DELETE FROM ${audit} WHERE id IN (SELECT id FROM ${audit}
    WHERE id < ${idsFrom(now - ages.audit)} LIMIT ${step})`),
  changes(sql`DELETE FROM ${emailChanges} WHERE id IN (SELECT id FROM ${emailChanges}
    WHERE id < ${idsFrom(now - ages.emailChanges)} LIMIT ${step})`),
  changes(sql`DELETE FROM ${spent} WHERE key IN (SELECT key FROM ${spent}
    WHERE key < ${idsFrom(now - ages.spent)} LIMIT ${step})`),
]

export const walks = ['sessions', 'throttles', 'suppressions'] as const
export type Walk = (typeof walks)[number]

export interface Stretch {
  start: string
  /** Null where less than a step is left. */
  end: string | null
}

/** Where a walk stands, and where its next step ends: the keys' parts, joined by a space. */
export function nextStretch(walk: Walk) {
  const { table, key, joined } = tables[walk]
  const start = sql<string>`coalesce((SELECT ${cursors.position} FROM ${cursors} WHERE ${cursors.name} = ${walk}), '')`
  const end = sql<string | null>`(SELECT ${joined} FROM ${table}
    WHERE ${compared(walk, sql`>`, start)} ORDER BY ${key} LIMIT 1 OFFSET ${step - 1})`
  return rows({ start, end }, (list) => sql`SELECT ${list}`)
}

/** Deletes what is over between two positions, and tells how many rows that were. */
export function deleteWithin(walk: Walk, { start, end }: Stretch, now: number) {
  const isWithin = end === null ? sql`1` : compared(walk, sql`<=`, sql`${end}`)
  return changes(sql`DELETE FROM ${tables[walk].table}
    WHERE ${compared(walk, sql`>`, sql`${start}`)} AND ${isWithin} AND ${tables[walk].isOver(now)}`)
}

/** Moves a walk on to the end of its step; without an end it starts again. */
export const moveOn = (walk: Walk, { end }: Stretch) =>
  sql`INSERT INTO ${cursors} (name, position) VALUES (${walk}, ${end ?? ''})
    ON CONFLICT (name) DO UPDATE SET position = excluded.position`

const tables = {
  sessions: {
    table: sessions,
    key: sql`user_id, id`,
    joined: sql`user_id || ' ' || id`,
    isOver: (now: number) => sql`expires_at <= ${now}`,
  },
  throttles: {
    table: throttles,
    key: sql`key`,
    joined: sql`key`,
    isOver: (now: number) => sql`last_at < ${now - 2 * day}`,
  },
  suppressions: {
    table: suppressions,
    key: sql`key`,
    joined: sql`key`,
    isOver: (now: number) => sql`until <= ${now}`,
  },
}

// A user's id has 26 characters. A comparison of the whole key is a range of the primary key; its negation is none.
const compared = (walk: Walk, sign: SQL, position: SQL) =>
  walk === 'sessions'
    ? sql`(user_id, id) ${sign} (substr(${position}, 1, 26), substr(${position}, 28))`
    : sql`key ${sign} ${position}`

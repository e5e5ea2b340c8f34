import { day } from '../../lib/clock.ts'
import { idsFrom } from '../../lib/ids.ts'
import type { Database } from '../database.ts'
import { type SQL, sql } from '../sql.ts'

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
}

const step = 500

export const deleteAged = (db: Database, ages: Ages, now: number) => [
  db.run(sql`DELETE FROM registrations WHERE id IN (SELECT id FROM registrations
    WHERE id < ${idsFrom(now - 2 * ages.registrations)} AND expires_at <= ${now - ages.registrations} LIMIT ${step})`),
  db.run(
    sql`DELETE FROM audit WHERE id IN (SELECT id FROM audit WHERE id < ${idsFrom(now - ages.audit)} LIMIT ${step})`,
  ),
  db.run(sql`DELETE FROM email_changes WHERE id IN (SELECT id FROM email_changes
    WHERE id < ${idsFrom(now - ages.emailChanges)} LIMIT ${step})`),
]

export const walks = ['sessions', 'throttles', 'suppressions'] as const
export type Walk = (typeof walks)[number]

/** Where a walk stands, and where its next step ends: the keys' parts, joined by a space. */
export const nextStretch = (db: Database, walk: Walk) =>
  db.all<{ start: string; end: string | null }>(sql`
    SELECT ${startOf(walk)} AS start, (SELECT ${tables[walk].joined} FROM ${sql.identifier(walk)}
      WHERE ${compared(walk, sql`>`, startOf(walk))} ORDER BY ${tables[walk].key} LIMIT 1 OFFSET ${step - 1}) AS end`)

/** Deletes what is over between two positions, and moves the walk on; without an end it starts again. */
export function walkOn(db: Database, walk: Walk, { start, end }: { start: string; end: string | null }, now: number) {
  const isWithin = end === null ? sql`1` : compared(walk, sql`<=`, sql`${end}`)
  return [
    db.run(sql`DELETE FROM ${sql.identifier(walk)}
      WHERE ${compared(walk, sql`>`, sql`${start}`)} AND ${isWithin} AND ${tables[walk].isOver(now)}`),
    db.run(sql`INSERT INTO cursors (name, position) VALUES (${walk}, ${end ?? ''})
      ON CONFLICT (name) DO UPDATE SET position = excluded.position`),
  ]
}

const tables: Record<Walk, { key: SQL; joined: SQL; isOver: (now: number) => SQL }> = {
  sessions: {
    key: sql`user_id, id`,
    joined: sql`user_id || ' ' || id`,
    isOver: (now) => sql`expires_at <= ${now}`,
  },
  throttles: { key: sql`key`, joined: sql`key`, isOver: (now) => sql`last_at < ${now - 2 * day}` },
  suppressions: { key: sql`key`, joined: sql`key`, isOver: (now) => sql`until <= ${now}` },
}

const startOf = (walk: Walk) => sql`coalesce((SELECT position FROM cursors WHERE name = ${walk}), '')`

// A user's id has 26 characters. A comparison of the whole key is a range of the primary key; its negation is none.
const compared = (walk: Walk, sign: SQL, position: SQL) =>
  walk === 'sessions'
    ? sql`(user_id, id) ${sign} (substr(${position}, 1, 26), substr(${position}, 28))`
    : sql`key ${sign} ${position}`

import { desc, sql } from 'drizzle-orm'
import { registrations } from '../schema/index.ts'
import { rows } from '../statements.ts'

/** So many of the newest sign-ups a part is looked for in; the beginning of an address is found among all. */
const searched = 2000
const shown = 20

const { id, email, createdAt, expiresAt, decoy } = registrations

const waiting = {
  email,
  createdAt: sql<number>`max(${createdAt})`,
  expiresAt: sql<number>`max(${expiresAt})`,
  /** How often somebody signed up by this address. */
  signUps: sql<number>`count(*)`,
}

/** Sign-ups that wait to be confirmed, by a part of their address in lower case, the newest first: one row an address. */
export const waitingSignUps = (part: string, now: number) =>
  rows(
    waiting,
    (list) => sql`SELECT ${list} FROM ${registrations} WHERE ${id} IN (
        SELECT id FROM (SELECT ${id} AS id FROM ${registrations}
          WHERE ${email} >= ${part} AND ${email} < ${`${part}\u{10ffff}`} ORDER BY ${email} LIMIT ${shown * 5})
        UNION SELECT id FROM (SELECT ${id} AS id, ${email} AS email FROM ${registrations}
          WHERE ${id} < '~' ORDER BY ${id} DESC LIMIT ${searched}) WHERE instr(email, ${part}))
      AND ${decoy} = 0 AND ${expiresAt} > ${now}
      GROUP BY ${email} ORDER BY ${desc(sql`max(${createdAt})`)} LIMIT ${shown}`,
  )
export type WaitingSignUp = ReturnType<ReturnType<typeof waitingSignUps>['read']>[number]

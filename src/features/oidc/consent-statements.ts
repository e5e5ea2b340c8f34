import { type SQL, sql } from 'drizzle-orm'
import { insertIf } from '../../store/insert-if.ts'
import { namesOf } from '../../store/names.ts'
import { deleteFrom, prepared, returning, rows } from '../../store/statements.ts'
import { isClient } from './client-statements.ts'
import { clients, consents } from './schema.ts'

const { userId, clientId, scope, at } = consents

export const consentOf = prepared({ userId, clientId }, (to) =>
  rows(
    { scope },
    (list) => sql`SELECT ${list} FROM ${consents} WHERE ${userId} = ${to.userId} AND ${clientId} = ${to.clientId}`,
  ),
)

/** Puts what was let now in the place of what was let before; an app that was removed a moment ago gets nothing. */
export function giveConsent(consent: typeof consents.$inferInsert) {
  const names = namesOf(consents)
  return insertIf(
    consents,
    consent,
    isClient(consent.clientId),
    sql`ON CONFLICT (${names.userId}, ${names.clientId}) DO UPDATE SET
      ${names.scope} = excluded.${names.scope}, ${names.at} = excluded.${names.at}`,
  )
}

/** The apps that somebody lets know something, by name. */
export const consentsOf = (user: string) =>
  rows(
    { clientId, scope, at, name: clients.name },
    (list) => sql`SELECT ${list} FROM ${consents} JOIN ${clients} ON ${clients.id} = ${clientId}
      WHERE ${userId} = ${user} ORDER BY ${at} DESC LIMIT 100`,
  )

export const withdrawConsent = (user: string, client: string) =>
  returning({ clientId }, deleteFrom(consents).where(sql`${userId} = ${user} AND ${clientId} = ${client}`))

export const hasGiven = (user: string, client: string): SQL =>
  sql`EXISTS (SELECT 1 FROM ${consents} WHERE ${userId} = ${user} AND ${clientId} = ${client})`

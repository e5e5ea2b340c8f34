import { eq, getTableColumns, type SQL, sql } from 'drizzle-orm'
import { insertIf } from '../../store/insert-if.ts'
import { sessions } from '../../store/schema/index.ts'
import { changes, deleteFrom, prepared, returning, rows, update } from '../../store/statements.ts'
import { clients, consents } from './schema.ts'

export type Client = typeof clients.$inferSelect

/** Who says to be a client: by a secret, or, for a public one, by its id alone. */
export interface ClientProof {
  id: string
  secretHash: string | null
}

const columns = getTableColumns(clients)

export const clientById = prepared({ id: clients.id }, ({ id }) =>
  rows(columns, (list) => sql`SELECT ${list} FROM ${clients} WHERE ${clients.id} = ${id}`),
)

/** The client, if it is proven to be it. */
export const provenClient = (proof: ClientProof, now: number) =>
  rows(columns, (list) => sql`SELECT ${list} FROM ${clients} WHERE ${isProof(proof, now)}`)

/** For the batch of what only the client may do. */
export const isProven = (proof: ClientProof, now: number): SQL =>
  sql`EXISTS (SELECT 1 FROM ${clients} WHERE ${isProof(proof, now)})`

/** After a new secret the one before holds for a day. */
const isProof = ({ id, secretHash }: ClientProof, now: number) =>
  secretHash === null
    ? sql`${clients.id} = ${id} AND ${clients.kind} = 'public'`
    : sql`${clients.id} = ${id} AND ${clients.kind} = 'confidential' AND (${clients.secretHash} = ${secretHash}
        OR (${clients.previousHash} = ${secretHash} AND ${clients.previousUntil} > ${now}))`

/** All of them: an operator's apps, a page of the desk. */
export const everyClient = () =>
  rows(columns, (list) => sql`SELECT ${list} FROM ${clients} ORDER BY ${clients.id} LIMIT 1000`)

export const isClient = (id: string): SQL => sql`EXISTS (SELECT 1 FROM ${clients} WHERE ${clients.id} = ${id})`

export const insertClient = (client: Client) => insertIf(clients, client)

type Changes = { [Name in keyof Client]?: Client[Name] | undefined }

/** What is given takes the place of what was. PKCE stays required of a public client, for it has nothing else. */
export const updateClient = (id: string, { pkce, ...changes }: Changes) =>
  returning(
    { id: clients.id },
    update(clients)
      .set({ id, ...changes, ...(pkce === undefined ? {} : { pkce }) })
      .where(sql`${clients.id} = ${id} AND (${clients.kind} = 'confidential' OR ${pkce ?? 'required'} = 'required')`),
  )

export const renewSecret = (id: string, secretHash: string, previousUntil: number) =>
  returning(
    { id: clients.id },
    update(clients)
      .set({ previousHash: sql`${clients.secretHash}`, previousUntil, secretHash })
      .where(sql`${clients.id} = ${id} AND ${clients.kind} = 'confidential'`),
  )

export const deleteClient = (id: string) => changes(deleteFrom(clients).where(eq(clients.id, id)))

/**
 * Ends what was granted to a client and forgets who let it know something. Both tables are read whole: an index by client
 * would cost a row at each grant and consent, for what an operator does once in a while.
 */
export const deleteGrantsTo = (id: string) => changes(deleteFrom(sessions).where(eq(sessions.clientId, id)))
export const deleteConsentsTo = (id: string) => changes(deleteFrom(consents).where(eq(consents.clientId, id)))

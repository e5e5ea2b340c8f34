import { desc, eq, getTableColumns, gt, type SQL, sql } from 'drizzle-orm'
import { insertIf } from '../insert-if.ts'
import { namesOf } from '../names.ts'
import { devFaults, devMails, outbox } from '../schema/index.ts'
import { deleteFrom, returning, rows, update } from '../statements.ts'

/** What the next sends can be told to do: refuse, never answer, lose the answer, or arrive twice. */
export const faults = ['429', '500', 'timeout', 'drop_after_accept', 'duplicate'] as const
export type Fault = (typeof faults)[number]

export type DevMail = typeof devMails.$inferSelect
export type NewDevMail = Omit<DevMail, 'arrival'>

/** Keeps a mail, once for each id, unless the fault that `takeFault` takes next refuses it. */
export function keepMail(mail: NewDevMail) {
  const arrival = sql`(SELECT coalesce(max(${devMails.arrival}), 0) + 1 FROM ${devMails})`
  const isRefused = sql`EXISTS (SELECT 1 FROM ${devFaults}
    WHERE ${devFaults.remaining} > 0 AND ${devFaults.fault} IN ('429', '500', 'timeout'))`
  return insertIf(devMails, { ...mail, arrival }, sql`NOT ${isRefused}`, sql`ON CONFLICT DO NOTHING`)
}

const taken = { fault: devFaults.fault }

/** Uses up one failure, if any is left, and tells which. */
export const takeFault = () =>
  returning(
    taken,
    update(devFaults)
      .set({ remaining: sql`${devFaults.remaining} - 1` })
      .where(gt(devFaults.remaining, 0)),
  )

/** Leaves the newest `kept` mails. */
export const forgetOldMails = (kept: number) =>
  deleteFrom(devMails).where(sql`${devMails.arrival} <= (SELECT ${devMails.arrival} FROM ${devMails}
    ORDER BY ${devMails.arrival} DESC LIMIT 1 OFFSET ${kept})`)

export function setFault(fault: Fault, remaining: number) {
  const names = namesOf(devFaults)
  const again = sql`ON CONFLICT (${names.id}) DO UPDATE
    SET ${names.fault} = excluded.${names.fault}, ${names.remaining} = excluded.${names.remaining}`
  return insertIf(devFaults, { id: 1, fault, remaining }, sql`1`, again)
}

const pending = { fault: devFaults.fault, remaining: devFaults.remaining }

export const pendingFault = () =>
  rows(pending, (list) => sql`SELECT ${list} FROM ${devFaults} WHERE ${gt(devFaults.remaining, 0)}`)

/** The mails to exactly this address, since this second and including it; an omitted condition holds for all. */
export const mailsTo = (wanted: { to?: string | undefined; since?: number | undefined }) =>
  newestFirst(sql`lower(${devMails.recipient}) = coalesce(${wanted.to ?? null}, lower(${devMails.recipient}))
      AND ${devMails.createdAt} >= ${wanted.since ?? 0}`)

/** The mails whose recipient holds these letters, whatever their case; no letters: all mails. */
export const mailsLike = (letters: string) =>
  newestFirst(sql`instr(lower(${devMails.recipient}), ${letters.toLowerCase()}) > 0`)

export const devMail = (id: string) => newestFirst(eq(devMails.id, id))

export const deleteMail = (id: string) => deleteFrom(devMails).where(eq(devMails.id, id))

export const clearMails = () => deleteFrom(devMails).where(sql`1`)

/** The newest mails that have not left, or that nobody knows to have left. */
export const unsentMails = (most: number) =>
  rows(
    outboxFields,
    (list) => sql`SELECT ${list} FROM ${outbox}
      WHERE ${outbox.status} IN ('queued', 'sending', 'failed', 'uncertain', 'expired')
      ORDER BY ${desc(outbox.id)} LIMIT ${most}`,
  )

const outboxFields = getTableColumns(outbox)
const fields = getTableColumns(devMails)

const newestFirst = (condition: SQL) =>
  rows(fields, (list) => sql`SELECT ${list} FROM ${devMails} WHERE ${condition} ORDER BY ${desc(devMails.arrival)}`)

import { and, desc, eq, gt, gte, inArray, type SQL, sql } from 'drizzle-orm'
import type { Database } from './database.ts'
import { devFaults, devMails, outbox } from './schema.ts'

/** What the next sends can be told to do: refuse, never answer, lose the answer, or arrive twice. */
export const faults = ['429', '500', 'timeout', 'drop_after_accept', 'duplicate'] as const
export type Fault = (typeof faults)[number]

export type DevMail = typeof devMails.$inferSelect
export type NewDevMail = Omit<DevMail, 'arrival'>

/** Keeps a mail, once for each id, unless the fault that `takeFault` takes next refuses it. */
export const keepMail = (db: Database, mail: NewDevMail) =>
  db.run(sql`
    INSERT OR IGNORE INTO dev_mails (id, kind, recipient, subject, text, html, headers, code, created_at, arrival)
    SELECT ${mail.id}, ${mail.kind}, ${mail.recipient}, ${mail.subject}, ${mail.text}, ${mail.html},
      ${JSON.stringify(mail.headers)}, ${mail.code}, ${mail.createdAt},
      (SELECT coalesce(max(arrival), 0) + 1 FROM dev_mails)
    WHERE NOT EXISTS (SELECT 1 FROM dev_faults WHERE remaining > 0 AND fault IN ('429', '500', 'timeout'))`)

/** Uses up one failure, if any is left, and tells which. */
export const takeFault = (db: Database) =>
  db
    .update(devFaults)
    .set({ remaining: sql`${devFaults.remaining} - 1` })
    .where(gt(devFaults.remaining, 0))
    .returning({ fault: devFaults.fault })

/** Leaves the newest `kept` mails. */
export const forgetOldMails = (db: Database, kept: number) =>
  db.run(sql`
    DELETE FROM dev_mails
    WHERE arrival <= (SELECT arrival FROM dev_mails ORDER BY arrival DESC LIMIT 1 OFFSET ${kept})`)

export const setFault = (db: Database, fault: Fault, remaining: number) =>
  db
    .insert(devFaults)
    .values({ id: 1, fault, remaining })
    .onConflictDoUpdate({ target: devFaults.id, set: { fault, remaining } })

export const pendingFault = (db: Database) => db.select().from(devFaults).where(gt(devFaults.remaining, 0))

/** The mails to exactly this address, since this second and including it; an omitted condition holds for all. */
export const mailsTo = (db: Database, wanted: { to?: string | undefined; since?: number | undefined }) =>
  newestFirst(
    db,
    and(
      wanted.to === undefined ? undefined : eq(sql`lower(${devMails.recipient})`, wanted.to),
      wanted.since === undefined ? undefined : gte(devMails.createdAt, wanted.since),
    ),
  )

/** The mails whose recipient holds these letters, whatever their case; no letters: all mails. */
export const mailsLike = (db: Database, letters: string) =>
  newestFirst(db, sql`instr(lower(${devMails.recipient}), ${letters.toLowerCase()}) > 0`)

export const devMail = (db: Database, id: string) => db.select().from(devMails).where(eq(devMails.id, id))

export const deleteMail = (db: Database, id: string) => db.delete(devMails).where(eq(devMails.id, id))

export const clearMails = (db: Database) => db.delete(devMails).where(sql`true`)

/** What the outbox knows of a mail: how often it was tried and what came of it. */
export const outboxRow = (db: Database, id: string) => db.select().from(outbox).where(eq(outbox.id, id))

/** The newest mails that have not left, or that nobody knows to have left. */
export const unsentMails = (db: Database, most: number) =>
  db
    .select()
    .from(outbox)
    .where(inArray(outbox.status, ['queued', 'sending', 'failed', 'uncertain', 'expired']))
    .orderBy(desc(outbox.id))
    .limit(most)

const newestFirst = (db: Database, condition: SQL | undefined) =>
  db.select().from(devMails).where(condition).orderBy(desc(devMails.arrival))

import type { Database } from '../database.ts'
import type { devMails, outbox } from '../schema/index.ts'
import { type SQL, sql } from '../sql.ts'

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
  db.all<{ fault: string }>(sql`UPDATE dev_faults SET remaining = remaining - 1 WHERE remaining > 0 RETURNING fault`)

/** Leaves the newest `kept` mails. */
export const forgetOldMails = (db: Database, kept: number) =>
  db.run(sql`
    DELETE FROM dev_mails
    WHERE arrival <= (SELECT arrival FROM dev_mails ORDER BY arrival DESC LIMIT 1 OFFSET ${kept})`)

export const setFault = (db: Database, fault: Fault, remaining: number) =>
  db.run(sql`INSERT INTO dev_faults (id, fault, remaining) VALUES (1, ${fault}, ${remaining})
    ON CONFLICT (id) DO UPDATE SET fault = excluded.fault, remaining = excluded.remaining`)

export const pendingFault = (db: Database) =>
  db.all<{ fault: string; remaining: number }>(sql`SELECT fault, remaining FROM dev_faults WHERE remaining > 0`)

/** The mails to exactly this address, since this second and including it; an omitted condition holds for all. */
export const mailsTo = (db: Database, wanted: { to?: string | undefined; since?: number | undefined }) =>
  newestFirst(
    db,
    sql`lower(recipient) = coalesce(${wanted.to ?? null}, lower(recipient))
      AND created_at >= ${wanted.since ?? 0}`,
  )

/** The mails whose recipient holds these letters, whatever their case; no letters: all mails. */
export const mailsLike = (db: Database, letters: string) =>
  newestFirst(db, sql`instr(lower(recipient), ${letters.toLowerCase()}) > 0`)

export const devMail = (db: Database, id: string) => newestFirst(db, sql`id = ${id}`)

export const deleteMail = (db: Database, id: string) => db.run(sql`DELETE FROM dev_mails WHERE id = ${id}`)

export const clearMails = (db: Database) => db.run(sql`DELETE FROM dev_mails`)

export type OutboxRow = typeof outbox.$inferSelect

/** What the outbox knows of a mail: how often it was tried, what came of it, and its history. */
export const outboxRow = (db: Database, id: string) =>
  db.all<OutboxRow>(sql`SELECT * FROM outbox WHERE id = ${id}`, (row) => {
    return { ...row, history: JSON.parse(String(row.history)) }
  })

/** The newest mails that have not left, or that nobody knows to have left. */
export const unsentMails = (db: Database, most: number) =>
  db.all<OutboxRow>(sql`SELECT * FROM outbox
    WHERE status IN ('queued', 'sending', 'failed', 'uncertain', 'expired') ORDER BY id DESC LIMIT ${most}`)

const newestFirst = (db: Database, condition: SQL) =>
  db.all<DevMail>(sql`SELECT * FROM dev_mails WHERE ${condition} ORDER BY arrival DESC`, (row) => {
    return { ...row, headers: JSON.parse(String(row.headers)) }
  })

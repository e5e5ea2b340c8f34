import { commit } from '../../store/database.ts'
import { type MailFilter, mailsOfPage } from '../../store/outbox-desk.ts'
import { type DeskMail, deskMail } from '../admin/desk-mail.ts'
import type { Deps } from '../deps.ts'

/** The most that one step of an operator reads or changes. */
export const mostMails = 100

export interface MailQuery {
  filter: MailFilter
  cursor: string
  limit: number
}

export interface MailPage {
  mails: DeskMail[]
  /** Where the next page begins, or null. */
  nextCursor: string | null
}

/** A page of mails, the newest first, at most 100. */
export async function listMails({ db }: Deps, { filter, cursor, limit }: MailQuery): Promise<MailPage> {
  const most = Math.min(limit, mostMails)
  const [mails] = await commit(db, [mailsOfPage(db, filter, cursor, most)])
  return { mails: mails.map(deskMail), nextCursor: mails.length === most ? (mails.at(-1)?.id ?? null) : null }
}

import type { Deps } from '../../deps.ts'
import { endOfStretch, type MailFilter, mailsOfPage } from '../../store/admin/outbox.ts'
import { commit } from '../../store/database.ts'
import { type ListedMail, listedMail } from './listed-mail.ts'

/** The most that one step of an operator reads or changes. */
export const mostMails = 100

export interface MailQuery {
  filter: MailFilter
  cursor: string
  limit: number
}

export interface MailPage {
  mails: ListedMail[]
  /** Where the next page begins, or null. */
  nextCursor: string | null
}

/**
 * A page of mails, the newest first, at most 100. Where no index leads to what is asked for, a page looks at a stretch of
 * rows only: it may hold less than asked for, or nothing, and yet have a next one.
 */
export async function listMails({ db }: Deps, { filter, cursor, limit }: MailQuery): Promise<MailPage> {
  const most = Math.min(limit, mostMails)
  const { mails, ends } = await commit(db, {
    mails: mailsOfPage(filter, cursor, most),
    ends: endOfStretch(filter, cursor),
  })
  const last = mails.length === most ? mails.at(-1) : ends[0]
  return { mails: mails.map(listedMail), nextCursor: last?.id ?? null }
}

import { parseEmailAddress } from '../account/rules/email-address.ts'
import type { HttpEnv } from '../http/kit/env.ts'
import { Hono } from '../http/kit/hono.ts'
import { rfc3339 } from '../http/kit/time.ts'
import { commit } from '../store/database.ts'
import { clearMails, type DevMail, mailsTo } from '../store/mail/dev-mailbox.ts'
import { linksIn } from './links.ts'

const longestWait = 25
/** Seconds between two looks at the table while an answer is held. */
const pause = 0.2

/** The mails for programs, newest first; with `wait`, held until there is one that matches. */
export const mailJson = new Hono<HttpEnv>()
  .get('/dev/mailbox.json', async (c) => {
    const { db } = c.var.deps
    const wanted = { to: addressIn(c.req.query('to')), since: secondsIn(c.req.query('since')) }
    let left = Math.min(secondsIn(c.req.query('wait')) ?? 0, longestWait)
    for (;;) {
      const { mails } = await commit(db, { mails: mailsTo(wanted) })
      if (mails.length > 0 || left <= 0) return c.json({ mails: mails.map(toJson) })
      await new Promise((resolve) => setTimeout(resolve, pause * 1000))
      left -= pause
    }
  })
  .delete('/dev/mailbox.json', async (c) => {
    const { db } = c.var.deps
    await commit(db, { cleared: clearMails() })
    return c.body(null, 204)
  })

export const toJson = ({ recipient, code, createdAt, ...mail }: DevMail) => ({
  id: mail.id,
  kind: mail.kind,
  to: recipient,
  subject: mail.subject,
  text: mail.text,
  html: mail.html,
  headers: mail.headers,
  links: linksIn(mail.text),
  ...(code !== null && { code }),
  createdAt: rfc3339(createdAt),
})

// An unescaped plus of a query string reads as a space, which no address holds.
function addressIn(text = ''): string | undefined {
  const typed = text.trim().replaceAll(' ', '+')
  return parseEmailAddress(typed) ?? (typed || undefined)
}

/** A moment or a number of seconds; what is not one counts as not given. */
function secondsIn(text = ''): number | undefined {
  const seconds = text.trim() === '' ? Number.NaN : Number(text)
  return Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined
}

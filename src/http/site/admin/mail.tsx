import { MailPage } from '#templates/pages/admin/mail.tsx'
import { MailItemPage } from '#templates/pages/admin/mail-item.tsx'
import { readMail, readSending, switchSending } from '../../../admin/index.ts'
import { listMails, mailKindNames, mailStates, requeuePage } from '../../../admin/mail/index.ts'
import { mailActions, mailFilterOf } from '../../kit/admin-mails.ts'
import { listingOf } from '../../kit/admin-users.ts'
import type { HttpEnv } from '../../kit/env.ts'
import { Hono } from '../../kit/hono.ts'
import { nextPage } from '../../kit/next-page.ts'
import { noticeOf, page, shellOf } from '../../kit/page.ts'
import { problemPage } from '../../kit/problem-page.tsx'
import { adminForms, adminOf, adminPages } from '../../middleware/admin.ts'

export const mail = new Hono<HttpEnv>()
  .get('/admin/mail', ...adminPages, async (c) => {
    const filter = mailFilterOf(c, c.req.query())
    if (!filter.ok) return c.redirect('/admin/mail', 303)
    const listing = listingOf(c)
    const [sending, { mails, nextCursor }] = await Promise.all([
      readSending(c.var.deps),
      listMails(c.var.deps, { ...listing, filter: filter.value }),
    ])
    const { address: to, ...others } = filter.value
    return page(
      c,
      <MailPage
        sending={sending}
        mails={mails}
        shell={shellOf(c)}
        filter={{ ...others, to }}
        cursor={listing.cursor}
        states={mailStates}
        kinds={mailKindNames}
        next={nextPage(c, nextCursor)}
        notice={requeuedOf(c.req.query('requeued')) ?? noticeOf(c, notices)}
      />,
    )
  })
  .post('/admin/mail/pause', ...adminForms, async (c) => {
    await switchSending(c.var.deps, adminOf(c), 'paused')
    return c.redirect('/admin/mail?notice=pause', 303)
  })
  .post('/admin/mail/resume', ...adminForms, async (c) => {
    await switchSending(c.var.deps, adminOf(c), 'resumed')
    return c.redirect('/admin/mail?notice=resume', 303)
  })
  .post('/admin/mail/requeue', ...adminForms, async (c) => {
    const { csrf: _, ...given } = Object.fromEntries(new URLSearchParams(c.var.bodyText))
    const filter = mailFilterOf(c, given)
    if (!filter.ok) return problemPage(c, 'invalid_input')
    const { cursor = '' } = given
    const done = await requeuePage(c.var.deps, adminOf(c), { filter: filter.value, cursor, limit: 100 })
    const requeued = String(done.requeued.length)
    return c.redirect(`/admin/mail?${new URLSearchParams({ ...given, cursor: done.nextCursor ?? '', requeued })}`, 303)
  })
  .get('/admin/mail/:id', ...adminPages, async (c) => {
    const result = await readMail(c.var.deps, c.req.param('id'))
    if (!result.ok) return problemPage(c, result.code)
    return page(c, <MailItemPage shell={shellOf(c)} {...result.value} notice={noticeOf(c, notices)} />)
  })
  .post('/admin/mail/:id/:action', ...adminForms, async (c) => {
    const { id, action } = c.req.param()
    if (action !== 'requeue' && action !== 'cancel') return problemPage(c, 'not_found')
    const result = await mailActions[action](c.var.deps, adminOf(c), id)
    if (!result.ok) return problemPage(c, result.code, result)
    return c.redirect(`/admin/mail/${result.value.id}?notice=${action}`, 303)
  })

/** Anybody can write a link to our pages, so only a number is taken from it. */
const requeuedOf = (mails = '') => (/^\d{1,3}$/.test(mails) ? `Mails on their way again: ${mails}.` : undefined)

const notices: Record<string, string> = {
  pause: 'Sending is paused. Mails wait, and sign-ups go on.',
  resume: 'Mails are being sent again.',
  requeue: 'This is the new mail, in place of the old one.',
  cancel: 'This mail will not be sent.',
}

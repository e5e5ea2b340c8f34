import type { Context } from 'hono'
import type { HttpEnv } from '../http/kit/env.ts'
import { Hono } from '../http/kit/hono.ts'
import { problemPage } from '../http/kit/problem-page.tsx'
import { outboxRow } from '../store/admin/mails.ts'
import { commit } from '../store/database.ts'
import { clearMails, deleteMail, devMail, mailsLike, pendingFault, unsentMails } from '../store/mail/dev-mailbox.ts'
import { faultSwitch } from './fault-switch.ts'
import { answerFramed } from './framed-mail.ts'
import { mailJson } from './mail-json.ts'
import { MailboxPage } from './pages/mailbox-page.tsx'
import { answerPage } from './pages/page.ts'
import { previews } from './previews.tsx'
import { script } from './script.ts'
import { style } from './style.ts'
import { viewOf } from './view.ts'

const unsentShown = 20

const mails = new Hono<HttpEnv>()
  .get('/', showMailbox)
  .get('/style.css', (c) => c.body(style, 200, { 'Content-Type': 'text/css' }))
  .get('/script.js', (c) => c.body(script, 200, { 'Content-Type': 'text/javascript' }))
  .get('/:id', showMailbox)
  .get('/:id/html', async (c) => {
    const mail = await mailIn(c)
    return mail ? answerFramed(c, mail.html) : problemPage(c, 'not_found')
  })
  .post('/clear', async (c) => {
    const { db } = c.var.deps
    await commit(db, { cleared: clearMails() })
    return c.redirect('/dev/mailbox', 303)
  })
  .post('/:id/delete', async (c) => {
    const { db } = c.var.deps
    await commit(db, { deleted: deleteMail(c.req.param('id')) })
    return c.redirect('/dev/mailbox', 303)
  })

/** The development mailbox, under its full paths. Whoever mounts it guards them: development only, no other site. */
export const mailbox = new Hono<HttpEnv>()
  .route('/', mailJson)
  .route('/', faultSwitch)
  .route('/', previews)
  .route('/dev/mailbox', mails)

async function showMailbox(c: Context<HttpEnv>) {
  const { db, clock, config } = c.var.deps
  const view = viewOf(c)
  const id = c.req.param('id')
  const { found, named, unsent, faults } = await commit(db, {
    found: mailsLike(view.to),
    named: devMail(id ?? ''),
    unsent: unsentMails(unsentShown),
    faults: pendingFault(),
  })
  const mail = id === undefined ? found[0] : named[0]
  if (id !== undefined && !mail) return problemPage(c, 'not_found')
  const { written } = await commit(db, { written: outboxRow(mail?.id ?? '') })
  const shown = { mails: found, mail, row: written[0], unsent, pending: faults[0], view, opened: id !== undefined }
  return answerPage(c, <MailboxPage {...shown} appName={config.appName} now={clock()} />)
}

async function mailIn(c: Context<HttpEnv>) {
  const { db } = c.var.deps
  const { found } = await commit(db, { found: devMail(c.req.param('id') ?? '') })
  return found[0]
}

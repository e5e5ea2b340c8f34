import { liftSuppression, listSuppressions, readMail, readSending, switchSending } from '../../../admin/index.ts'
import { listMails, requeuePage } from '../../../admin/mail/index.ts'
import { mailActions, mailFilterOf, requeueBody } from '../../kit/admin-mails.ts'
import { listingOf } from '../../kit/admin-users.ts'
import type { HttpEnv } from '../../kit/env.ts'
import { Hono } from '../../kit/hono.ts'
import { problem } from '../../kit/problems.ts'
import { emailBody } from '../../kit/schemas.ts'
import { withTimes } from '../../kit/time.ts'
import { validJson } from '../../kit/validate.ts'
import { adminActions, adminOf, adminReads, adminWrites } from '../../middleware/admin.ts'

export const mail = new Hono<HttpEnv>()
  .get('/mail', ...adminReads, async (c) => {
    const filter = mailFilterOf(c, c.req.query())
    if (!filter.ok) return problem(c, 'invalid_input', { errors: filter.errors })
    return c.json(withTimes(await listMails(c.var.deps, { ...listingOf(c), filter: filter.value })))
  })
  .get('/mail/:id', ...adminReads, async (c) => {
    const result = await readMail(c.var.deps, c.req.param('id'))
    return result.ok ? c.json(withTimes(result.value)) : problem(c, result.code)
  })
  .get('/sending', ...adminReads, async (c) => c.json(withTimes(await readSending(c.var.deps))))
  .post('/mail/requeue', ...adminWrites, validJson(requeueBody), async (c) => {
    const { filter, cursor = '' } = c.req.valid('json')
    return c.json(await requeuePage(c.var.deps, adminOf(c), { filter, cursor, limit: 100 }), 202)
  })
  .post('/mail/pause', ...adminActions, async (c) => {
    await switchSending(c.var.deps, adminOf(c), 'paused')
    return c.json({ status: 'paused' })
  })
  .post('/mail/resume', ...adminActions, async (c) => {
    await switchSending(c.var.deps, adminOf(c), 'resumed')
    return c.json({ status: 'resumed' })
  })
  .get('/suppressions', ...adminReads, async (c) => c.json(withTimes(await listSuppressions(c.var.deps, listingOf(c)))))
  .delete('/suppressions', ...adminWrites, validJson(emailBody), async (c) => {
    const result = await liftSuppression(c.var.deps, adminOf(c), c.req.valid('json'))
    return result.ok ? c.body(null, 204) : problem(c, result.code)
  })

for (const name of ['requeue', 'cancel'] as const)
  mail.post(`/mail/:id/${name}`, ...adminActions, async (c) => {
    const result = await mailActions[name](c.var.deps, adminOf(c), c.req.param('id'))
    return result.ok
      ? c.json({ status: result.value.status, id: result.value.id }, 202)
      : problem(c, result.code, result)
  })

import { cancelEmailChange, confirmEmailChange, requestEmailChange, undoEmailChange } from '../../../account/index.ts'
import { changeEmailBody } from '../../kit/account-schemas.ts'
import { originOf } from '../../kit/client.ts'
import { clearSession, readCookie, writeContinued } from '../../kit/cookies.ts'
import type { HttpEnv } from '../../kit/env.ts'
import { Hono } from '../../kit/hono.ts'
import { problem } from '../../kit/problems.ts'
import { confirmChangeBody, tokenBody } from '../../kit/schemas.ts'
import { jsonObject, reauthenticatedIn, validJson } from '../../kit/validate.ts'
import { jsonBody } from '../../middleware/body.ts'
import { sameSiteJson } from '../../middleware/cross-site.ts'
import { limitClient, limitMails } from '../../middleware/rate-limit.ts'
import { credentialsOf, signedIn, visitorOf } from '../../middleware/session.ts'

const guards = [sameSiteJson, jsonBody('required'), limitClient('email_change', problem), jsonObject] as const
const unconfirmed = { unconfirmed: true }

export const emailChange = new Hono<HttpEnv>()
  .post(
    '/email/change',
    ...guards,
    signedIn(reauthenticatedIn(changeEmailBody), unconfirmed),
    validJson(changeEmailBody),
    limitMails('email_change', problem),
    async (c) => {
      const input = { ...c.req.valid('json'), resumed: visitorOf(c), origin: originOf(c) }
      const result = await requestEmailChange(c.var.deps, input)
      return result.ok ? c.json({ status: 'confirmation_sent' }, 202) : problem(c, result.code, result)
    },
  )
  .delete(
    '/email/change',
    sameSiteJson,
    jsonBody('optional'),
    limitClient('email_change', problem),
    jsonObject,
    signedIn('checked', unconfirmed),
    async (c) => {
      await cancelEmailChange(c.var.deps, visitorOf(c))
      return c.body(null, 204)
    },
  )
  .post('/email/change/confirm', ...guards, validJson(confirmChangeBody), async (c) => {
    const presence = { credentials: credentialsOf(c), deviceCookie: readCookie(c, 'device') }
    const input = { ...c.req.valid('json'), ...presence, origin: originOf(c) }
    const result = await confirmEmailChange(c.var.deps, input)
    if (!result.ok) return problem(c, result.code, result)
    writeContinued(c, result.value.continued)
    return c.json({ status: 'email_changed' })
  })
  .post('/email/change/undo', ...guards, validJson(tokenBody), async (c) => {
    const result = await undoEmailChange(c.var.deps, { ...c.req.valid('json'), origin: originOf(c) })
    if (!result.ok) return problem(c, result.code)
    clearSession(c)
    return c.json({ status: 'email_restored' })
  })

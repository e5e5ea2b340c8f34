import { confirmByCode, confirmEmail, resendConfirmation } from '../../../account/index.ts'
import { originOf } from '../../kit/client.ts'
import { clearSignup, readCookie, writeSignup } from '../../kit/cookies.ts'
import type { HttpEnv } from '../../kit/env.ts'
import { Hono } from '../../kit/hono.ts'
import { openedBody } from '../../kit/opened.ts'
import { passwordProblem } from '../../kit/password-problem.ts'
import { problem } from '../../kit/problems.ts'
import { confirmBody, emailBody } from '../../kit/schemas.ts'
import { secondFactorProblem } from '../../kit/second-factor.ts'
import { validJson } from '../../kit/validate.ts'
import { jsonBody } from '../../middleware/body.ts'
import { solved } from '../../middleware/challenge.ts'
import { sameSiteJson } from '../../middleware/cross-site.ts'
import { limitClient, limitMails } from '../../middleware/rate-limit.ts'

const body = [sameSiteJson, jsonBody('required')] as const
const resending = [...body, limitClient('resend', problem), solved('resend')] as const

export const confirmation = new Hono<HttpEnv>()
  .post('/confirm', ...body, limitClient('confirm', problem), validJson(confirmBody), async (c) => {
    const { token = '', code, mode, ...proofs } = c.req.valid('json')
    const confirmationId = proofs.confirmationId ?? readCookie(c, 'signup') ?? ''
    const signIn = mode && ({ mode, by: 'secret' } as const)
    const input = { ...proofs, confirmationId, origin: originOf(c), signIn }
    const result =
      code === undefined
        ? await confirmEmail(c.var.deps, { ...input, token })
        : await confirmByCode(c.var.deps, { ...input, code })
    if (!result.ok) return passwordProblem(c, result, 'newPassword')
    clearSignup(c)
    const { status, opened, challenge } = result.value
    if (challenge) return secondFactorProblem(c, challenge)
    return c.json({ status, ...(opened && openedBody(c, opened)) })
  })
  .post('/confirm/resend', ...resending, validJson(emailBody), limitMails('resend', problem), async (c) => {
    const { email } = c.req.valid('json')
    const held = { email, confirmationId: readCookie(c, 'signup'), origin: originOf(c) }
    const { confirmationId } = await resendConfirmation(c.var.deps, held)
    writeSignup(c, confirmationId)
    return c.json({ status: 'confirmation_sent', confirmationId }, 202)
  })

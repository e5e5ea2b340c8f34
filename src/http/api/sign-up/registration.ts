import { correctAddress, disownRegistration, register } from '../../../account/index.ts'
import { originOf } from '../../kit/client.ts'
import { readCookie, writeSignup } from '../../kit/cookies.ts'
import type { HttpEnv } from '../../kit/env.ts'
import { Hono } from '../../kit/hono.ts'
import { passwordProblem } from '../../kit/password-problem.ts'
import { problem } from '../../kit/problems.ts'
import { correctBody, registerBody, tokenBody } from '../../kit/schemas.ts'
import { validJson } from '../../kit/validate.ts'
import { jsonBody } from '../../middleware/body.ts'
import { solved } from '../../middleware/challenge.ts'
import { sameSiteJson } from '../../middleware/cross-site.ts'
import { limitClient, limitMails } from '../../middleware/rate-limit.ts'
import { countSignUp } from '../../middleware/sign-up-limit.ts'

const body = [sameSiteJson, jsonBody('required')] as const
const registering = [...body, limitClient('register', problem), solved('register')] as const
const correcting = [...body, limitClient('resend', problem)] as const

export const registration = new Hono<HttpEnv>()
  .post('/register', ...registering, validJson(registerBody), async (c) => {
    const { email, password = null, username = null, locale } = c.req.valid('json')
    const deps = c.get('deps')
    const name = deps.config.username === 'off' ? null : username
    const confirmationId = readCookie(c, 'signup')
    const sent = { email, password, username: name, confirmationId, origin: originOf(c, locale), wait: countSignUp(c) }
    const result = await register(deps, sent)
    if (!result.ok) return passwordProblem(c, result, 'password')
    writeSignup(c, result.value.confirmationId)
    return c.json({ status: 'confirmation_sent', ...result.value }, 202)
  })
  .post('/register/correct', ...correcting, validJson(correctBody), limitMails('resend', problem), async (c) => {
    const result = await correctAddress(c.var.deps, { ...c.req.valid('json'), origin: originOf(c) })
    return c.json({ status: 'confirmation_sent', ...result }, 202)
  })
  .post('/register/disown', ...body, limitClient('confirm', problem), validJson(tokenBody), async (c) => {
    const result = await disownRegistration(c.var.deps, c.req.valid('json'))
    return result.ok ? c.json({ status: result.value }) : problem(c, result.code)
  })

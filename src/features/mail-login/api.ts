import { originOf } from '../../http/kit/client.ts'
import { readCookie, writeLogin } from '../../http/kit/cookies.ts'
import type { HttpEnv } from '../../http/kit/env.ts'
import { Hono } from '../../http/kit/hono.ts'
import { openedAnswer } from '../../http/kit/opened.ts'
import { problem } from '../../http/kit/problems.ts'
import { secondFactorProblem } from '../../http/kit/second-factor.ts'
import { validJson } from '../../http/kit/validate.ts'
import { jsonBody } from '../../http/middleware/body.ts'
import { solved } from '../../http/middleware/challenge.ts'
import { sameSiteJson } from '../../http/middleware/cross-site.ts'
import { limitClient, limitMails } from '../../http/middleware/rate-limit.ts'
import { askForMail } from './ask-for-mail.ts'
import { askForMailBody, mailLogInBody } from './bodies.ts'
import { switchedOn } from './guards.ts'
import { logInByMail } from './log-in-by-mail.ts'

const guards = [sameSiteJson, jsonBody('required'), limitClient('mail_login', problem)] as const

export const mailLoginApi = new Hono<HttpEnv>()
  .use('/login/mail/*', switchedOn)
  .post(
    '/login/mail',
    ...guards,
    validJson(askForMailBody),
    solved('mail_login'),
    limitMails('login', problem),
    async (c) => {
      const { email, deviceToken: deviceCookie = readCookie(c, 'device') } = c.req.valid('json')
      const { loginId } = await askForMail(c.var.deps, { email, deviceCookie, origin: originOf(c) })
      writeLogin(c, loginId)
      return c.json({ status: 'login_sent', loginId }, 202)
    },
  )
  .post('/login/mail/confirm', ...guards, validJson(mailLogInBody), async (c) => {
    const { token = '', code, loginId = readCookie(c, 'login'), mode, deviceToken } = c.req.valid('json')
    const from = { deviceCookie: deviceToken ?? readCookie(c, 'device'), origin: originOf(c) }
    const proof = code === undefined ? { token } : { code }
    const result = await logInByMail(c.var.deps, { proof, loginId, mode, ...from })
    if (!result.ok && result.code === 'second_factor_required') return secondFactorProblem(c, result.challenge)
    if (!result.ok) return problem(c, result.code, { retryAfter: result.retryAfter })
    return openedAnswer(c, result.value)
  })

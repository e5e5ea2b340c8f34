import type { Context } from 'hono'
import { MailLoginForm } from '#templates/pages/mail-login/mail-login.tsx'
import { challengeOf } from '../../http/kit/challenge.ts'
import type { HttpEnv } from '../../http/kit/env.ts'
import type { EntryPoint } from '../../http/kit/onward.ts'

/** Where somebody logs in: a mail in place of the password. */
export async function entry(c: Context<HttpEnv>, { page, next }: EntryPoint) {
  return c.var.deps.config.mailLogin.isOn && (page === 'login' || page === 'proof') ? (
    <MailLoginForm next={next} challenge={challengeOf(c, 'mail_login')} />
  ) : null
}

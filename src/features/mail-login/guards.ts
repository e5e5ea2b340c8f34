import type { MiddlewareHandler } from 'hono'
import type { HttpEnv } from '../../http/kit/env.ts'
import { problemPage } from '../../http/kit/problem-page.tsx'
import { problem } from '../../http/kit/problems.ts'

/** Before everything else: with MAIL_LOGIN=off there is nothing here, whatever is sent. */
export const switchedOn: MiddlewareHandler<HttpEnv> = async (c, next) =>
  c.var.deps.config.mailLogin.isOn ? next() : problem(c, 'not_found')

export const switchedOnPage: MiddlewareHandler<HttpEnv> = async (c, next) =>
  c.var.deps.config.mailLogin.isOn ? next() : problemPage(c, 'not_found')

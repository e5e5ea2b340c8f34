import type { MiddlewareHandler } from 'hono'
import type { HttpEnv } from '../../http/kit/env.ts'
import { problemPage } from '../../http/kit/problem-page.tsx'
import { problem } from '../../http/kit/problems.ts'

/** Before everything else: what is switched off is not there. */
export const whenOn: MiddlewareHandler<HttpEnv> = async (c, next) =>
  c.var.deps.config.passkeys.on ? next() : problem(c, 'not_found')

export const whenOnPage: MiddlewareHandler<HttpEnv> = async (c, next) =>
  c.var.deps.config.passkeys.on ? next() : problemPage(c, 'not_found')

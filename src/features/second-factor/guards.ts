import type { MiddlewareHandler } from 'hono'
import type { HttpEnv } from '../../http/kit/env.ts'
import { problemPage } from '../../http/kit/problem-page.tsx'
import { problem } from '../../http/kit/problems.ts'

/** Without its keys in the key ring the feature is not there. */
export const installed: MiddlewareHandler<HttpEnv> = async (c, next) =>
  c.var.deps.config.secondFactor.isOn ? next() : problem(c, 'not_found')

export const installedPage: MiddlewareHandler<HttpEnv> = async (c, next) =>
  c.var.deps.config.secondFactor.isOn ? next() : problemPage(c, 'not_found')

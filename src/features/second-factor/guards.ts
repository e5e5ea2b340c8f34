import type { Context, MiddlewareHandler } from 'hono'
import type { HttpEnv } from '../../http/kit/env.ts'
import { problemPage } from '../../http/kit/problem-page.tsx'
import { problem } from '../../http/kit/problems.ts'

/** Without its keys in the key ring the feature is not there. */
export const installed: MiddlewareHandler<HttpEnv> = async (c, next) =>
  c.var.deps.config.secondFactor.isOn ? next() : problem(c, 'not_found')

/** RECOVERY_DELAY=0 offers no way around a lost factor. */
export const offered: MiddlewareHandler<HttpEnv> = async (c, next) => (isOffered(c) ? next() : problem(c, 'not_found'))

export const offeredPage: MiddlewareHandler<HttpEnv> = async (c, next) =>
  isOffered(c) ? next() : problemPage(c, 'not_found')

export const isOffered = (c: Context<HttpEnv>): boolean => c.var.deps.config.secondFactor.recoveryDelay > 0

export const installedPage: MiddlewareHandler<HttpEnv> = async (c, next) =>
  c.var.deps.config.secondFactor.isOn ? next() : problemPage(c, 'not_found')

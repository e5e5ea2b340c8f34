import type { Context } from 'hono'
import type { HalfSignedIn } from '../../sessions/challenge.ts'
import { writePending } from './cookies.ts'
import type { HttpEnv } from './env.ts'
import { problem } from './problems.ts'

/** Half signed in, as programs are told: what the second step presents, and what may answer it. */
export function secondFactorProblem(c: Context<HttpEnv>, challenge: HalfSignedIn): Response {
  writePending(c, challenge)
  return problem(c, 'second_factor_required', { members: { ...challenge } })
}

/** Half signed in, as people are led on. */
export function toSecondFactor(c: Context<HttpEnv>, challenge: HalfSignedIn, next?: string): Response {
  writePending(c, challenge)
  return c.redirect(next ? `/login/second?next=${encodeURIComponent(next)}` : '/login/second', 303)
}

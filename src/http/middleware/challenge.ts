import type { Context, MiddlewareHandler } from 'hono'
import { type Challenge, type ChallengedAction, judgeChallenge } from '../../account/index.ts'
import type { HttpEnv } from '../kit/env.ts'
import { problem } from '../kit/problems.ts'
import { parseObject } from '../kit/validate.ts'
import { countAgain } from './rate-limit.ts'

/** Guard of a JSON route, before its body is checked: `turnstileToken`, when Turnstile is in use. */
export const solved =
  (action: ChallengedAction): MiddlewareHandler<HttpEnv> =>
  async (c, next) => {
    const raw = parseObject(c.get('bodyText'))
    if (!raw) return problem(c, 'malformed_body')
    const token = typeof raw.turnstileToken === 'string' ? raw.turnstileToken : ''
    return (await passesChallenge(c, action, token)) ? next() : problem(c, 'challenge_needed')
  }

/**
 * Whether somebody has solved the challenge, or none is asked for. Without an answer of Turnstile's it counts as solved,
 * and as two requests: `action` names the limit's group too.
 */
export async function passesChallenge(c: Context<HttpEnv>, action: ChallengedAction, token: string): Promise<boolean> {
  const deps = c.get('deps')
  const { turnstile } = deps.config
  if (!turnstile) return true
  if (token === '' || token.length > longest) return false
  const verdict = await judgeChallenge(deps, turnstile, action, token)
  if (verdict === 'unanswered') await countAgain(c, action)
  return verdict !== 'refused'
}

/** For a log-in, which asks for it only after failures. */
export function challengeIn(c: Context<HttpEnv>, token = ''): Challenge | null {
  if (!c.get('deps').config.turnstile) return null
  return { isGiven: token !== '', isPassed: () => passesChallenge(c, 'login', token) }
}

/** Turnstile's own limit. */
const longest = 2048

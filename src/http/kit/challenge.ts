import type { Context } from 'hono'
import type { ChallengeWidget } from '#templates/pages/kit/challenge.tsx'
import type { ChallengedAction } from '../../account/index.ts'
import type { HttpEnv } from './env.ts'
import { languageOf } from './language.ts'

/** For a form that is to be solved, when Turnstile is in use; lets the answer's policy load it. */
export function challengeOf(c: Context<HttpEnv>, action: ChallengedAction): ChallengeWidget | undefined {
  const { turnstile } = c.var.deps.config
  if (!turnstile) return undefined
  c.set('hasChallenge', true)
  return { siteKey: turnstile.siteKey, action, language: languageOf(c).locale }
}

/** The token that Turnstile's widget has put into a form. */
export const solvedToken = (c: Context<HttpEnv>): string =>
  new URLSearchParams(c.var.bodyText).get('cf-turnstile-response') ?? ''

import * as v from 'valibot'
import type { Deps } from '../../deps.ts'
import { within } from '../../lib/within.ts'
import type { TurnstileSettings } from '../../turnstile-settings.ts'

/** What a challenge was solved for; the widget of its form states it, and no other form takes the token. */
export type ChallengedAction = 'register' | 'resend' | 'forgot' | 'login' | 'mail_login'

type Verdict = 'passed' | 'refused' | 'unanswered'

/** Milliseconds for both tries, so that signing up stays below 2.5 seconds beside the look-up of its password. */
const patience = 900

/**
 * Whether Turnstile says that somebody solved its challenge for this action on this site. Tokens are good once and for
 * five minutes, which Turnstile sees to. Unanswered: it, or our key for it, was at fault; the log says so.
 */
export async function judgeChallenge(
  deps: Pick<Deps, 'config' | 'log'>,
  turnstile: TurnstileSettings,
  action: ChallengedAction,
  token: string,
): Promise<Verdict> {
  const question = {
    secret: turnstile.secret,
    response: token,
    // The second try asks about the first one's solving, and is no second use of it.
    idempotency_key: crypto.randomUUID(),
  }
  try {
    const answer = await within(patience, (signal) => askTwice(turnstile.url, question, signal))
    if (answer.success) return turnstile.isTest || isOurs(deps, action, answer) ? 'passed' : 'refused'
    const [fault] = answer['error-codes'].filter((code) => ourFaults.test(code))
    if (!fault) return 'refused'
    deps.log.error('challenge_failed', { cause: fault })
  } catch (error) {
    deps.log.warn('challenge_failed', { cause: error instanceof Error ? error.name : 'unknown' })
  }
  return 'unanswered'
}

/** What no visitor can help: a wrong secret must not lock everybody out. */
const ourFaults = /^(missing-input-secret|invalid-input-secret|bad-request|internal-error)$/

const solved = v.object({
  success: v.boolean(),
  'error-codes': v.optional(v.array(v.string()), []),
  action: v.optional(v.string(), ''),
  hostname: v.optional(v.string(), ''),
})

type Answer = v.InferOutput<typeof solved>

/** Solved here or at a front end of ours, for what it is now used for. */
function isOurs({ config }: Pick<Deps, 'config'>, action: ChallengedAction, answer: Answer): boolean {
  const hosts = [config.publicUrl, ...config.allowedOrigins].map((origin) => new URL(origin).hostname)
  return answer.action === action && hosts.includes(answer.hostname)
}

async function askTwice(url: string, question: object, signal: AbortSignal): Promise<Answer> {
  try {
    return await ask(url, question, signal)
  } catch {
    return ask(url, question, signal)
  }
}

async function ask(url: string, question: object, signal: AbortSignal): Promise<Answer> {
  const headers = { 'Content-Type': 'application/json' }
  const init = { method: 'POST', headers, body: JSON.stringify(question), redirect: 'manual', signal } as const
  const answer = await fetch(url, init)
  // A refusal comes with 200 or 400, and says so in its body.
  return v.parse(solved, await answer.json())
}

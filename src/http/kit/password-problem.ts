import type { Context } from 'hono'
import type { HttpEnv } from './env.ts'
import { fieldMessage } from './field-messages.ts'
import { wordsOf } from './language.ts'
import { type ProblemCode, problem } from './problems.ts'

/** The refusal of a body that sets a password: one of a known breach is told at its field too. */
export function passwordProblem(
  c: Context<HttpEnv>,
  { code, retryAfter }: { code: ProblemCode; retryAfter?: number | undefined },
  field: 'password' | 'newPassword',
): Response {
  if (code !== 'password_breached') return problem(c, code, { retryAfter })
  const message = fieldMessage(wordsOf(c), field, 'breached', c.var.deps.config.passwordMinLength)
  return problem(c, code, { errors: [{ field, code: 'breached', message }] })
}

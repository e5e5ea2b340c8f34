import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import type { FormState } from '#templates/pages/kit/form-state.ts'
import type { HttpEnv } from './env.ts'

/** A page that asks somebody to prove who it is: after the first step of a log-in, or in a session that is not fresh. */
export interface ProofAsked {
  /** Where its forms post to, with the members of a proof as fields. */
  action: '/fresh' | '/login/second'
  /** The first step of a log-in was the password. */
  isAfterPassword: boolean
  /** Whether this browser can be spared the second factor from now on. */
  offersTrust: boolean
  /** How the account can prove it, beside a password. */
  ways: readonly string[]
  /** As it came back. */
  form: FormState
  /** Hidden fields that every form carries. */
  hidden: Record<string, string | undefined>
}

/** What the features show on such a page, each its own ways. */
export const proofForms = (c: Context<HttpEnv>, asked: ProofAsked): Promise<(Child | null)[]> =>
  Promise.all(c.var.edge.features.map(({ proofForm }) => proofForm?.(c, asked) ?? null))

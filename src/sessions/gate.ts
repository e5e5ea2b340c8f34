import type { SQLWrapper } from 'drizzle-orm'
import type { Deps } from '../deps.ts'
import { askedOf, asksNothing } from '../store/accounts/second-factors.ts'

/** What a feature asks of somebody who has proven one factor. */
export interface GateStep {
  /** True in SQL while the account wants a second factor. A feature without it only offers answers to what others ask. */
  demands?(userId: string): SQLWrapper
  /** The ways to answer, each true in SQL for an account that has it. */
  answers: Readonly<Record<string, (userId: string) => SQLWrapper>>
}

/**
 * What stands between a proof of who it is and a session: read in the batch that opens it, so that a factor which was
 * added a moment ago counts. A proof of several factors meets nothing (`mfa`, RFC 8176).
 */
export function gateOf({ features }: Deps, userId: string, amr: readonly string[]) {
  const steps = amr.includes('mfa') ? [] : features.flatMap(({ gate }) => gate ?? [])
  const demands = steps.flatMap((step) => step.demands?.(userId) ?? [])
  const answers = steps.flatMap((step) =>
    Object.entries(step.answers).map(([name, has]) => [name, has(userId)] as const),
  )
  return {
    isOpen: asksNothing(demands),
    /** Tells the ways to answer while it is closed; not asked where nothing can close it. */
    asked: demands.length > 0 && answers.length > 0 && askedOf(demands, Object.fromEntries(answers)),
  }
}

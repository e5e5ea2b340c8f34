import type { SQLWrapper } from 'drizzle-orm'
import type { Deps } from '../deps.ts'
import { askedOf, asksNothing, isAdmin, someAdmin } from '../store/accounts/second-factors.ts'
import { allOf, always, anyOf, holds, never, not } from '../store/conditions.ts'

/** What a feature asks of somebody who has proven one factor. */
export interface GateStep {
  /** True in SQL while the account wants a second factor. A feature without it only offers answers to what others ask. */
  demands?(userId: string | SQLWrapper): SQLWrapper
  /** The ways to answer, each true in SQL for an account that has it. */
  answers: Readonly<Record<string, (userId: string | SQLWrapper) => SQLWrapper>>
}

/**
 * What stands between a proof of who it is and a session: read in the batch that opens it, so that a factor which was
 * added a moment ago counts. A proof of several factors meets nothing (`mfa`, RFC 8176).
 */
export function gateOf(deps: Deps, userId: string, amr: readonly string[]) {
  const isPassed = amr.includes('mfa')
  const demands = isPassed ? [] : demandsOf(deps, userId)
  const answers = isPassed ? {} : answersOf(deps, userId)
  return {
    /** Nothing is left to prove. */
    isOpen: asksNothing(demands),
    /** Tells the ways to answer while it is closed; not asked where nothing can close it. */
    asked: demands.length > 0 && Object.keys(answers).length > 0 && askedOf(demands, answers),
  }
}

/** Whether an account wants a second factor; not asked where nothing can want one. */
export function demandOf(deps: Deps, userId: string) {
  const demands = demandsOf(deps, userId)
  return demands.length > 0 && holds(not(asksNothing(demands)))
}

/** The ways, beside the password, in which an account can prove who it is. */
export function waysOf(deps: Deps, userId: string) {
  const answers = answersOf(deps, userId)
  return Object.keys(answers).length > 0 && askedOf([always], answers)
}

/** Whether an administrator lacks the second factor that ADMIN_SECOND_FACTOR asks for. */
export function lackOf(deps: Deps, userId: string) {
  const lacks = lacksFactor(deps, userId)
  return lacks && holds(lacks)
}

/** The same in SQL; false where nothing is asked of administrators. */
export function lacksFactor(deps: Deps, userId: string): SQLWrapper | false {
  const { adminSecondFactor } = deps.config
  const has = (id: string | SQLWrapper) => anyOf(never, ...Object.values(answersOf(deps, id)))
  if (adminSecondFactor === 'optional') return false
  const lacks = allOf(isAdmin(userId), not(has(userId)))
  return adminSecondFactor === 'required' ? lacks : allOf(lacks, someAdmin(has))
}

const stepsOf = ({ features }: Deps) => features.flatMap(({ gate }) => gate ?? [])

const demandsOf = (deps: Deps, userId: string) => stepsOf(deps).flatMap((step) => step.demands?.(userId) ?? [])

const answersOf = (deps: Deps, userId: string | SQLWrapper): Record<string, SQLWrapper> =>
  Object.fromEntries(
    stepsOf(deps).flatMap(({ answers }) => Object.entries(answers).map(([name, has]) => [name, has(userId)] as const)),
  )

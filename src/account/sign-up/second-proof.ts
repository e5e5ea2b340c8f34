import type { Deps } from '../../deps.ts'
import { newId } from '../../lib/ids.ts'
import { type Failure, fail, ok, type Result } from '../../lib/result.ts'
import { areOpen, countedTries, countWrong, waitFor, wrongPasswordsAt } from '../../store/accounts/codes.ts'
import { passwordsAt, type Waiting, waitingAt } from '../../store/accounts/confirmation.ts'
import { allOf, always, holds } from '../../store/conditions.ts'
import { commit } from '../../store/database.ts'
import { hashNewPassword } from '../rules/new-password.ts'
import { type Confirmed, type Confirming, type Mailbox, promote } from './promote.ts'

export interface PasswordInput extends Confirming {
  password?: string | undefined
  newPassword?: string | undefined
}

export type SecondProofFailure =
  | 'link_invalid'
  | 'password_needed'
  | 'password_wrong'
  | 'password_breached'
  | 'too_many_requests'

/** What has to be known before a password is weighed. */
export const secondProofStatements = ({ address, subject }: Mailbox, now: number) => ({
  waiting: waitingAt(address, subject, now),
  passwords: passwordsAt(address, subject, now),
  tried: countedTries(wrongPasswordsAt(address), now),
})

/** What those statements have told. */
export interface Found {
  waiting: Waiting[]
  passwords: { id: string; passwordHash: string | null }[]
  tried: { count: number; since: number }[]
}

/**
 * Confirms by a password beside the proven mailbox. The password of a registration chooses it, whoever's mail was used;
 * a new one makes an account of nothing but the mailbox. `link_invalid`: nothing waits there.
 */
export async function confirmByPassword(
  deps: Deps,
  mailbox: Mailbox,
  input: PasswordInput,
  { waiting: [waiting], passwords, tried }: Found,
): Promise<Result<Confirmed, SecondProofFailure>> {
  const { password, newPassword } = input
  if (waiting?.isConfirmed) return ok({ status: 'already_confirmed' })
  if (!waiting?.address || !isAnythingAt(waiting)) return fail('link_invalid')
  const at = { ...mailbox, address: waiting.address }
  if (newPassword !== undefined) return confirmAnew(deps, at, newPassword, waiting, input)
  if (password === undefined) return refuse(deps, mailbox, fail('password_needed'))
  const wait = waitFor(wrongPasswordsAt(waiting.address), tried[0], deps.clock())
  if (wait > 0) return refuse(deps, mailbox, tooMany(wait))
  const chosen = await firstMatch(deps, passwords, password)
  return chosen ? confirmChosen(deps, at, chosen, input) : countFailure(deps, at)
}

/** By a new password alone: whatever a registration held may be a stranger's, so the account is new, or taken over. */
async function confirmAnew(
  deps: Deps,
  mailbox: Mailbox,
  newPassword: string,
  waiting: Waiting,
  input: PasswordInput,
): Promise<Result<Confirmed, 'link_invalid' | 'password_breached'>> {
  const hashed = await hashNewPassword(deps, newPassword)
  if (!hashed.ok) return refuse(deps, mailbox, hashed)
  const { locale } = input.origin
  const userId = waiting.accountId ?? newId(deps.clock())
  const { confirmed } = await promote(
    deps,
    mailbox,
    { userId, proof: { newPasswordHash: hashed.value, locale } },
    input,
  )
  return confirmed ? ok(confirmed) : fail('link_invalid')
}

async function confirmChosen(
  deps: Deps,
  mailbox: Mailbox & { address: string },
  proof: { id: string; passwordHash: string },
  input: PasswordInput,
): Promise<Result<Confirmed, 'link_invalid' | 'too_many_requests'>> {
  const tries = wrongPasswordsAt(mailbox.address)
  const condition = allOf(mailbox.condition ?? always, areOpen([tries], deps.clock()))
  const { confirmed } = await promote(deps, { ...mailbox, condition }, { userId: proof.id, proof }, input)
  return confirmed ? ok(confirmed) : fail('link_invalid')
}

/** One after the other: five comparisons at once would only be slower. */
async function firstMatch({ passwords }: Deps, candidates: Found['passwords'], password: string) {
  for (const { id, passwordHash } of candidates) {
    if (passwordHash === null) continue
    const { valid } = await passwords.verify(password, passwordHash)
    if (valid) return { id, passwordHash }
  }
  return null
}

async function countFailure(
  deps: Deps,
  mailbox: Mailbox & { address: string },
): Promise<Failure<'password_wrong' | 'too_many_requests' | 'link_invalid'>> {
  const now = deps.clock()
  const tries = wrongPasswordsAt(mailbox.address)
  const { proven, wrong } = await commit(deps.db, { proven: holds(mailbox.condition), wrong: countWrong(tries, now) })
  const [counted] = wrong
  if (!proven[0]?.holds) return fail('link_invalid')
  // Of parallel guesses, those past the limit learn nothing.
  return counted && counted.count > tries.most ? tooMany(waitFor(tries, counted, now)) : fail('password_wrong')
}

/** Whoever is told more than that a code is wrong has guessed it: the tries at it are looked at first, once more. */
async function refuse<Code extends SecondProofFailure>(
  deps: Deps,
  { condition }: Mailbox,
  failure: Failure<Code>,
): Promise<Failure<Code | 'link_invalid'>> {
  if (condition === undefined) return failure
  const { proven } = await commit(deps.db, { proven: holds(condition) })
  return proven[0]?.holds ? failure : fail('link_invalid')
}

/** Whether anything waits there to be confirmed. */
export const isAnythingAt = (waiting: Waiting): boolean => waiting.accountId !== null || waiting.hasRegistration === 1

const tooMany = (retryAfter: number): Failure<'too_many_requests'> => ({
  ok: false,
  code: 'too_many_requests',
  retryAfter,
})

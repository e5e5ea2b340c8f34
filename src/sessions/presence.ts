import type { SQLWrapper } from 'drizzle-orm'
import type { Deps } from '../deps.ts'
import { fail, ok, type Result } from '../lib/result.ts'
import type { Origin } from '../origin.ts'
import { type User, userById } from '../store/accounts/users.ts'
import { always } from '../store/conditions.ts'
import { mapped, type Statement } from '../store/database.ts'

/** What somebody gives to prove who it is: a body's members, one of which decides how. */
export type Proof = Readonly<Record<string, unknown>>

export type PresenceFailure = 'password_wrong' | 'code_invalid' | 'passkey_invalid'

/** A way to prove who it is, for the second step of a log-in and for a session that is to be fresh again. */
export interface PresenceCase {
  /** The member of a proof that it reads; the first case whose member is there decides. */
  member: string
  /** What a wrong proof is called. */
  failure: PresenceFailure
  /** Wrong ones that are looked at in a quarter of an hour; not counted where nobody can guess. */
  tries?: number
  /** Reads what the proof is held against, in somebody else's trip; the answer weighs it. */
  weigh(deps: Deps, userId: string, proof: Proof): Statement<Weigh>
}

export type Weigh = (account: User, origin: Origin) => Promise<Result<Proven, PresenceFailure>>

/** A right proof. Most can be used once: two requests that have both found it right are told apart in the batch. */
export interface Proven {
  /** RFC 8176; with `mfa` it is as good as a second factor. */
  amr: readonly string[]
  /** Uses it up. */
  spend: readonly (Statement | SQLWrapper)[]
  /** True in the batch, after `spend`, when it was this request that used it up. */
  isSpent: SQLWrapper
  /** Notices among `spend`, to be put on the queue. */
  mails?: readonly string[]
}

/** What the use of a second factor does beside opening: a recovery that runs without it stops. */
export const factorUses = ({ features }: Deps, userId: string, amr: readonly string[], wanted: SQLWrapper) => ({
  factorUses: amr.includes('mfa') && features.flatMap(({ factorUsed }) => factorUsed?.(userId, wanted) ?? []),
})

/** The case that a proof beside the password is one of. */
export const factorCaseOf = ({ features }: Deps, proof: Proof): PresenceCase | undefined =>
  features.flatMap(({ presence = [] }) => presence).find(({ member }) => proof[member] !== undefined)

/** The case that a proof is one of. */
export const caseOf = (deps: Deps, proof: Proof): PresenceCase | undefined =>
  proof[byPassword.member] === undefined ? factorCaseOf(deps, proof) : byPassword

/** Wrong passwords that a session may give. */
export const passwordTries = 10

const byPassword: PresenceCase = {
  member: 'password',
  failure: 'password_wrong',
  tries: passwordTries,
  weigh: ({ passwords }, userId, { password }) =>
    mapped(userById({ id: userId }), ([user]) => async () => {
      const { valid } = await passwords.verify(typeof password === 'string' ? password : '', user?.passwordHash ?? null)
      return valid ? ok({ amr: ['pwd'], spend: [], isSpent: always }) : fail('password_wrong')
    }),
}

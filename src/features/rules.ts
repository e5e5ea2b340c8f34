import type { SQLWrapper } from 'drizzle-orm'
import type { SecurityEvent } from '../audit.ts'
import type { AccountChange } from '../changes.ts'
import type { Deps } from '../deps.ts'
import type { GateStep } from '../sessions/gate.ts'
import type { PresenceCase } from '../sessions/presence.ts'
import type { WayIn } from '../sessions/ways-in.ts'
import type { PersonalRecord } from '../store/accounts/personal-records.ts'
import type { Statement } from '../store/database.ts'

/** What a feature adds to the rules of the kernel's operations. */
export interface FeatureRules {
  name: string
  /** Further ways to prove who it is, beside the password. */
  presence?: readonly PresenceCase[]
  /** What it asks of whoever has proven one factor. */
  gate?: GateStep
  /** The way into an account that it is. */
  wayIn?: WayIn
  /** What else the use of any second factor changes, where `wanted` holds. */
  factorUsed?(userId: string, wanted: SQLWrapper): SQLWrapper
  /** What a registration of its making becomes with the account, if `wanted` holds; the batch that confirms runs it. */
  promoted?(of: { registrationId: string; userId: string; now: number }, wanted: SQLWrapper): SQLWrapper
  /** Names of the apps that sessions of an account are grants to, by the sessions' ids. */
  apps?(userId: string): Statement<{ sessionId: string; name: string }[]>
  /** What the desk tells of an account beside the kernel's own, in the trip that reads it, under this member. */
  deskRecord?: { as: string; rows(userId: string): Statement<object[]> }
  /** What goes when an account is given back: how the log notes it, and whether anything was added since. */
  revocation?: { event: SecurityEvent; isAny(userId: string, since: SQLWrapper): SQLWrapper }
  /** What it keeps about people. */
  personalRecords?: readonly PersonalRecord[]
  /** What it writes when an account changes: run at the end of the batch that notes the change, whether it came to pass or not. */
  onChange?(deps: Deps, change: AccountChange): readonly Statement[]
}

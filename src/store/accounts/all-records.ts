import type { SQLWrapper } from 'drizzle-orm'
import { kernelRecords } from './kernel-records.ts'
import type { Farewell, PersonalRecord } from './personal-records.ts'
import type { User } from './users.ts'

/** Those who keep something about people beside the kernel. */
export type Keepers = readonly { personalRecords?: readonly PersonalRecord[] }[]

/** All that is kept about people: the one list that export and erasure go by. */
export const allRecords = (features: Keepers): readonly PersonalRecord[] => [
  ...kernelRecords,
  ...features.flatMap(({ personalRecords = [] }) => personalRecords),
]

/** What is told to a person, a member for each record. */
export const exportsOf = (features: Keepers, user: User) =>
  Object.fromEntries(
    allRecords(features).flatMap(({ exported }) =>
      exported === 'copy' ? [] : [[exported.as, exported.rows(user)] as const],
    ),
  )

/** What is kept about an account that is gone goes too, in the order of the list; nothing while it is there. */
export const erasuresOf = (features: Keepers, user: User, farewell: Farewell) =>
  Object.fromEntries(
    allRecords(features).flatMap(({ erased }, place) =>
      typeof erased === 'string' ? [] : [[`erased_${place}`, erased(user, farewell)] as const],
    ),
  )

/** All that gave access and was added at `since` or later goes, if `wanted` holds; 0: all of it. */
export const revocationsOf = (features: Keepers, userId: string, since: number | SQLWrapper, wanted: SQLWrapper) =>
  Object.fromEntries(
    allRecords(features).flatMap(({ revoked }, place) =>
      revoked ? [[`revoked_${place}`, revoked(userId, since, wanted)] as const] : [],
    ),
  )

import type { SQLWrapper } from 'drizzle-orm'
import type { Deps } from '../deps.ts'
import { hasPassword } from '../store/accounts/users.ts'
import { anyOf } from '../store/conditions.ts'

/** A kind of way into an account: true in SQL while the account has one, other than the one named. */
export type WayIn = (userId: string, but?: string) => SQLWrapper

/** True while something beside one credential of a feature lets its owner in: the last way in is not taken away. */
export const hasOtherWay = ({ features }: Deps, userId: string, but: { of: string; id: string }) =>
  anyOf(
    hasPassword(userId),
    ...features.flatMap(({ name, wayIn }) => (wayIn ? [wayIn(userId, name === but.of ? but.id : undefined)] : [])),
  )

import { type SQL, sql } from 'drizzle-orm'
import { users } from '../schema/index.ts'
import { update } from '../statements.ts'
import type { User } from './users.ts'

type Checked = Pick<User, 'id' | 'securityVersion'>

const isDue = ({ id, securityVersion }: Checked, before: number): SQL => sql`${users.id} = ${id}
  AND ${users.securityVersion} = ${securityVersion} AND coalesce(${users.breachCheckedAt}, 0) <= ${before}`

/** True while the password is the one that was compared, and nobody has noted a comparison since `before`. */
export const isBreachCheckDue = (user: Checked, before: number): SQL =>
  sql`EXISTS (SELECT 1 FROM ${users} WHERE ${isDue(user, before)})`

export const noteBreachCheck = (user: Checked, now: number, before: number) =>
  update(users).set({ breachCheckedAt: now }).where(isDue(user, before))

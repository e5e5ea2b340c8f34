import { addressPart } from '../../account/rules/email-address.ts'
import type { Deps } from '../../deps.ts'
import { endOfUsers, type UserFilter, usersByName, usersOfPage } from '../../store/admin/users.ts'
import { type WaitingSignUp, waitingSignUps } from '../../store/admin/waiting-sign-ups.ts'
import { commit } from '../../store/database.ts'
import { type ListedUser, listedUser } from './listed-user.ts'

export { userFilters } from '../../store/admin/users.ts'

export interface UserQuery {
  /** Part of an address or name, or an id. */
  query: string
  filter: UserFilter | undefined
  cursor: string
  limit: number
}

export interface UserPage {
  users: ListedUser[]
  /** Where the next page begins, or null. */
  nextCursor: string | null
  /** On the first page of a search among all: sign-ups that wait to be confirmed. */
  signUps: WaitingSignUp[]
}

/** A page of accounts. What is searched may trail by a minute. */
export async function listUsers(
  { db, clock }: Deps,
  { filter, cursor, limit, ...input }: UserQuery,
): Promise<UserPage> {
  const query = addressPart(input.query)
  const wantsExact = query !== '' && cursor === ''
  const asked = { query, filter, cursor, limit }
  const {
    found,
    ends,
    exact = [],
    signUps = [],
  } = await commit(db, {
    found: usersOfPage(asked),
    ends: endOfUsers(asked),
    exact: wantsExact && usersByName(query, filter),
    signUps: wantsExact && filter === undefined && waitingSignUps(query, clock()),
  })
  const users = new Map([...exact, ...found].map((user) => [user.id, listedUser(user)]))
  const last = found.length === limit ? found.at(-1) : ends[0]
  return { users: [...users.values()], nextCursor: last ? String(last.position) : null, signUps }
}

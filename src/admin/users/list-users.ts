import { addressPart } from '../../account/rules/email-address.ts'
import type { Deps } from '../../deps.ts'
import { endOfUsers, type UserFilter, usersByName, usersOfPage } from '../../store/admin/users.ts'
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

/** A page of accounts. `nextCursor`: where the next page begins, or null. What is searched may trail by a minute. */
export async function listUsers(
  { db }: Deps,
  { filter, cursor, limit, ...input }: UserQuery,
): Promise<{ users: ListedUser[]; nextCursor: string | null }> {
  const query = addressPart(input.query)
  const wantsExact = query !== '' && cursor === ''
  const asked = { query, filter, cursor, limit }
  const {
    found,
    ends,
    exact = [],
  } = await commit(db, {
    found: usersOfPage(asked),
    ends: endOfUsers(asked),
    exact: wantsExact && usersByName(query, filter),
  })
  const users = new Map([...exact, ...found].map((user) => [user.id, listedUser(user)]))
  const last = found.length === limit ? found.at(-1) : ends[0]
  return { users: [...users.values()], nextCursor: last ? String(last.position) : null }
}

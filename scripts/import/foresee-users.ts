import { sql } from 'drizzle-orm'
import { isTaken } from '../../src/store/accounts/taken-addresses.ts'
import { commit, type Database } from '../../src/store/database.ts'
import { users as accounts } from '../../src/store/schema/index.ts'
import { rows } from '../../src/store/statements.ts'
import type { ImportedUser } from './imported-user.ts'
import type { Outcome } from './insert-users.ts'

/**
 * Tells what `insertUsers` would answer, and writes nothing. What the file has had before counts as taken, so its
 * addresses and names are kept in memory.
 */
export function foreseeUsers(db: Database, now: number): (users: ImportedUser[]) => Promise<Outcome[]> {
  const [addresses, names] = [new Set<string>(), new Set<string>()]
  return async (users) => {
    const { found } = await commit(db, { found: takenOf(users, now) })
    return users.map(({ email, usernameKey }, i) => {
      const taken = found[i]
      if (taken?.address || addresses.has(email)) return { refusal: 'address_taken' }
      addresses.add(email)
      if (usernameKey === null) return {}
      if (taken?.name || names.has(usernameKey)) return { note: 'username_taken' }
      names.add(usernameKey)
      return {}
    })
  }
}

/** Whether somebody here has the address, and the name, in the order of the users. */
function takenOf(users: ImportedUser[], now: number) {
  const asked = JSON.stringify(users.map(({ email, usernameKey }) => ({ email, usernameKey })))
  const fields = {
    address: sql<number>`${isTaken(sql`r.value ->> 'email'`, sql`''`, now)}`,
    name: sql<number>`EXISTS (SELECT 1 FROM ${accounts} WHERE ${accounts.usernameKey} = r.value ->> 'usernameKey')`,
  }
  return rows(fields, (list) => sql`SELECT ${list} FROM json_each(${asked}) r ORDER BY r.key`)
}

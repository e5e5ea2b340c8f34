import { isTaken } from '../../src/store/accounts/taken-addresses.ts'
import { commit, type Database } from '../../src/store/database.ts'
import { sql } from '../../src/store/sql.ts'
import type { ImportedUser } from './imported-user.ts'
import type { Outcome } from './insert-users.ts'

/**
 * Tells what `insertUsers` would answer, and writes nothing. What the file has had before counts as taken, so its
 * addresses and names are kept in memory.
 */
export function foreseeUsers(db: Database, now: number): (users: ImportedUser[]) => Promise<Outcome[]> {
  const [addresses, names] = [new Set<string>(), new Set<string>()]
  return async (users) => {
    const [found] = await commit(db, [takenOf(db, users, now)])
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
const takenOf = (db: Database, users: ImportedUser[], now: number) =>
  db.all<{ address: number; name: number }>(sql`
    SELECT ${isTaken(sql`r.value ->> 'email'`, sql`''`, now)} AS address,
      EXISTS (SELECT 1 FROM users h WHERE h.username_key = r.value ->> 'usernameKey') AS name
    FROM json_each(${JSON.stringify(users.map(({ email, usernameKey }) => ({ email, usernameKey })))}) r ORDER BY r.key`)

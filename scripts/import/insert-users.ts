import { isTaken } from '../../src/store/accounts/taken-addresses.ts'
import { commit, type Database } from '../../src/store/database.ts'
import { type SQL, sql } from '../../src/store/sql.ts'
import type { ImportedUser, Note, Refusal } from './imported-user.ts'

export interface Outcome {
  refusal?: Refusal
  note?: Note
}

/**
 * Adds those users whose address nobody has, each under its name if nobody has that. Doing it again changes nothing and
 * tells the same. Answers what became of each user.
 */
export async function insertUsers(db: Database, users: ImportedUser[], now: number): Promise<Outcome[]> {
  const batch = users.map(withoutRepeatedName())
  const [, found] = await commit(db, [
    db.run(insertion(batch, now)),
    db.all<{ id: string; usernameKey: string | null }>(sql`SELECT id, username_key FROM users
      WHERE id IN (SELECT value FROM json_each(${JSON.stringify(batch.map(({ id }) => id))}))`),
  ])
  const inserted = new Map(found.map(({ id, usernameKey }) => [id, usernameKey]))
  return users.map(({ id, usernameKey }) => {
    if (!inserted.has(id)) return { refusal: 'address_taken' }
    return inserted.get(id) === usernameKey ? {} : { note: 'username_taken' }
  })
}

// Names of the same statement do not see each other, and a clash would cost the whole row.
function withoutRepeatedName(): (user: ImportedUser) => ImportedUser {
  const seen = new Set<string>()
  return (user) => {
    if (user.usernameKey === null) return user
    if (seen.has(user.usernameKey)) return { ...user, username: null, usernameKey: null }
    seen.add(user.usernameKey)
    return user
  }
}

const insertion = (users: ImportedUser[], now: number): SQL => sql`
  INSERT INTO users (id, email, username, username_key, password_hash, role, locale, email_confirmed_at, created_at,
    disabled_at)
  SELECT ${field('id')}, ${field('email')}, ${freeName('username')}, ${freeName('usernameKey')}, ${field('passwordHash')},
    ${field('role')}, ${field('locale')}, ${field('confirmedAt')}, ${field('createdAt')},
    ${field('disabledAt')}
  FROM json_each(${JSON.stringify(users)}) r
  WHERE NOT ${isTaken(field('email'), sql`''`, now)}
  ON CONFLICT DO NOTHING`

const field = (name: keyof ImportedUser): SQL => sql`json_extract(r.value, ${`$.${name}`})`

const freeName = (name: 'username' | 'usernameKey'): SQL =>
  sql`iif(EXISTS (SELECT 1 FROM users h WHERE h.username_key = ${field('usernameKey')}), NULL, ${field(name)})`

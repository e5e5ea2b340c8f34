import { type SQL, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/sqlite-core'
import { isTaken } from '../../src/store/accounts/taken-addresses.ts'
import { commit, type Database } from '../../src/store/database.ts'
import { insertFrom } from '../../src/store/insert-if.ts'
import { users as accounts } from '../../src/store/schema/index.ts'
import { rows } from '../../src/store/statements.ts'
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
  const ids = JSON.stringify(batch.map(({ id }) => id))
  const isOne = sql`${accounts.id} IN (SELECT value FROM json_each(${ids}))`
  const { found } = await commit(db, {
    written: insertion(batch, now),
    found: rows(named, (list) => sql`SELECT ${list} FROM ${accounts} WHERE ${isOne}`),
  })
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

const named = { id: accounts.id, usernameKey: accounts.usernameKey }

function insertion(users: ImportedUser[], now: number): SQL {
  const row = {
    id: field('id'),
    email: field('email'),
    username: freeName('username'),
    usernameKey: freeName('usernameKey'),
    passwordHash: field('passwordHash'),
    role: field('role'),
    locale: field('locale'),
    emailConfirmedAt: field('confirmedAt'),
    createdAt: field('createdAt'),
    disabledAt: field('disabledAt'),
  }
  const source = sql`FROM json_each(${JSON.stringify(users)}) r WHERE NOT ${isTaken(field('email'), sql`''`, now)}`
  return insertFrom(accounts, row, sql`${source} ON CONFLICT DO NOTHING`)
}

const field = (name: keyof ImportedUser): SQL => sql`json_extract(r.value, ${`$.${name}`})`

const holder = alias(accounts, 'holder')

const freeName = (name: 'username' | 'usernameKey'): SQL => sql`iif(EXISTS (SELECT 1 FROM ${accounts} AS ${holder}
  WHERE ${holder.usernameKey} = ${field('usernameKey')}), NULL, ${field(name)})`

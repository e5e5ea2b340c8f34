import { usernameKey } from '../src/account/rules/username.ts'
import { systemClock } from '../src/lib/clock.ts'
import { newId } from '../src/lib/ids.ts'
import { parseKeyring } from '../src/lib/keyring.ts'
import { createPasswords } from '../src/lib/passwords.ts'
import { Failure } from './terminal.ts'

/** Who can log in to a fresh development database. No secrets: they stand in the documentation. */
export const devAccounts = [
  { role: 'admin', email: 'admin@example.com', username: 'keeper', password: 'lantern-on-the-north-wall' },
  { role: 'user', email: 'ada@example.com', username: 'ada', password: 'engine-of-brass-and-cards' },
  { role: 'user', email: 'grace@example.com', username: 'grace', password: 'a-moth-in-relay-seventy' },
] as const

/** SQL that adds the accounts, confirmed; for one that is there already, its password works again. */
export async function devAccountsSql(keyringText: string): Promise<string> {
  const { keyring, problems } = parseKeyring(keyringText)
  if (problems.length > 0) throw new Failure(`.dev.vars: ${problems.join('\n.dev.vars: ')}`)
  const passwords = createPasswords(keyring, 600_000)
  const rows = devAccounts.map(async ({ role, email, username, password }) => {
    const now = systemClock()
    const row = [newId(now), email, username, usernameKey(username), await passwords.hash(password), role, now, now]
    return `(${row.map(literal).join(', ')})`
  })
  return `INSERT INTO users
    (id, email, username, username_key, password_hash, role, email_confirmed_at, created_at)
    VALUES ${(await Promise.all(rows)).join(', ')}
    ON CONFLICT (email) DO UPDATE SET password_hash = excluded.password_hash
    ON CONFLICT DO NOTHING;`
}

const literal = (value: string | number) => (typeof value === 'number' ? value : `'${value.replaceAll("'", "''")}'`)

import { env } from 'cloudflare:workers'

/*
 * What no operation can bring about yet, or what only the table shows.
 */

export async function disable(email: string): Promise<void> {
  await env.DB.prepare('UPDATE users SET disabled_at = 1 WHERE email = ?').bind(email).run()
}

export async function deleteAccount(email: string): Promise<void> {
  await env.DB.prepare('DELETE FROM users WHERE email = ?').bind(email).run()
}

export async function setPasswordHash(email: string, hash: string | null): Promise<void> {
  await env.DB.prepare('UPDATE users SET password_hash = ? WHERE email = ?').bind(hash, email).run()
}

/** An account as an invitation or an import makes it: unconfirmed, without a registration. */
export async function invite(email: string, passwordHash: string | null = null): Promise<void> {
  const insert = 'INSERT INTO users (id, email, password_hash, created_at) VALUES (?, ?, ?, 0)'
  const id = `01nv${crypto.randomUUID().replaceAll('-', '').slice(0, 22)}`
  await env.DB.prepare(insert).bind(id, email, passwordHash).run()
}

interface AccountRow {
  id: string
  email: string
  username: string | null
  role: string
  locale: string
  password_hash: string | null
  email_confirmed_at: number | null
  security_version: number
  pending_change_id: string | null
}

export async function accounts(email: string): Promise<AccountRow[]> {
  return (await env.DB.prepare('SELECT * FROM users WHERE email = ?').bind(email).all<AccountRow>()).results
}

export async function account(email: string): Promise<AccountRow> {
  const [row] = await accounts(email)
  if (!row) throw new Error('no account')
  return row
}

/** How many rows an address has in a table. */
export async function countOf(table: 'registrations' | 'outbox', email: string): Promise<number> {
  const column = table === 'outbox' ? 'address' : 'email'
  const row = await env.DB.prepare(`SELECT count(*) AS n FROM ${table} WHERE ${column} = ?`)
    .bind(email)
    .first<{ n: number }>()
  return row?.n ?? 0
}

export async function openSessions(email: string): Promise<number> {
  const select = 'SELECT count(*) AS n FROM sessions WHERE user_id = (SELECT id FROM users WHERE email = ?)'
  return (await env.DB.prepare(select).bind(email).first<{ n: number }>())?.n ?? 0
}

/** Every row of every table of ours. */
export async function tables(): Promise<unknown[]> {
  const names =
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB '_cf*' AND name NOT GLOB 'sqlite*'"
  const { results } = await env.DB.prepare(names).all<{ name: string }>()
  return Promise.all(results.map(async ({ name }) => (await env.DB.prepare(`SELECT * FROM "${name}"`).all()).results))
}

/** The counts of failures. */
export const throttles = async () => (await env.DB.prepare('SELECT * FROM throttles ORDER BY key').all()).results

/** How many mails with a link to a new password were made for an account, sent or not. */
export async function resetsMadeFor(email: string): Promise<number> {
  const select = `SELECT count(*) AS n FROM outbox WHERE kind = 'reset' AND user_id = (SELECT id FROM users WHERE email = ?)`
  return (await env.DB.prepare(select).bind(email).first<{ n: number }>())?.n ?? 0
}

import { env } from 'cloudflare:workers'
import { account } from './rows.ts'

/*
 * What gives access beside the password, as its tables hold it: for tests of what an account's owner takes away.
 */

export const credentialTables = ['passkeys', 'second_factors', 'identities', 'consents'] as const
type Name = (typeof credentialTables)[number]

/** One of each kind, added so many seconds after the epoch. */
export async function addCredentials(email: string, at: number, only: readonly Name[] = credentialTables) {
  const { id } = await account(email)
  const rows: Record<Name, Record<string, string | number>> = {
    passkeys: {
      ...{ user_id: id, id: `key-${at}-${id}`, public_key: 'x', alg: -7, sign_count: 0, flags: 5, transports: '[]' },
      ...{ aaguid: '', label: 'a key', created_at: at },
    },
    second_factors: {
      ...{ user_id: id, totp_sealed: 'x', totp_kid: 'x', totp_confirmed_at: at, totp_last_step: 0, created_at: at },
      ...{ recovery_hashes: '[]', recovery_left: 0 },
    },
    identities: { issuer: 'https://idp.example', subject: `${at}-${id}`, user_id: id, provider: 'idp', linked_at: at },
    consents: { user_id: id, client_id: `app-${at}`, scope: 'openid', at },
  }
  for (const table of only) {
    const names = Object.keys(rows[table])
    const holes = names.map(() => '?').join(', ')
    const insert = `INSERT INTO ${table} (${names.join(', ')}) VALUES (${holes})`
    await env.DB.prepare(insert)
      .bind(...Object.values(rows[table]))
      .run()
  }
}

/** How many an account has of each kind. */
export async function credentialsOf(email: string): Promise<Record<string, number>> {
  const { id } = await account(email)
  const counts: [string, number][] = []
  for (const table of credentialTables) {
    const select = `SELECT count(*) AS n FROM ${table} WHERE user_id = ?`
    counts.push([table, (await env.DB.prepare(select).bind(id).first<{ n: number }>())?.n ?? 0])
  }
  return Object.fromEntries(counts)
}

import assert from 'node:assert/strict'
import { devAccounts } from '../../scripts/dev-accounts.ts'

interface Wanted {
  name: string
  kind: 'confidential' | 'public'
  redirectUris: string[]
  postLogoutUris?: string[]
  firstParty?: boolean
  scopes?: string[]
  pkce?: 'optional'
}

/** Registers an app as an administrator does by JSON; a public one has no secret. */
export async function registerApp(gatehouse: string, wanted: Wanted): Promise<{ id: string; secret: string }> {
  const call = async (where: string, body: object, headers: Record<string, string> = {}) => {
    const sent = { 'Content-Type': 'application/json', ...headers }
    const answer = await fetch(gatehouse + where, { method: 'POST', headers: sent, body: JSON.stringify(body) })
    return answer.json()
  }
  const { email, password } = admin ?? { email: '', password: '' }
  const { accessToken } = await call('/api/login', { email, password, mode: 'token' })
  const made = await call('/api/admin/clients', wanted, { Authorization: `Bearer ${accessToken}` })
  assert.ok(made.client, JSON.stringify(made))
  return { id: made.client.id, secret: made.clientSecret ?? '' }
}

const admin = devAccounts.find(({ role }) => role === 'admin')

import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { administrator, openDesk } from '../../support/admins.ts'
import { withPasskey } from '../../support/authenticator.ts'
import { openDoor, outcome, stopTheClock } from '../../support/door.ts'
import { account } from '../../support/rows.ts'

stopTheClock()
const door = openDoor()
const desk = openDesk(door)

async function someone() {
  const person = await withPasskey(door)
  const userId = (await account(person.email)).id
  return { ...person, userId, path: `/users/${userId}/passkeys/${person.id}` }
}

const passkeysLeft = async (userId: string) =>
  (await env.DB.prepare('SELECT id FROM passkeys WHERE user_id = ?').bind(userId).all()).results.length

describe('the desk', () => {
  it('shows the passkeys of an account, in its JSON and on its page', async () => {
    const { id, userId, path } = await someone()
    const { passkeys } = await desk.get<{ passkeys: { id: string }[] }>(`/users/${userId}`)
    expect(passkeys).toMatchObject([{ id, lastUsedAt: null }])
    expect(JSON.stringify(passkeys)).not.toContain('publicKey')
    const page = await (await desk.admin.client.get(`/admin/users/${userId}`)).text()
    expect(page).toContain(`action="/admin${path}/remove"`)
  })

  it('takes one off, with a reason and a notice', async () => {
    const { email, userId, path } = await someone()
    expect(await outcome(desk.send('DELETE', path, {}))).toBe('422 invalid_input')
    expect(await passkeysLeft(userId)).toBe(1)
    expect(await outcome(desk.send('DELETE', path, { reason: 'Key stolen, ticket 4711' }))).toBe('204')
    expect(await passkeysLeft(userId)).toBe(0)
    expect((await door.mail(email, 'passkey_removed')).kind).toBe('passkey_removed')
    expect(await desk.actions(userId)).toEqual(['admin.user_passkey_removed'])
    const noted = `SELECT detail FROM audit WHERE user_id = ? AND event = 'admin.user_passkey_removed'`
    expect((await env.DB.prepare(noted).bind(userId).first<{ detail: string }>())?.detail).toContain('4711')
    expect(await outcome(desk.send('DELETE', path, { reason: 'again' }))).toBe('404 not_found')
  })

  it('does so by a form too, which wants a reason', async () => {
    const { userId, path } = await someone()
    const { client } = desk.admin
    expect((await client.post(`/admin${path}/remove`, { reason: '' })).status).toBe(422)
    const answer = await client.post(`/admin${path}/remove`, { reason: 'asked for by phone' })
    expect(answer.headers.get('Location')).toBe(`/admin/users/${userId}?notice=passkey_removed`)
  })

  it('keeps the last way in, and touches no account but the one that is named', async () => {
    const { userId, path } = await someone()
    const other = await account((await door.confirmed()).email)
    expect(await outcome(desk.send('DELETE', path.replace(userId, other.id), { reason: 'x' }))).toBe('404 not_found')
    await env.DB.prepare('UPDATE users SET password_hash = NULL WHERE id = ?').bind(userId).run()
    expect(await outcome(desk.send('DELETE', path, { reason: 'x' }))).toBe('409 last_method')
  })

  it('is an administrator’s, whose proof is fresh', async () => {
    const { client, path } = await someone()
    const asked = { method: 'DELETE' }
    expect(await outcome(client.api(`/admin${path}`, { reason: 'x' }, asked))).toBe('403 forbidden')
    const stale = await administrator(door)
    await env.DB.prepare('UPDATE sessions SET fresh_at = NULL WHERE user_id = ?').bind(stale.id).run()
    expect(await outcome(stale.client.api(`/admin${path}`, { reason: 'x' }, asked))).toBe('403 fresh_needed')
  })
})

import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { administrator, openDesk } from '../../support/admins.ts'
import { openDoor, outcome, whoAmI } from '../../support/door.ts'
import { account } from '../../support/rows.ts'
import { standInIssuer } from '../../support/stand-in-issuer.ts'

const issuer = 'https://desk.example'
const acme = standInIssuer(issuer, 'ours')
const door = openDoor({ PROVIDERS: 'acme', PROVIDER_ACME_ID: 'ours', PROVIDER_ACME_ISSUER: issuer })
const desk = openDesk(door)

interface File {
  identities: { id: string; provider: string; email: string | null; linkedAt: string; lastUsedAt: string | null }[]
}

/** Somebody with a connected account elsewhere. */
async function connected() {
  const person = await door.loggedIn()
  const claims = { sub: crypto.randomUUID(), email: person.email }
  await acme.visit(person.client, claims, { mode: 'link' })
  const { id } = await account(person.email)
  const { identities } = await desk.get<File>(`/users/${id}`)
  return { ...person, id, claims, identities, path: `/users/${id}/identities/${identities[0]?.id}` }
}

describe('the desk', () => {
  it('shows the accounts elsewhere that open an account, in its JSON and on its page', async () => {
    const { id, identities, email } = await connected()
    expect(identities).toMatchObject([{ provider: 'acme', email }])
    const page = await (await desk.admin.client.get(`/admin/users/${id}`)).text()
    expect(page).toContain(`action="/admin/users/${id}/identities/${identities[0]?.id}/unlink"`)
    const plain = await door.confirmed()
    expect(await desk.get<File>(`/users/${(await account(plain.email)).id}`)).toMatchObject({ identities: [] })
  })

  it('takes one off, with a reason, a notice, and the end of the sessions that were begun by it', async () => {
    const person = await connected()
    const { claims, email, id, path } = person
    const elsewhere = door.newClient()
    await acme.visit(elsewhere, claims)
    expect(await outcome(desk.send('DELETE', path, {}))).toBe('422 invalid_input')
    expect(await whoAmI(elsewhere)).toBe('200')
    expect(await outcome(desk.send('DELETE', path, { reason: 'Not hers, ticket 4711' }))).toBe('204')
    elsewhere.cookies.delete('access')
    expect(await whoAmI(elsewhere)).toBe('401 not_signed_in')
    person.client.cookies.delete('access')
    expect(await whoAmI(person.client)).toBe('200')
    expect((await door.mail(email, 'identity_unlinked')).kind).toBe('identity_unlinked')
    expect(await desk.actions(id)).toEqual(['admin.user_identity_unlinked'])
    const noted = `SELECT detail FROM audit WHERE user_id = ? AND event = 'admin.user_identity_unlinked'`
    expect((await env.DB.prepare(noted).bind(id).first<{ detail: string }>())?.detail).toContain('4711')
    expect(await outcome(desk.send('DELETE', path, { reason: 'again' }))).toBe('404 not_found')
  })

  it('does so by a form too, which wants a reason', async () => {
    const { id, path } = await connected()
    const { client } = desk.admin
    expect((await client.post(`/admin${path}/unlink`, { reason: '' })).status).toBe(422)
    const answer = await client.post(`/admin${path}/unlink`, { reason: 'asked for by phone' })
    expect(answer.headers.get('Location')).toBe(`/admin/users/${id}?notice=disconnected`)
    expect(await (await client.get(`/admin/users/${id}?notice=disconnected`)).text()).toContain('role="status"')
  })

  it('keeps the last way in, and touches no account but the one that is named', async () => {
    const { id, path } = await connected()
    const other = await account((await door.confirmed()).email)
    const strange = path.replace(id, other.id)
    expect(await outcome(desk.send('DELETE', strange, { reason: 'x' }))).toBe('404 not_found')
    await env.DB.prepare('UPDATE users SET password_hash = NULL WHERE id = ?').bind(id).run()
    expect(await outcome(desk.send('DELETE', path, { reason: 'x' }))).toBe('409 last_method')
  })

  it('is an administrator’s, whose proof is fresh', async () => {
    const { client, path } = await connected()
    const asked = { method: 'DELETE' }
    expect(await outcome(client.api(`/admin${path}`, { reason: 'x' }, asked))).toBe('403 forbidden')
    const stale = await administrator(door)
    await env.DB.prepare('UPDATE sessions SET fresh_at = NULL WHERE user_id = ?').bind(stale.id).run()
    expect(await outcome(stale.client.api(`/admin${path}`, { reason: 'x' }, asked))).toBe('403 fresh_needed')
  })
})

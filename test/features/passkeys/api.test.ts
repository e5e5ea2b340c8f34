import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { addPasskey, newAuthenticator, withPasskey } from '../../support/authenticator.ts'
import { openDoor, outcome, whoAmI } from '../../support/door.ts'

const door = openDoor()

describe('a passkey', () => {
  it('is made by somebody who is logged in, logs in, is listed, named and removed', async () => {
    const { client, email, authenticator, id, visitor } = await withPasskey(door)
    expect((await door.mails(email)).map(({ kind }) => kind)).toContain('passkey_added')
    const answer = await visitor.api('/login/passkey', await authenticator.asserted(visitor))
    expect(await answer.json()).toMatchObject({ user: { email } })
    expect(await whoAmI(visitor)).toBe('200')
    const named = await client.api(`/passkeys/${id}`, { label: 'Blue key' }, { method: 'PATCH' })
    expect(await named.json()).toMatchObject({ passkey: { id, label: 'Blue key' } })
    const listed = await client.api('/passkeys', undefined, { method: 'GET' })
    expect(await listed.json()).toMatchObject({ passkeys: [{ id, label: 'Blue key', synced: true }] })
    expect(await outcome(client.api(`/passkeys/${id}`, undefined, { method: 'DELETE' }))).toBe('204')
    expect((await door.mails(email)).map(({ kind }) => kind)).toContain('passkey_removed')
    const again = door.newClient()
    const gone = await again.api('/login/passkey', await authenticator.asserted(again))
    expect(await outcome(gone)).toBe('401 passkey_unknown')
  })

  it('logs an app in, with tokens', async () => {
    const { authenticator, visitor } = await withPasskey(door)
    const answer = await visitor.api('/login/passkey', { ...(await authenticator.asserted(visitor)), mode: 'token' })
    const { accessToken, deviceToken } = (await answer.json()) as Record<string, string>
    expect(deviceToken).toMatch(/^ey/)
    const headers = { Authorization: `Bearer ${accessToken}` }
    expect(await outcome(door.newClient().get('/api/session', headers))).toBe('200')
  })

  it('is one of several, all under one handle', async () => {
    const person = await withPasskey(door)
    const other = newAuthenticator()
    await addPasskey(person, other)
    expect(await outcome(person.visitor.api('/login/passkey', await other.asserted(person.visitor)))).toBe('200')
    const first = await person.authenticator.asserted(person.visitor)
    const second = await other.asserted(person.visitor)
    expect(first.credential.response.userHandle).toBe(second.credential.response.userHandle)
  })
})

describe('a session', () => {
  const stale = (email: string) =>
    env.DB.prepare('UPDATE sessions SET fresh_at = NULL WHERE user_id = (SELECT id FROM users WHERE email = ?)')
      .bind(email)
      .run()

  it('is made fresh by a passkey, once for its ceremony', async () => {
    const { client, email, authenticator, id } = await withPasskey(door)
    await stale(email)
    client.cookies.delete('access')
    expect(await outcome(client.api('/passkeys/new'))).toBe('403 fresh_needed')
    expect(await outcome(client.api(`/passkeys/${id}`, undefined, { method: 'DELETE' }))).toBe('403 fresh_needed')
    const sent = await authenticator.asserted(client)
    const bent = { ...sent.credential, response: { ...sent.credential.response, signature: 'AAAA' } }
    expect(await outcome(client.api('/session/fresh', { ...sent, credential: bent }))).toBe('401 passkey_invalid')
    expect(await outcome(client.api('/session/fresh', sent))).toBe('200')
    expect(await outcome(client.api('/session/fresh', sent))).toBe('401 passkey_invalid')
    expect(await outcome(client.api('/passkeys/new'))).toBe('200')
  })

  it('is not made fresh by somebody else’s passkey', async () => {
    const { client } = await door.loggedIn()
    const other = await withPasskey(door)
    const sent = await other.authenticator.asserted(client)
    expect(await outcome(client.api('/session/fresh', sent))).toBe('401 passkey_invalid')
  })
})

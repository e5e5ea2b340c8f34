import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { decode, encode } from '../../../src/lib/base64url.ts'
import { hexOf, sha256Bytes } from '../../../src/lib/hashes.ts'
import { type Credential, newAuthenticator, withPasskey } from '../../support/authenticator.ts'
import { base64, saying, withResponse } from '../../support/bent-credentials.ts'
import { openDoor, outcome, whoAmI } from '../../support/door.ts'

const door = openDoor()

describe('a passkey is not made', () => {
  it('twice', async () => {
    const { client } = await door.loggedIn()
    const sent = await newAuthenticator().made(client)
    expect(await outcome(client.api('/passkeys', sent))).toBe('201')
    expect(await outcome(client.api('/passkeys', sent))).toBe('400 ceremony_expired')
  })

  it('for two accounts', async () => {
    const one = await door.loggedIn()
    const other = await door.loggedIn()
    const { ceremony } = await newAuthenticator().made(other.client)
    const { credential } = await newAuthenticator().made(one.client)
    expect(await outcome(other.client.api('/passkeys', { credential, ceremony }))).toBe('400 credential_invalid')
    const made = await newAuthenticator().made(one.client)
    expect(await outcome(other.client.api('/passkeys', made))).toBe('400 ceremony_expired')
  })

  it('without the user verified', async () => {
    const { client } = await door.loggedIn()
    const { credential, ceremony } = await newAuthenticator().made(client)
    const hash = hexOf(await sha256Bytes('localhost'))
    const careless = withResponse(({ attestationObject = '', ...response }) => {
      const bytes = decode(attestationObject)
      const at = hexOf(bytes).indexOf(hash) / 2 + 32
      return { ...response, attestationObject: encode(bytes.map((byte, place) => (place === at ? byte & ~4 : byte))) }
    })(credential)
    expect(await outcome(client.api('/passkeys', { credential: careless, ceremony }))).toBe('400 credential_invalid')
    expect(await outcome(client.api('/passkeys', { credential, ceremony }))).toBe('201')
  })

  it('when it is bent', async () => {
    const { client } = await door.loggedIn()
    for (const bend of [
      saying({ origin: 'https://evil.test' }),
      saying({ crossOrigin: true }),
      withResponse((response) => ({ ...response, attestationObject: base64('no attestation') })),
      withResponse(() => ({})),
      (credential: Credential) => ({ ...credential, id: 'AAAA' }),
    ]) {
      const { credential, ceremony } = await newAuthenticator().made(client)
      const answer = await outcome(client.api('/passkeys', { credential: bend(credential), ceremony }))
      expect(answer).toBe('400 credential_invalid')
    }
  })

  it('by somebody who was logged out meanwhile', async () => {
    const person = await door.loggedIn()
    const sent = await newAuthenticator().made(person.client)
    const elsewhere = door.newClient()
    await elsewhere.api('/login', { email: person.email, password: person.password })
    await elsewhere.api('/sessions', undefined, { method: 'DELETE' })
    expect(await outcome(person.client.api('/passkeys', sent))).toBe('401 not_signed_in')
  })
})

describe('an account', () => {
  it('that is disabled is told so after a right signature alone', async () => {
    const { email, authenticator, visitor } = await withPasskey(door)
    await env.DB.prepare('UPDATE users SET disabled_at = 1 WHERE email = ?').bind(email).run()
    const { credential, ceremony } = await authenticator.asserted(visitor)
    const wrong = withResponse((response) => ({ ...response, signature: base64('wrong') }))(credential)
    expect(await outcome(visitor.api('/login/passkey', { credential: wrong, ceremony }))).toBe('401 passkey_invalid')
    expect(await outcome(visitor.api('/login/passkey', { credential, ceremony }))).toBe('403 account_disabled')
    expect(await whoAmI(visitor)).toBe('401 not_signed_in')
  })

  it('is told of a counter that goes back, and logged in', async () => {
    const { email, authenticator, visitor } = await withPasskey(door)
    await env.DB.prepare('UPDATE passkeys SET sign_count = 99 WHERE user_id = (SELECT id FROM users WHERE email = ?)')
      .bind(email)
      .run()
    expect(await outcome(visitor.api('/login/passkey', await authenticator.asserted(visitor)))).toBe('200')
    expect((await door.mails(email)).map(({ kind }) => kind)).toContain('passkey_counter')
  })

  it('keeps its last way in', async () => {
    const { client, email, id } = await withPasskey(door)
    await env.DB.prepare('UPDATE users SET password_hash = NULL WHERE email = ?').bind(email).run()
    const remove = () => outcome(client.api(`/passkeys/${id}`, undefined, { method: 'DELETE' }))
    expect(await remove()).toBe('409 last_method')
    await env.DB.prepare("UPDATE users SET password_hash = 'x' WHERE email = ?").bind(email).run()
    expect(await remove()).toBe('204')
    expect(await remove()).toBe('404 not_found')
  })

  it('has at most twenty', async () => {
    const { client, email } = await withPasskey(door)
    await env.DB.prepare(
      `INSERT INTO passkeys (user_id, id, public_key, alg, sign_count, flags, transports, aaguid, label, created_at)
       SELECT u.id, u.id || value, '', -7, 0, 0, '[]', '', '', 1 FROM users u, json_each(?) WHERE u.email = ?`,
    )
      .bind(JSON.stringify(Array.from({ length: 19 }, (_, at) => at)), email)
      .run()
    expect(await outcome(client.api('/passkeys', await newAuthenticator().made(client)))).toBe('409 too_many')
  })
})

describe('switched off', () => {
  it('nothing is there', async () => {
    const off = openDoor({ PASSKEYS: 'off' })
    const { client } = await off.loggedIn()
    for (const path of ['/passkeys/options', '/passkeys/new', '/login/passkey'])
      expect(await outcome(client.api(path, {}))).toBe('404 not_found')
  })
})

import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { encode } from '../../../src/lib/base64url.ts'
import { type Credential, withPasskey } from '../../support/authenticator.ts'
import { type Bend, base64, saying, withBytes, withFlags, withResponse } from '../../support/bent-credentials.ts'
import { openDoor, outcome } from '../../support/door.ts'

const door = openDoor()

const bent: Record<string, Bend> = {
  'of another type': saying({ type: 'webauthn.create' }),
  'for another challenge': saying({ challenge: 'AAAA' }),
  'of another origin': saying({ origin: 'http://localhost:8788' }),
  'of an origin with a slash': saying({ origin: 'http://localhost:8787/' }),
  'in a frame of another site': saying({ crossOrigin: true }),
  'under another top origin': saying({ topOrigin: 'https://evil.test' }),
  'for another site': withBytes((bytes) => bytes.map((byte, at) => (at === 0 ? byte ^ 1 : byte))),
  'without presence': withFlags((value) => value & ~1),
  'without the user verified': withFlags((value) => value & ~4),
  'of a key that is backed up and cannot be': withFlags((value) => (value | 16) & ~8),
  'with more bytes': withBytes((bytes) => new Uint8Array([...bytes, 0])),
  'with fewer bytes': withBytes((bytes) => bytes.slice(0, 36)),
  'with another counter': withBytes((bytes) => bytes.map((byte, at) => (at === 36 ? byte + 1 : byte))),
  'without a handle': withResponse(({ userHandle, ...response }) => response),
  'with another handle': withResponse((response) => ({ ...response, userHandle: base64('somebody else entirely') })),
  'with a bent signature': withResponse((response) => ({ ...response, signature: base64('no signature') })),
  'with broken base64': withResponse((response) => ({ ...response, signature: '=?' })),
  'with no response': ({ id }) => ({ id, response: {} }),
}

describe('a log-in by passkey refuses an assertion', () => {
  it.each(Object.entries(bent))('%s', async (_, bend) => {
    const { authenticator, visitor } = await withPasskey(door)
    const { credential, ceremony } = await authenticator.asserted(visitor)
    const answer = await outcome(visitor.api('/login/passkey', { credential: bend(credential), ceremony }))
    expect(answer).toBe('401 passkey_invalid')
    expect(await outcome(visitor.api('/login/passkey', { credential, ceremony }))).toBe('200')
  })
})

it('refuses a passkey that may be synced and was none of those when it was made', async () => {
  const { authenticator, visitor, id } = await withPasskey(door)
  await env.DB.prepare('UPDATE passkeys SET flags = CASE WHEN flags & 8 THEN 0 ELSE 8 END WHERE id = ?').bind(id).run()
  expect(await outcome(visitor.api('/login/passkey', await authenticator.asserted(visitor)))).toBe(
    '401 passkey_invalid',
  )
})

describe('what a stranger learns', () => {
  it('is nothing of a credential that he made up', async () => {
    const { authenticator, visitor } = await withPasskey(door)
    const { credential, ceremony } = await authenticator.asserted(visitor)
    const other: Credential = { ...credential, id: encode(crypto.getRandomValues(new Uint8Array(32))) }
    const handle = encode(crypto.getRandomValues(new Uint8Array(32)))
    const forged = withResponse((response) => ({ ...response, userHandle: handle }))(other)
    expect(await outcome(visitor.api('/login/passkey', { credential: forged, ceremony }))).toBe('401 passkey_invalid')
  })

  it('is the same of every ask for options', async () => {
    const { visitor } = await withPasskey(door)
    const shapeOf = async (client: typeof visitor) => {
      const { publicKey } = (await (await client.api('/passkeys/options')).json()) as { publicKey: object }
      return Object.keys(publicKey)
    }
    expect(await shapeOf(visitor)).toEqual(['challenge', 'rpId', 'timeout', 'userVerification'])
    expect(await shapeOf(door.newClient())).toEqual(['challenge', 'rpId', 'timeout', 'userVerification'])
  })
})

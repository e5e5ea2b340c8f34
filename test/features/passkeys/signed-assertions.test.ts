import { beforeAll, describe, expect, it } from 'vitest'
import type { Expected } from '../../../src/features/passkeys/client-data.ts'
import { verifyAssertion } from '../../../src/features/passkeys/verify-assertion.ts'
import { encode } from '../../../src/lib/base64url.ts'
import { bytesOf, sha256Bytes } from '../../../src/lib/hashes.ts'

/*
 * Assertions that are signed as they stand, so that each rule has to refuse by itself and not by the signature.
 */

const expected: Expected = {
  ...{ type: 'webauthn.get', challenge: 'AAAA', origins: ['https://auth.example'], rpId: 'auth.example' },
}
const usual = { type: 'webauthn.get', challenge: 'AAAA', origin: 'https://auth.example', crossOrigin: false }

let keys: CryptoKeyPair
let spki: string
beforeAll(async () => {
  keys = (await crypto.subtle.generateKey({ name: 'Ed25519' }, true, ['sign', 'verify'])) as CryptoKeyPair
  spki = encode(new Uint8Array((await crypto.subtle.exportKey('spki', keys.publicKey)) as ArrayBuffer))
})

async function outcome(client: object, { flags = 0x05, rpId = 'auth.example', rest = [] as number[] } = {}) {
  const authenticatorData = new Uint8Array([...(await sha256Bytes(rpId)), flags, 0, 0, 0, 1, ...rest])
  const clientData = bytesOf(JSON.stringify({ ...usual, ...client }))
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', clientData))
  const signed = await crypto.subtle.sign('Ed25519', keys.privateKey, new Uint8Array([...authenticatorData, ...hash]))
  const assertion = { clientData, authenticatorData, signature: new Uint8Array(signed) }
  const result = await verifyAssertion(assertion, { alg: -8, spki }, expected)
  return result.ok ? 'ok' : result.code
}

describe('a signed assertion', () => {
  it('is taken', async () => {
    expect(await outcome({})).toBe('ok')
    expect(await outcome({ crossOrigin: undefined })).toBe('ok')
    expect(await outcome({}, { flags: 0x1d })).toBe('ok')
  })

  it.each([
    ['type', { type: 'webauthn.create' }],
    ['challenge', { challenge: 'AAAB' }],
    ['origin', { origin: 'https://auth.example/' }],
    ['origin', { origin: 'https://auth.example.evil.test' }],
    ['origin', { origin: 'http://auth.example' }],
    ['cross_origin', { crossOrigin: true }],
    ['cross_origin', { crossOrigin: 'no' }],
    ['cross_origin', { topOrigin: 'https://auth.example' }],
  ])('is refused by its %s: %o', async (code, client) => {
    expect(await outcome(client)).toBe(code)
  })

  it.each([
    ['rp_id', { rpId: 'other.example' }],
    ['user_presence', { flags: 0x04 }],
    ['user_verification', { flags: 0x01 }],
    ['backup_flags', { flags: 0x15 }],
    ['authenticator_data', { rest: [0] }],
    ['authenticator_data', { flags: 0x85 }],
    ['authenticator_data', { flags: 0x85, rest: [0xa0, 0] }],
    ['authenticator_data', { flags: 0x85, rest: [0x80] }],
  ])('is refused by its %s: %o', async (code, data) => {
    expect(await outcome({}, data)).toBe(code)
  })

  it('may carry extensions', async () => {
    expect(await outcome({}, { flags: 0x85, rest: [0xa0] })).toBe('ok')
  })
})

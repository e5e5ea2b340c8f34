import { SignJWT } from 'jose'
import { encode } from '../../../src/lib/base64url.ts'
import type { Keyring } from '../../../src/lib/keyring.ts'

const now = () => Math.floor(Date.now() / 1000)

export const noStrings = [
  undefined,
  null,
  '',
  0,
  1,
  true,
  [],
  {},
  ['a.b.c'],
  { $ne: '' },
  'a'.repeat(4097),
  'a'.repeat(100_000),
  'a\0b',
  '\ud800',
]
export const noTokens = [
  ...[
    ' ',
    'x',
    'null',
    'undefined',
    '.',
    '..',
    'a.b.c',
    'a.b',
    'a.b.c.d',
    '....',
    '%00',
    '../../x',
    "' OR 1=1 --",
    'a'.repeat(4096),
  ],
  ...[
    'eyJhbGciOiJub25lIn0.e30.',
    'eyJhbGciOiJIUzI1NiJ9..',
    'e30.e30.e30',
    '\u202e',
    '<script>alert(1)</script>',
    '0'.repeat(26),
  ],
]

/** Tokens that would be right but for one thing; `sub` names somebody who is there. */
export async function forgedTokens(keyring: Keyring, purpose: string, sub: string): Promise<Record<string, string>> {
  const link = keyring.signing('link')
  const claims = { aud: purpose, sub, jti: '0'.repeat(26), iat: now(), exp: now() + 3600, sv: 1 }
  const secret = Uint8Array.from(atob((link.jwk.k ?? '').replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0))
  const sign = (over: object = {}, header: object = {}, key: CryptoKey | Uint8Array = secret) =>
    new SignJWT(Object.fromEntries(Object.entries({ ...claims, ...over }).filter(([, value]) => value !== undefined)))
      .setProtectedHeader({ alg: 'HS256', kid: link.kid, ...header })
      .sign(key)
  const part = (value: object) => encode(new TextEncoder().encode(JSON.stringify(value)))
  const good = await sign()
  const [head = '', body = '', signature = ''] = good.split('.')
  return {
    'no algorithm': `${part({ alg: 'none', kid: link.kid })}.${body}.`,
    'no algorithm, with a signature': `${part({ alg: 'None', kid: link.kid })}.${body}.${signature}`,
    'HS512 with the same key': await sign({}, { alg: 'HS512' }),
    'HS384 with the same key': await sign({}, { alg: 'HS384' }),
    'the key of another use': await sign({}, { kid: link.kid }, await keyring.signing('access').crypto()),
    'the kid of another use': await sign(
      {},
      { kid: keyring.signing('access').kid },
      await keyring.signing('access').crypto(),
    ),
    'an empty key': await sign({}, {}, new Uint8Array(32)),
    'an unknown kid': await sign({}, { kid: 'unknown' }),
    'a kid of Object.prototype': await sign({}, { kid: 'constructor' }),
    'no kid': await sign({}, { kid: undefined }),
    'another purpose': await sign({ aud: 'other' }),
    'no purpose': await sign({ aud: undefined }),
    'no subject': await sign({ sub: undefined }),
    'no end': await sign({ exp: undefined }),
    'an end that is a text': await sign({ exp: '9999999999' }),
    'no version': await sign({ sv: undefined }),
    'no id': await sign({ jti: undefined }),
    'a beginning to come': await sign({ nbf: now() + 3600 }),
    'an unknown critical header': `${part({ alg: 'HS256', kid: link.kid, crit: ['x'], x: 1 })}.${body}.${signature}`,
    'a payload that was changed': `${head}.${part({ ...claims, sv: 2 })}.${signature}`,
    'a signature that was changed': `${head}.${body}.${signature.replace(/^./, (c) => (c === 'A' ? 'B' : 'A'))}`,
    'a signature cut short': `${head}.${body}.${signature.slice(0, -2)}`,
    'no signature': `${head}.${body}.`,
    'spaces in it': `${head}. ${body}.${signature}`,
    'an end long ago': await sign({ iat: now() - 7200, exp: now() - 3600 }),
  }
}

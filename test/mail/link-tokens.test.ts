import { env } from 'cloudflare:workers'
import { decodeJwt, decodeProtectedHeader } from 'jose'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { signToken } from '../../src/lib/tokens.ts'
import { type LinkPurpose, linkPaths, mintLink, readLink } from '../../src/mail/link-tokens.ts'

const { keyring } = readConfig(env)
const { kid } = keyring.signing('link')
const start = 1_764_310_000
const [id, userId] = ['01KB3N0Z7GQ8V5T2R9XWYDMCFA', '01KB3N0Z7GQ8V5T2R9XWYDMCFB']
const mail = { id, userId, registrationId: null, securityVersion: 3, kid, createdAt: start, expiresAt: start + 3600 }
const purposes = Object.keys(linkPaths) as LinkPurpose[]
const told = { ok: true, value: { subject: userId, mailId: id, securityVersion: 3, expiresAt: start + 3600 } }

const longer = (purpose: LinkPurpose, over: object = {}) =>
  signToken(keyring, 'link', {
    ...{ aud: purpose, sub: userId, jti: id, iat: start, exp: start + 3600, sv: 3 },
    ...over,
  })

describe('a token of a link', () => {
  // checks 16
  it.each(purposes)('(%s) holds what must be in it and no more', async (purpose) => {
    const token = await mintLink(keyring, purpose, mail)
    expect(decodeProtectedHeader(token)).toEqual({ alg: 'HS256', kid })
    expect(Object.keys(decodeJwt(token))).toEqual(['aud', 'sub', 'jti', 'exp', 'v'])
    expect(token.length - kid.length * (4 / 3)).toBeLessThan(220)
    expect(await mintLink(keyring, purpose, mail)).toBe(token)
    expect(await readLink(keyring, purpose, token, start)).toEqual(told)
  })

  it.each(purposes)('(%s) never passes for another purpose, in either form', async (purpose) => {
    for (const token of [await mintLink(keyring, purpose, mail), await longer(purpose)])
      for (const other of purposes)
        expect([other, (await readLink(keyring, other, token, start)).ok]).toEqual([other, other === purpose])
  })

  it('that was mailed in the longer form goes on working', async () => {
    expect(await readLink(keyring, 'reset', await longer('reset'), start)).toEqual(told)
    expect(await readLink(keyring, 'reset', await longer('reset'), start + 3601)).toEqual({
      ok: false,
      code: 'link_expired',
    })
  })

  it.each(['aud', 'sub', 'jti', 'exp', 'v'])('is refused without %s', async (claim) => {
    const claims = { aud: 'r', sub: userId, jti: id, exp: start + 3600, v: 3, [claim]: undefined }
    expect(await readLink(keyring, 'reset', await signToken(keyring, 'link', claims as never), start)).toEqual({
      ok: false,
      code: 'link_invalid',
    })
  })
})

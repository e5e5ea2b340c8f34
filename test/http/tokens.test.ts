import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { mintLink } from '../../src/mail/link-tokens.ts'
import { goodPassword } from '../support/client.ts'
import { openDoor, outcome } from '../support/door.ts'
import { account, openSessions } from '../support/rows.ts'
import { watchedDatabase } from '../support/watched-database.ts'
import { forgedTokens, noStrings, noTokens } from './corpus/tokens.ts'
import { soundAnswer } from './sound-answer.ts'

const database = watchedDatabase(env.DB)
const door = openDoor({ DB: database })
const { keyring } = door.config
const link = keyring.signing('link')
const now = () => Math.floor(Date.now() / 1000)
const password = 'another-fine-harbour'

const jsonWays: Record<string, (token: unknown) => [path: string, body: object]> = {
  confirm: (token) => ['/confirm', { token, password: goodPassword }],
  disown: (token) => ['/register/disown', { token }],
  reset: (token) => ['/password/reset', { token, password }],
  unlock: (token) => ['/login/unlock', { token }],
  refresh: (refreshToken) => ['/token/refresh', { refreshToken }],
}
const formWays: Record<string, (token: string) => [path: string, fields: Record<string, string>]> = {
  confirm: (token) => ['/confirm', { token, password: goodPassword }],
  disown: (token) => [`/disown/${encodeURIComponent(token)}`, {}],
  reset: (token) => [`/reset/${encodeURIComponent(token)}`, { password }],
  unlock: (token) => [`/unlock/${encodeURIComponent(token)}`, {}],
}

// checks 25, 68
describe.each(Object.entries(jsonWays))('a token to %s', (purpose, way) => {
  let sub = ''
  beforeAll(async () => {
    sub = (await account((await door.confirmed()).email)).id
  })

  async function refused(token: unknown): Promise<string> {
    const deriveBits = vi.spyOn(crypto.subtle, 'deriveBits')
    database.watch.restart()
    const [path, body] = way(token)
    const answer = await door.newClient().api(path, body)
    await soundAnswer(answer.clone(), { secrets: ['<script>'] })
    expect([database.watch.trips, deriveBits.mock.calls.length]).toEqual([[], 0])
    deriveBits.mockRestore()
    return outcome(answer)
  }

  it('is refused without a look into the database when it is no text', async () => {
    for (const token of noStrings) {
      const isLarge = typeof token === 'string' && token.length > 16_384
      expect([token, await refused(token)]).toEqual([token, isLarge ? '413 body_too_large' : '422 invalid_input'])
    }
  })

  it('is refused without a look into the database when it cannot be one', async () => {
    const invalid = purpose === 'refresh' ? '401 refresh_invalid' : '400 link_invalid'
    for (const token of noTokens) expect([token, await refused(token)]).toEqual([token, invalid])
    for (const [flaw, token] of Object.entries(await forgedTokens(keyring, purpose, sub))) {
      const expired = flaw === 'an end long ago' && purpose !== 'refresh'
      expect([flaw, await refused(token)]).toEqual([flaw, expired ? '400 link_expired' : invalid])
    }
  })

  it.runIf(purpose in formWays)('is refused by its form likewise', async () => {
    // A dot segment is resolved before a request leaves the browser.
    const others = noTokens.filter((token) => !/^\.+$/.test(token)).map((token) => [token, token] as const)
    // A page forgives what a mail client folds.
    const { 'spaces in it': _, ...forged } = await forgedTokens(keyring, purpose, sub)
    const tokens = { ...forged, ...Object.fromEntries<string>(others) }
    for (const [flaw, token] of Object.entries(tokens)) {
      database.watch.restart()
      const [path, fields] = formWays[purpose]?.(token) ?? ['', {}]
      const answer = await door.newClient().post(path, fields)
      expect([flaw, [400, 404, 405].includes(answer.status), database.watch.trips]).toEqual([flaw, true, []])
      await soundAnswer(answer, { secrets: ['<script>', goodPassword, password] })
    }
  })
})

describe('a token', () => {
  const purposes = [
    'confirm',
    'disown',
    'reset',
    'unlock',
    'email_change',
    'email_stop',
    'email_undo',
    'invite',
  ] as const

  it('of one purpose does not serve another', async () => {
    const person = await door.confirmed()
    const { id } = await account(person.email)
    const mail = { id: '0'.repeat(26), userId: id, registrationId: null, securityVersion: 1, kid: link.kid }
    for (const purpose of purposes) {
      const token = await mintLink(keyring, purpose, { ...mail, createdAt: now(), expiresAt: now() + 3600 })
      for (const [way, ask] of Object.entries(jsonWays))
        if (way !== purpose && way !== 'refresh') {
          const [path, body] = ask(token)
          expect([purpose, way, await outcome(door.newClient().api(path, body))]).toEqual([
            purpose,
            way,
            '400 link_invalid',
          ])
        }
    }
    expect((await account(person.email)).security_version).toBe(1)
  })

  // checks 60, 97
  it('in another spelling is not another token', async () => {
    const person = await door.confirmed()
    const token = await door.resetToken(person)
    const last = token.slice(-1)
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const nextBits = alphabet[alphabet.indexOf(last) ^ 1] ?? ''
    const spellings = [
      token,
      `${token}=`,
      `${token}==`,
      token.slice(0, -1) + nextBits,
      ` ${token}`,
      `${token}\n`,
      token.replace('.', '=.'),
    ]
    const heard: string[] = []
    for (const spelling of spellings)
      heard.push(await outcome(door.newClient().api('/password/reset', { token: spelling, password })))
    expect(heard[0]).toBe('200 password_reset')
    for (const refusal of heard.slice(1)) expect(refusal).toBe('400 link_invalid')
    expect([(await account(person.email)).security_version, await openSessions(person.email)]).toEqual([2, 0])
  })
})

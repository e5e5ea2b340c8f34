import { env } from 'cloudflare:workers'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { goodPassword, newAddress } from '../support/client.ts'
import { logIn, openDoor, outcome } from '../support/door.ts'
import { badAddresses, oddAddresses } from './corpus/addresses.ts'
import { badNames } from './corpus/names.ts'
import { badPasswords, oddPasswords } from './corpus/passwords.ts'
import { soundAnswer } from './sound-answer.ts'

const door = openDoor()
const label = <Value>(value: Value) => [JSON.stringify(value)?.slice(0, 60), value] as const

const addressesMailed = async () => {
  const { results } = await env.DB.prepare('SELECT DISTINCT address FROM outbox').all<{ address: string }>()
  return results.map(({ address }) => address)
}

// Whatever was sent, the service still does its work.
afterAll(async () => void (await door.loggedIn({ username: 'Survivor' })))

// checks 56, 116
describe('an address that is none', () => {
  const asks = (email: unknown) => ({
    '/register': { email, password: goodPassword },
    '/confirm/resend': { email },
    '/password/forgot': { email },
    '/register/correct': { email, confirmationId: `${'0'.repeat(26)}.${'a'.repeat(43)}` },
  })

  it.each(badAddresses.map(label))('%s is refused by JSON, and nobody is mailed', async (_, email) => {
    const before = await addressesMailed()
    for (const [path, body] of Object.entries(asks(email))) {
      const answer = await door.newClient().api(path, body)
      const { code, errors } = JSON.parse(await soundAnswer(answer))
      expect([path, answer.status, code, errors[0].field]).toEqual([path, 422, 'invalid_input', 'email'])
    }
    expect(await addressesMailed()).toEqual(before)
    expect(await outcome(door.newClient().api('/login', { email, password: 'x' }))).toMatch(
      /^(401 invalid_credentials|422 invalid_input)$/,
    )
  })

  it.each(badAddresses.filter((email) => typeof email === 'string').map(label))(
    '%s is refused by forms',
    async (_, email) => {
      const before = await addressesMailed()
      const fields = { email, password: goodPassword, password_confirm: goodPassword }
      for (const path of ['/register', '/confirm/resend', '/reset']) {
        const answer = await door.newClient().post(path, fields)
        expect([path, answer.status]).toEqual([path, 422])
        expect(await soundAnswer(answer, { secrets: ['<script>', goodPassword] })).toContain('aria-invalid="true"')
      }
      expect(await addressesMailed()).toEqual(before)
    },
  )
})

// checks 55
describe('an odd address', () => {
  it.each(oddAddresses)('%j is mailed as %j', async (typed, stored) => {
    await door.confirmed({ email: stored })
    expect(await logIn({ email: typed, password: goodPassword }, door.newClient())).toBe('200')
    expect(await outcome(door.newClient().api('/password/forgot', { email: typed }))).toBe('202 reset_sent')
    expect((await door.mail(stored, 'reset')).to).toBe(stored)
    expect(await outcome(door.newClient().api('/register', { email: typed, password: goodPassword }))).toBe(
      '202 confirmation_sent',
    )
    expect(await door.mail(stored, 'already_registered')).toMatchObject({ to: stored })
  })
})

describe('a password', () => {
  // checks 46, 116
  it.each(badPasswords.map(label))('%s is refused before it is hashed', async (_, password) => {
    const deriveBits = vi.spyOn(crypto.subtle, 'deriveBits')
    for (const [path, body] of Object.entries({
      '/register': { email: newAddress() },
      '/password/reset': { token: 'x' },
      '/confirm': { token: 'x' },
    })) {
      const field = path === '/confirm' ? 'newPassword' : 'password'
      const answer = await door.newClient().api(path, { ...body, [field]: password })
      expect([path, answer.status]).toEqual([path, 422])
      expect(JSON.parse(await soundAnswer(answer)).errors[0].field).toBe(field)
    }
    expect(deriveBits).not.toHaveBeenCalled()
    deriveBits.mockRestore()
  })

  it.each(oddPasswords.map(label))('%s is taken as it is', async (_, password) => {
    const person = await door.confirmed({ password })
    expect(await logIn(person, door.newClient())).toBe('200')
    expect(await logIn({ ...person, password: `${password}x` }, door.newClient())).toBe('401 invalid_credentials')
    const answer = await door.newClient().post('/login', { email: person.email, password })
    expect(answer.status).toBe(303)
  })
})

// checks 8
describe('a user name', () => {
  it.each(badNames.map(label))('%s is refused', async (_, username) => {
    const answer = await door.newClient().api('/register', { email: newAddress(), password: goodPassword, username })
    expect([answer.status, JSON.parse(await soundAnswer(answer)).errors[0].field]).toEqual([422, 'username'])
  })
})

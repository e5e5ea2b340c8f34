import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { indexHash } from '../../src/lib/hashes.ts'
import { type Client, goodPassword, newAddress } from '../support/client.ts'
import { openDoor, outcome, stopTheClock, travel } from '../support/door.ts'
import { countOf } from '../support/rows.ts'

const door = openDoor({ SIGNUPS_PER_CLIENT: '3' })
stopTheClock()
afterEach(() => void vi.restoreAllMocks())

const byJson = (client: Client, email = newAddress()) => client.api('/register', { email, password: goodPassword })
const byForm = (client: Client) => {
  const fields = { email: newAddress(), password: goodPassword, password_confirm: goodPassword }
  return client.post('/register', fields)
}

// checks 14
describe('sign-ups of a day from one client', () => {
  it('are 50 unless another number is set', () => expect(openDoor().config.signupsPerClient).toBe(50))

  it('are so many, by JSON and by form together; then nothing is written, and the answer says for how long', async () => {
    const at = (last: string) => door.newClient(`2001:db8:aaaa:1::${last}`)
    expect(await outcome(byJson(at('1')))).toBe('202 confirmation_sent')
    expect((await byForm(at('2'))).status).toBe(303)
    travel(3600)
    expect(await outcome(byJson(at('3')))).toBe('202 confirmation_sent')
    const email = newAddress()
    const refused = await byJson(at('4'), email)
    expect([await outcome(refused.clone()), refused.headers.get('Retry-After')]).toEqual([
      '429 too_many_requests',
      String(23 * 3600),
    ])
    expect([await countOf('registrations', email), await countOf('outbox', email)]).toEqual([0, 0])
    const page = await byForm(at('5'))
    expect([page.status, page.headers.get('Retry-After')]).toEqual([429, String(23 * 3600)])
    expect(await page.text()).toContain('Too many attempts')
    expect(await outcome(byJson(door.newClient('2001:db8:aaaa:2::1')))).toBe('202 confirmation_sent')
    travel(23 * 3600)
    expect(await outcome(byJson(at('6')))).toBe('202 confirmation_sent')
  })

  it('are counted for a member as for anybody', async () => {
    const { email } = await openDoor().confirmed()
    const client = () => door.newClient('192.0.2.50')
    const answers: string[] = []
    for (let i = 0; i < 5; i++) answers.push(await outcome(byJson(client(), email)))
    expect(answers).toEqual([
      ...Array.from({ length: 3 }, () => '202 confirmation_sent'),
      ...Array.from({ length: 2 }, () => '429 too_many_requests'),
    ])
  })

  it('are counted in KV under a keyed hash, while the password is hashed', async () => {
    const order: string[] = []
    const kv = {
      get: async (key: string) => {
        order.push(key)
        await new Promise((resolve) => setTimeout(resolve, 20))
        order.push('counted')
        return null
      },
      put: async () => {},
    }
    const digest = crypto.subtle.deriveBits.bind(crypto.subtle)
    vi.spyOn(crypto.subtle, 'deriveBits').mockImplementation((...args) => {
      order.push('hashed')
      return digest(...args)
    })
    const watched = openDoor({ KV: kv })
    await byJson(watched.newClient('192.0.2.51'))
    expect(order).toContain(`signup:${await indexHash(watched.config.keyring, '192.0.2.51')}`)
    expect(order.indexOf('hashed')).toBeLessThan(order.indexOf('counted'))
  })

  it('go on when KV does not answer in a while', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    const never = () => new Promise(() => {})
    const slow = openDoor({ KV: { get: never, put: async () => {} } })
    expect(await outcome(byJson(slow.newClient('192.0.2.53')))).toBe('202 confirmation_sent')
  })

  it('go on without KV, and the log says so', async () => {
    const fails = async () => Promise.reject(new Error('KV'))
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const without = openDoor({ SIGNUPS_PER_CLIENT: '1', KV: { ...env.KV, get: fails, put: fails } })
    for (let i = 0; i < 3; i++)
      expect(await outcome(byJson(without.newClient('192.0.2.52')))).toBe('202 confirmation_sent')
    expect(String(warn.mock.calls)).toContain('sign_up_limit.failed_open')
  })
})

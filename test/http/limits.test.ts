import { describe, expect, it, vi } from 'vitest'
import { indexHash } from '../../src/lib/hashes.ts'
import { Client, goodPassword, newAddress } from '../support/client.ts'
import { openDoor, outcome, stopTheClock, travel } from '../support/door.ts'
import { countOf } from '../support/rows.ts'
import { soundAnswer } from './sound-answer.ts'

const door = openDoor()
stopTheClock()

// checks 45, 148
describe('60 requests a minute for a client, at the real door', () => {
  it('are all that it gets, before any hashing, and the others go on', async () => {
    const client = new Client('198.51.100.7')
    const statuses: number[] = []
    const deriveBits = vi.spyOn(crypto.subtle, 'deriveBits')
    let last = new Response()
    for (let i = 0; i < 200 && last.status !== 429; i++) {
      last = await client.api(
        '/login',
        { email: newAddress(), password: 'x' },
        { headers: { 'X-Forwarded-For': `10.0.0.${i}` } },
      )
      statuses.push(last.status)
    }
    const hashed = deriveBits.mock.calls.length
    expect(last.status).toBe(429)
    // A minute may have turned meanwhile, and another 60 begun.
    expect(statuses.length > 60 && statuses.length < 122).toBe(true)
    expect(last.headers.get('RateLimit')).toBe('limit=60, remaining=0, reset=60')
    await soundAnswer(last)
    const page = await client.post('/login', { email: 'a@example.org', password: 'x' })
    expect([page.status, page.headers.get('Retry-After')]).toEqual([429, '60'])
    expect(await soundAnswer(page)).toContain('<h1>Too many attempts')
    expect(deriveBits.mock.calls.length).toBe(hashed)
    expect((await new Client('198.51.100.8').api('/login', { email: newAddress(), password: 'x' })).status).toBe(401)
    deriveBits.mockRestore()
  })
})

const ways = {
  '/confirm/resend': (email: string) => door.newClient().api('/confirm/resend', { email }),
  '/password/forgot': (email: string) => door.newClient().api('/password/forgot', { email }),
  'the resend form': (email: string) => door.newClient().post('/confirm/resend', { email }),
  'the reset form': (email: string) => door.newClient().post('/reset', { email }),
}

describe.each(Object.entries(ways))('three mails an hour for an address by %s', (name, ask) => {
  it('and the 4th request is refused, for known and unknown alike', async () => {
    const people = [newAddress(), (await door.registered()).email, (await door.confirmed()).email]
    const heard: unknown[] = []
    for (const email of people) {
      const answers = [await ask(email), await ask(email), await ask(email), await ask(email)]
      const last = answers[3] as Response
      for (const answer of answers) await soundAnswer(answer.clone())
      const told = [last.headers.get('Retry-After'), last.headers.get('RateLimit')]
      heard.push([...answers.map(({ status }) => status), ...told])
    }
    const done = name.includes('resend form') ? 303 : name.includes('form') ? 200 : 202
    const expected = [done, done, done, 429, '3600', 'limit=3, remaining=0, reset=3600']
    expect(heard).toEqual([expected, expected, expected])
  })

  // checks 32
  it('counts all ways to write the address as one', async () => {
    const host = `bücher-${newAddress('x').split('@')[0]}.example`
    const variants = [`a@${host}`, ` A@${host.toUpperCase()} `, `a@${new URL(`http://${host}`).hostname}`]
    for (const email of variants) expect((await ask(email)).status).toBeLessThan(400)
    expect((await ask(`a@${host}`)).status).toBe(429)
  })

  it('begins anew an hour after the first', async () => {
    const email = newAddress()
    for (let i = 0; i < 3; i++) await ask(email)
    travel(3599)
    const refused = await ask(email)
    expect([refused.status, refused.headers.get('Retry-After')]).toEqual([429, '1'])
    travel(1)
    expect((await ask(email)).status).toBeLessThan(400)
  })
})

describe('mails to one address', () => {
  // checks 33
  it('are bounded over all ways together, also when KV loses every count', async () => {
    const forgetful = { get: async () => null, put: async () => {} }
    const careless = openDoor({ KV: forgetful })
    const { email } = await careless.registered()
    const asks = Array.from({ length: 20 }, () => [
      careless.newClient().api('/confirm/resend', { email }),
      careless.newClient().api('/password/forgot', { email }),
      careless.newClient().api('/register', { email, password: goodPassword }),
    ])
    for (const answer of await Promise.all(asks.flat())) expect(answer.status).toBe(202)
    expect((await careless.mails(email)).length).toBeLessThanOrEqual(4)
    expect(await countOf('outbox', email)).toBeLessThanOrEqual(8)
  })

  it('are counted in KV by a keyed hash, never by the address, and for no longer than needed', async () => {
    const puts: [string, string, { expirationTtl: number }][] = []
    const kv = { get: async () => null, put: async (...put: (typeof puts)[number]) => void puts.push(put) }
    const email = newAddress()
    const watched = openDoor({ KV: kv })
    expect(await outcome(watched.newClient().api('/password/forgot', { email }))).toBe('202 reset_sent')
    const key = `reset:${await indexHash(watched.config.keyring, email)}`
    const startedAt = Math.floor(Date.now() / 1000)
    expect(puts).toEqual([[key, JSON.stringify({ startedAt, hits: 1 }), { expirationTtl: 3600 }]])
  })
})

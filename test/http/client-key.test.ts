import { createExecutionContext } from 'cloudflare:test'
import { describe, expect, it } from 'vitest'
import { compose } from '../../src/compose.ts'
import { createApp } from '../../src/http/app.ts'
import { site } from '../support/client.ts'
import { openDoor } from '../support/door.ts'

const keys: string[] = []
const limit = async ({ key }: { key: string }) => {
  keys.push(key)
  return { success: true }
}
const door = openDoor({ RATE_LIMIT: { limit } })

/** The limiter's key of a log-in that comes with these headers. */
async function keyOf(headers: Record<string, string>, path = '/api/login') {
  keys.length = 0
  const init = { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json', ...headers } }
  const client = door.newClient()
  await client.fetch(path, init)
  return keys.join()
}
const from = (address: string) => keyOf({ 'CF-Connecting-IP': address })

describe('the budget of a client', () => {
  // checks 43
  it.each([
    ['192.0.2.1', 'login:192.0.2.1'],
    ['::ffff:192.0.2.1', 'login:192.0.2.1'],
    ['::FFFF:c000:201', 'login:192.0.2.1'],
    ['0:0:0:0:0:ffff:192.0.2.1', 'login:192.0.2.1'],
    ['2001:db8:1:2::1', 'login:2001:db8:1:2::/64'],
    ['2001:DB8:1:2:ffff:ffff:ffff:ffff', 'login:2001:db8:1:2::/64'],
    ['2001:0db8:0001:0002:0:0:0:9', 'login:2001:db8:1:2::/64'],
    ['2001:db8:1:3::1', 'login:2001:db8:1:3::/64'],
    ['2001:db8::5:6:7:8', 'login:2001:db8:0:0::/64'],
    ['::1', 'login:0:0:0:0::/64'],
    ['fe80::1%eth0', 'login:unknown'],
    ['', 'login:unknown'],
    ['nonsense', 'login:unknown'],
    ['192.0.2.1, 203.0.113.9', 'login:unknown'],
    ['192.0.2.1:443', 'login:unknown'],
    ["1'; DROP TABLE users", 'login:unknown'],
  ])('goes by the address: %j is %s', async (address, key) => expect(await from(address)).toBe(key))

  it.each([
    ['2001:db8:1:2ff::1', 'login:2001:db8:1:200::/56', 'login:2001:db8:1::/48'],
    ['2001:db8:1:fe00:ffff::', 'login:2001:db8:1:fe00::/56', 'login:2001:db8:1::/48'],
    ['2001:db8::1', 'login:2001:db8:0:0::/56', 'login:2001:db8:0::/48'],
    ['192.0.2.1', '', ''],
    ['', '', ''],
  ])('is beside that of its networks: %j', async (address, network56, network48) => {
    const wide = { RATE_LIMIT_56: '', RATE_LIMIT_48: '' }
    const noting = (name: keyof typeof wide) => ({
      limit: async ({ key }: { key: string }) => {
        wide[name] = key
        return { success: true }
      },
    })
    const over = { RATE_LIMIT_56: noting('RATE_LIMIT_56'), RATE_LIMIT_48: noting('RATE_LIMIT_48') }
    await openDoor(over)
      .newClient()
      .fetch('/api/login', {
        ...{ method: 'POST', body: '{}' },
        headers: { 'Content-Type': 'application/json', 'CF-Connecting-IP': address },
      })
    expect(wide).toEqual({ RATE_LIMIT_56: network56, RATE_LIMIT_48: network48 })
  })

  // checks 42
  it('is one for all who come without an address', async () => {
    keys.length = 0
    const init = { method: 'POST', body: '{}', headers: { 'Content-Type': 'application/json' } }
    await createApp(compose).fetch(new Request(`${site}/api/login`, init), door.bindings, createExecutionContext())
    expect(keys).toEqual(['login:unknown'])
  })

  // checks 41
  it.each(['X-Forwarded-For', 'X-Real-IP', 'Forwarded', 'True-Client-IP', 'X-Client-IP', 'CF-Connecting-IPv6', 'Via'])(
    'is not changed by %s',
    async (name) => {
      const forged = { [name]: 'for=203.0.113.9', 'CF-Connecting-IP': '192.0.2.1' }
      expect(await keyOf(forged)).toBe('login:192.0.2.1')
    },
  )

  // checks 44
  it.each([
    '/api/login',
    '/api/login/',
    '//api/login',
    '/api//login',
    '/api/%6cogin',
    '/api/LOGIN',
    '/api/login%20',
    '/api/login;x',
    '/api/./login',
    '/x/../api/login',
    '/api/login?x=1',
    '/api\\login',
  ])('is shared by %s, or nothing is there', async (path) => {
    const headers = { 'CF-Connecting-IP': '192.0.2.1' }
    expect(['', 'login:192.0.2.1']).toContain(await keyOf(headers, path))
    if (keys.length > 0) return
    const answer = await door.newClient().fetch(path, { method: 'POST' })
    expect(answer.status).toBe(404)
  })

  it('is the same for JSON and forms', async () => {
    const client = door.newClient('192.0.2.7')
    keys.length = 0
    await client.api('/login', {})
    await client.post('/login', {})
    expect(keys).toEqual(['login:192.0.2.7', 'login:192.0.2.7'])
  })
})

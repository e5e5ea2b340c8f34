import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { openDoor } from '../support/door.ts'
import { tables } from '../support/rows.ts'

/*
 * Whoever reads the database, KV, the queue or the log finds nothing that opens an account.
 */
const door = openDoor()
const marked = 'marked-harbour-lantern'
const chosen = 'marked-by-the-owner'

afterEach(() => void vi.restoreAllMocks())

/** A whole journey, and every secret that it handed out. */
async function journey(): Promise<{ secrets: string[]; email: string }> {
  const person = await door.registered({ password: marked })
  const { client, email, confirmationId } = person
  const mail = await door.mailOf(person)
  await door.newClient().api('/confirm/resend', { email })
  await client.post('/confirm', { token: mail.token('confirm') })
  const inbox = client.cookies.get('session')
  const login = await client.api('/login', { email, password: marked })
  const app = door.newClient()
  const tokens = (await (await app.api('/login', { email, password: marked, mode: 'token' })).json()) as object
  const resetToken = await door.resetToken(person)
  await door.newClient().api('/password/reset', { token: resetToken, password: chosen })
  await door.newClient().api('/login', { email, password: 'marked-but-wrong' })
  const words = ['accessToken', 'refreshToken'].map((name) => String((tokens as Record<string, unknown>)[name]))
  const cookies = [
    ...client.cookies.values(),
    inbox,
    ...login.headers.getSetCookie().map((cookie) => cookie.split(/[=;]/)[1]),
  ]
  const whole = [...words, mail.token('confirm'), mail.token('disown'), resetToken, confirmationId, ...cookies]
  // A token is as good as its last part: a signature, or a secret behind ids.
  const parts = whole.map((text) => text?.split('.').at(-1) ?? '').filter((text) => text.length > 20)
  return { email, secrets: [...parts, marked, chosen, 'marked-but-wrong'] }
}

async function everythingStored(): Promise<string> {
  const { keys } = await env.KV.list()
  const values = await Promise.all(keys.map(({ name }) => env.KV.get(name)))
  return JSON.stringify([await tables(), keys, values, door.queued])
}

describe('after a whole journey', () => {
  // checks 17
  it('no store holds a secret that was handed out, nor KV and queue the address', async () => {
    const { secrets, email } = await journey()
    const stored = await everythingStored()
    expect(secrets.length).toBeGreaterThanOrEqual(8)
    expect(secrets.filter((secret) => stored.includes(secret))).toEqual([])
    const { keys } = await env.KV.list()
    expect(keys.length).toBeGreaterThan(0)
    expect(JSON.stringify([keys, door.queued])).not.toContain(email.split('@')[0])
  })

  // checks 15, 138, 139
  it('the log holds no secret, no address and no address of the network', async () => {
    const lines: string[] = []
    for (const level of ['log', 'warn', 'error', 'info', 'debug'] as const)
      vi.spyOn(console, level).mockImplementation((...args: unknown[]) => void lines.push(args.map(String).join(' ')))
    const { secrets, email } = await journey()
    const written = lines.join('\n')
    expect(lines.length).toBeGreaterThanOrEqual(8)
    expect([...secrets, email, '@', '2001:db8'].filter((text) => written.includes(text))).toEqual([])
    for (const line of lines) expect(() => JSON.parse(line)).not.toThrow()
  })
})

import { env } from 'cloudflare:workers'
import { expect, it, vi } from 'vitest'
import { loggedIn } from './support/accounts.ts'
import { Client, newestMail, tokenIn } from './support/client.ts'

interface Entry {
  event: string
  ip_hash: string | null
  country: string | null
  device: string | null
  detail: string | null
}

const trailOf = async (userId: string) =>
  (await env.DB.prepare('SELECT * FROM audit WHERE user_id = ? ORDER BY at').bind(userId).all<Entry>()).results

// checks 137, 139
it('notes the life of an account, with keyed hashes of where from and no address', async () => {
  const { client, email } = await loggedIn()
  const session = await client.api('/session', undefined, { method: 'GET' })
  const { user } = (await session.json()) as { user: { id: string } }
  await new Client().api('/login', { email, password: 'not the right one' })
  await client.api('/logout')
  await client.api('/password/forgot', { email })
  const token = tokenIn(await newestMail(email, 'reset'), 'reset')
  await client.api('/password/reset', { token, password: 'another-fine-harbour' })
  const trail = await vi.waitUntil(async () => {
    const rows = await trailOf(user.id)
    return rows.length >= 7 && rows
  })
  expect(trail.map(({ event }) => event).sort()).toEqual([
    'confirmed',
    'log_in_failed',
    'logged_in',
    'logged_out',
    'password_reset',
    'registered',
    'reset_requested',
  ])
  for (const entry of trail) {
    expect(entry.ip_hash).toMatch(/^[\w-]{43}$/)
    expect(JSON.stringify(entry)).not.toContain('@')
  }
  expect(JSON.parse(trail.find(({ event }) => event === 'confirmed')?.detail ?? '{}')).toEqual({
    after: expect.any(Number),
  })
})

it('notes failures at addresses without an account too, about nobody', async () => {
  await new Client().api('/login', { email: 'nobody@example.org', password: 'whatever it is' })
  await vi.waitUntil(async () =>
    env.DB.prepare("SELECT 1 FROM audit WHERE user_id IS NULL AND event = 'log_in_failed'").first(),
  )
})

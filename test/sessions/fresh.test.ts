import { env } from 'cloudflare:workers'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import type { Feature } from '../../src/features/feature.ts'
import { fail, ok } from '../../src/lib/result.ts'
import { isSpentBy, spend } from '../../src/store/accounts/spent.ts'
import { holds } from '../../src/store/conditions.ts'
import { mapped } from '../../src/store/database.ts'
import { remove } from '../support/account-mails.ts'
import type { Client } from '../support/client.ts'
import { newAddress } from '../support/client.ts'
import { openDoor, outcome, stopTheClock, travel } from '../support/door.ts'
import { account } from '../support/rows.ts'
import { slowDatabase } from '../support/slow-database.ts'

stopTheClock()

/** A second factor of everybody who reads German: six digits that can be used once. */
const factor: Feature = {
  name: 'factor',
  gate: {
    demands: (userId) => sql`EXISTS (SELECT 1 FROM users WHERE id = ${userId} AND locale = 'de')`,
    answers: { totp: () => sql`1` },
  },
  presence: [
    {
      member: 'code',
      failure: 'code_invalid',
      tries: 5,
      weigh: (_, userId, { code }) =>
        mapped(holds(), () => async () => {
          const use = { key: `code-${userId}`, by: crypto.randomUUID() }
          if (code !== '123456') return fail('code_invalid')
          return ok({ amr: ['otp', 'mfa'], spend: [spend(use)], isSpent: isSpentBy(use) })
        }),
    },
  ],
}
const door = openDoor({}, [factor])
const chosen = 'the-owner-chose-this'
const tenMinutes = 600

const fresh = (client: Client, proof: object) => client.api('/session/fresh', proof)
const download = (client: Client) => outcome(client.get('/api/account/export'))

async function stale() {
  const person = await door.loggedIn()
  travel(tenMinutes)
  return person
}

async function withFactor() {
  const person = await stale()
  await env.DB.prepare(`UPDATE users SET locale = 'de' WHERE email = ?`).bind(person.email).run()
  return person
}

describe('a session', () => {
  it('is fresh for ten minutes after a log-in, and not a second more', async () => {
    const { client } = await door.loggedIn()
    travel(tenMinutes - 1)
    expect(await download(client)).toBe('200')
    travel(1)
    expect(await download(client)).toBe('403 fresh_needed')
  })

  it('is fresh again after the password, and says until when', async () => {
    const { client, password } = await stale()
    const answer = await fresh(client, { password })
    const until = new Date(Date.now() + tenMinutes * 1000).toISOString().replace('.000', '')
    expect([answer.status, await answer.json()]).toEqual([200, { freshUntil: until }])
    expect(await download(client)).toBe('200')
  })

  it('is none by a wrong password, by none, nor by another account’s', async () => {
    const { client } = await stale()
    expect(await outcome(fresh(client, { password: chosen }))).toBe('403 password_wrong')
    expect(await outcome(fresh(client, {}))).toBe('422 invalid_input')
    expect(await outcome(fresh(door.newClient(), { password: chosen }))).toBe('401 not_signed_in')
    expect(await download(client)).toBe('403 fresh_needed')
  })

  it('tells in its access token when and how it was proven, and an app gets a new one', async () => {
    const { email, password } = await door.confirmed()
    const client = door.newClient()
    const headers = async (answer: Promise<Response>) => {
      const { accessToken } = await (await answer).json<{ accessToken: string }>()
      return { accessToken, Authorization: `Bearer ${accessToken}` }
    }
    const first = await headers(client.api('/login', { email, password, mode: 'token' }))
    const began = Math.floor(Date.now() / 1000)
    travel(200)
    const { Authorization } = first
    const next = await headers(client.api('/session/fresh', { password }, { headers: { Authorization } }))
    const claims = [first, next].map(({ accessToken }) => JSON.parse(atob(accessToken.split('.')[1] ?? '')))
    const proof = { amr: ['pwd'] }
    expect(claims[0]).toMatchObject({ ...proof, auth_time: began, fresh: began })
    expect(claims[1]).toMatchObject({ ...proof, auth_time: began + 200, fresh: began + 200 })
  })

  it('counts wrong passwords by itself: another of the same account is not slowed', async () => {
    const { client, email, password } = await stale()
    for (let i = 0; i < 10; i++) await fresh(client, { password: 'not-the-right-one' })
    expect(await outcome(fresh(client, { password }))).toBe('429 too_many_requests')
    const other = door.newClient()
    await other.api('/login', { email, password })
    expect(await outcome(fresh(other, { password }))).toBe('200')
  })
})

describe('an account with a second factor', () => {
  it('is made fresh by the factor, not by the password alone', async () => {
    const { client, email, password } = await withFactor()
    expect(await outcome(fresh(client, { password }))).toBe('403 fresh_needed')
    expect(await outcome(fresh(client, { code: '654321' }))).toBe('401 code_invalid')
    expect(await outcome(fresh(client, { code: '123456' }))).toBe('200')
    expect(await download(client)).toBe('200')
    const select = env.DB.prepare('SELECT amr FROM sessions WHERE user_id = ?')
    expect(await select.bind((await account(email)).id).first('amr')).toBe('pwd otp mfa')
  })

  it('changes no address and no password and deletes nothing by the password alone', async () => {
    const { client, password } = await withFactor()
    const change = { currentPassword: password, newPassword: chosen }
    const move = { email: newAddress(), password }
    expect(await outcome(client.api('/password/change', change))).toBe('403 fresh_needed')
    expect(await outcome(client.api('/email/change', move))).toBe('403 fresh_needed')
    expect(await remove(client, '/account', { password })).toBe('403 fresh_needed')
    await fresh(client, { code: '123456' })
    expect(await outcome(client.api('/email/change', { email: move.email }))).toBe('202 confirmation_sent')
    expect(await outcome(client.api('/password/change', { newPassword: chosen }))).toBe('200 password_changed')
    expect(await remove(client, '/account', {})).toBe('204')
  })

  it('counts five wrong codes', async () => {
    const { client } = await withFactor()
    for (let i = 0; i < 5; i++) expect(await outcome(fresh(client, { code: '654321' }))).toBe('401 code_invalid')
    expect(await outcome(fresh(client, { code: '123456' }))).toBe('429 too_many_requests')
  })

  it('takes a code once: of sixteen at once one', async () => {
    const slow = openDoor({ DB: slowDatabase(env.DB, 20) }, [factor])
    const person = await slow.loggedIn()
    await env.DB.prepare(`UPDATE users SET locale = 'de' WHERE email = ?`).bind(person.email).run()
    const bearer = async () => {
      const client = slow.newClient()
      for (const [name, value] of person.client.cookies) client.cookies.set(name, value)
      return client
    }
    const clients = await Promise.all(Array.from({ length: 16 }, bearer))
    const answers = await Promise.all(clients.map((client) => outcome(fresh(client, { code: '123456' }))))
    expect(answers.filter((answer) => answer === '200')).toHaveLength(1)
  })
})

describe('an account without a password', () => {
  it('needs a fresh session for what others give their password for', async () => {
    const { client, email } = await door.loggedIn()
    await env.DB.prepare('UPDATE users SET password_hash = NULL WHERE email = ?').bind(email).run()
    expect(await outcome(client.api('/email/change', { email: newAddress() }))).toBe('202 confirmation_sent')
    travel(tenMinutes)
    expect(await outcome(client.api('/password/change', { newPassword: chosen }))).toBe('403 fresh_needed')
    expect(await remove(client, '/account', {})).toBe('403 fresh_needed')
  })
})

describe('the page that asks for a proof', () => {
  it('stands before the export and the desk, and leads back', async () => {
    const { client, password } = await stale()
    const there = (await client.get('/account/export')).headers.get('Location')
    expect(there).toBe('/fresh?next=%2Faccount%2Fexport')
    const page = await (await client.get(there ?? '')).text()
    expect(page).toContain('name="next" value="/account/export"')
    const wrong = await client.post('/fresh', { password: chosen, next: '/account/export' })
    expect([wrong.status, await wrong.text()]).toEqual([403, expect.stringContaining('The password is wrong.')])
    const right = await client.post('/fresh', { password, next: '/account/export' })
    expect([right.status, right.headers.get('Location')]).toEqual([303, '/account/export'])
    expect((await client.get('/account/export')).status).toBe(200)
    expect((await client.get('/fresh?next=%2Faccount')).headers.get('Location')).toBe('/account')
  })

  it('leads nowhere else', async () => {
    const { client, password } = await stale()
    const answer = await client.post('/fresh', { password, next: 'https://evil.test/' })
    expect(answer.headers.get('Location')).toBe('/account')
  })

  it('takes the place of the account page’s forms where those ask for no password', async () => {
    const { client } = await withFactor()
    expect(await (await client.get('/account')).text()).not.toContain('type="password" autocomplete="current-password"')
    const answer = await client.post(
      '/account/email',
      { email: newAddress() },
      { Referer: 'http://localhost:8787/account' },
    )
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/fresh?next=%2Faccount'])
  })
})

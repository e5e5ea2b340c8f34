import { env } from 'cloudflare:workers'
import { sql } from 'drizzle-orm'
import { describe, expect, it } from 'vitest'
import { compose } from '../../src/compose.ts'
import type { Feature } from '../../src/features/feature.ts'
import { challengeTtl, readChallenge } from '../../src/sessions/challenge.ts'
import { goodPassword, newAddress } from '../support/client.ts'
import { logIn, openDoor, outcome, stopTheClock, travel, whoAmI } from '../support/door.ts'
import { account } from '../support/rows.ts'

stopTheClock()

/** Asks a second factor of everybody who reads German. */
const factor: Feature = {
  name: 'factor',
  gate: {
    demands: (userId) => sql`EXISTS (SELECT 1 FROM users WHERE id = ${userId} AND locale = 'de')`,
    answers: { totp: () => sql`1`, passkey: () => sql`0` },
  },
}
const door = openDoor({}, [factor])
const { deps } = compose(env, () => {})

async function gated() {
  const person = await door.confirmed()
  await env.DB.prepare(`UPDATE users SET locale = 'de' WHERE email = ?`).bind(person.email).run()
  return person
}

const sessionsOf = async (email: string) => {
  const { id } = await account(email)
  return (await env.DB.prepare('SELECT * FROM sessions WHERE user_id = ?').bind(id).all()).results
}

describe('an account that asks for a second factor', () => {
  it('opens no session by a password, in either mode, and says what may answer', async () => {
    const { email, password } = await gated()
    for (const mode of ['cookie', 'token']) {
      const client = door.newClient()
      const answer = await client.api('/login', { email, password, mode })
      expect(answer.status).toBe(403)
      const told = await answer.json<{ pending: string }>()
      expect(told).toMatchObject({ code: 'second_factor_required', methods: ['totp'] })
      expect(JSON.stringify(told)).not.toMatch(/accessToken|refreshToken|deviceToken/)
      expect([...client.cookies.keys()]).toEqual(['pending'])
      expect(client.cookies.get('pending')).toBe(told.pending)
      expect(await whoAmI(client)).toBe('401 not_signed_in')
    }
    expect(await sessionsOf(email)).toEqual([])
    expect(await account(email)).toMatchObject({ last_login_at: null })
  })

  it('says so only after the right password', async () => {
    const { email } = await gated()
    expect(await logIn({ email, password: 'not-the-right-one' }, door.newClient())).toBe('401 invalid_credentials')
  })

  it('leads people on, with the way they were going', async () => {
    const { email, password } = await gated()
    const answer = await door.newClient().post('/login', { email, password, next: '/account' })
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/login/second?next=%2Faccount'])
  })

  it('gives the right password its try back', async () => {
    const person = await gated()
    for (let i = 0; i < 12; i++) expect(await logIn(person, door.newClient())).toBe('403 second_factor_required')
  })

  it('asks for it where confirming signs in', async () => {
    const fenced = openDoor({ EMAIL_CONFIRMATION: 'fence' }, [factor])
    const client = fenced.newClient()
    const email = newAddress()
    await client.api('/register', { email, password: goodPassword, locale: 'de' })
    const token = (await fenced.mail(email, 'confirm')).token('confirm')
    const answer = await client.post('/confirm', { token })
    expect([answer.status, answer.headers.get('Location')]).toEqual([303, '/login/second'])
    expect(await sessionsOf(email)).toEqual([])
    expect((await account(email)).email_confirmed_at).not.toBeNull()
  })

  it('is no other account', async () => {
    const person = await door.confirmed()
    expect(await logIn(person, door.newClient())).toBe('200')
  })
})

describe('the half-signed-in challenge', () => {
  const pendingOf = async () => {
    const { email, password } = await gated()
    const answer = await door.newClient().api('/login', { email, password, mode: 'token', remember: true })
    return { email, ...(await answer.json<{ pending: string }>()) }
  }

  it('names the account, the first factor and what was asked for', async () => {
    const { email, pending } = await pendingOf()
    const { id: userId } = await account(email)
    const read = await readChallenge(deps, pending)
    expect(read).toMatchObject({ ok: true, value: { userId, amr: ['pwd'], mode: 'token', remember: true } })
  })

  it.each([
    [challengeTtl - 1, true],
    [challengeTtl, false],
  ])('is good for five minutes: after %i seconds %s', async (seconds, ok) => {
    const { pending } = await pendingOf()
    travel(seconds)
    expect((await readChallenge(deps, pending)).ok).toBe(ok)
  })

  it('is no other token of ours, none of a stranger, and not nothing', async () => {
    const person = await door.loggedIn()
    const device = person.client.cookies.get('device')
    for (const text of [device, person.client.cookies.get('access'), 'a.b.c', '', undefined])
      expect(await readChallenge(deps, text)).toMatchObject({ code: 'pending_expired' })
  })
})

describe('a session', () => {
  it('remembers when and how it was proven who it is', async () => {
    const { email } = await door.loggedIn()
    const [session] = await sessionsOf(email)
    const now = Math.floor(Date.now() / 1000)
    expect(session).toMatchObject({ auth_at: now, fresh_at: now, amr: 'pwd', client_id: null, scope: null })
  })
})

describe('a key ring from before there were features', () => {
  it('goes on working', async () => {
    const { keys } = JSON.parse(env.KEYRING) as { keys: { use: string }[] }
    const older = keys.filter(({ use }) => use !== 'seal' && use !== 'ceremony')
    const before = openDoor({ KEYRING: JSON.stringify({ keys: older }) })
    const person = await before.loggedIn()
    expect(await whoAmI(person.client)).toBe('200')
    expect(await outcome(person.client.api('/logout'))).toBe('204')
  })
})

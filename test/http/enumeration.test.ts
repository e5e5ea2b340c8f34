import { env } from 'cloudflare:workers'
import { describe, expect, it, vi } from 'vitest'
import { type Client, goodPassword, newAddress } from '../support/client.ts'
import { openDoor, stopTheClock } from '../support/door.ts'
import { disable, setPasswordHash } from '../support/rows.ts'
import { watchedDatabase } from '../support/watched-database.ts'

// Else a second that passes between two answers would show in what they say to wait.
stopTheClock()

const database = watchedDatabase(env.DB)
const door = openDoor({ DB: database })

/** An address in every state that somebody may ask about. */
async function addresses(): Promise<Record<string, string>> {
  const [waiting, member, disabled, passwordless] = [
    await door.registered(),
    await door.confirmed(),
    await door.confirmed(),
    await door.confirmed(),
  ]
  await disable(disabled.email)
  await setPasswordHash(passwordless.email, null)
  const states = { waiting, member, disabled, passwordless }
  return {
    unknown: newAddress(),
    ...Object.fromEntries(Object.entries(states).map(([name, { email }]) => [name, email])),
  }
}

/** All that the asker, or somebody with a clock, could see of one request. */
async function trace(email: string, ask: (client: Client, email: string) => Promise<Response>) {
  const deriveBits = vi.spyOn(crypto.subtle, 'deriveBits')
  database.watch.restart()
  door.queued.length = 0
  const answer = await ask(door.newClient(), email)
  const iterations = deriveBits.mock.calls.map(([algorithm]) => (algorithm as { iterations: number }).iterations)
  deriveBits.mockRestore()
  return {
    status: answer.status,
    body: blank(await answer.text(), email),
    headers: [...answer.headers].map(([name, value]) =>
      /^(set-cookie|x-request-id)$/.test(name) ? name : `${name}: ${value}`,
    ),
    cookies: answer.headers.getSetCookie().map((cookie) => cookie.replace(/=[^;]+/, '')),
    trips: database.watch.trips.map((statements) => statements.length),
    statements: database.watch.trips.flat(),
    iterations,
    queued: door.queued.length,
  }
}

// Ids, secrets and tokens differ each time, by nothing but their letters.
const blank = (text: string, email: string) =>
  text
    .replaceAll(email, 'ADDRESS')
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'UUID')
    .replace(/[0-9a-z]{26}\.[\w-]{43}/g, 'HANDLE')

const questions: Record<string, (client: Client, email: string) => Promise<Response>> = {
  'POST /api/register': (client, email) => client.api('/register', { email, password: goodPassword }),
  'POST /register': (client, email) =>
    client.post('/register', { email, password: goodPassword, password_confirm: goodPassword }),
  'POST /api/confirm/resend': (client, email) => client.api('/confirm/resend', { email }),
  'POST /confirm/resend': (client, email) => client.post('/confirm/resend', { email }),
  'POST /api/password/forgot': (client, email) => client.api('/password/forgot', { email }),
  'POST /reset': (client, email) => client.post('/reset', { email }),
}

describe.each(Object.entries(questions))('%s', (_, ask) => {
  // checks 1, 30, 54
  it('shows by nothing whether an address has an account', async () => {
    const { unknown = '', ...others } = await addresses()
    const expected = await trace(unknown, ask)
    expect([expected.status < 400, expected.queued, expected.trips.length]).toEqual([true, 1, 1])
    for (const [state, email] of Object.entries(others))
      expect([state, await trace(email, ask)]).toEqual([state, expected])
  })

  it('shows by nothing that an address has had all its mails', async () => {
    const [unknown, { email }] = [newAddress(), await door.confirmed()]
    for (let times = 0; times < 5; times++) expect(await trace(email, ask)).toEqual(await trace(unknown, ask))
  })
})

describe.each([
  [
    'POST /api/login',
    (client: Client, email: string) => client.api('/login', { email, password: 'not-the-right-one' }),
  ],
  ['POST /login', (client: Client, email: string) => client.post('/login', { email, password: 'not-the-right-one' })],
])('%s with a wrong password', (_, ask) => {
  it('shows by nothing whether an address has an account', async () => {
    const { unknown = '', waiting = '', ...others } = await addresses()
    const expected = await trace(unknown, ask)
    expect([expected.status, expected.queued, expected.trips.length]).toEqual([401, 0, 1])
    for (const [state, email] of Object.entries(others))
      expect([state, await trace(email, ask)]).toEqual([state, expected])
    const { iterations, ...seen } = await trace(waiting, ask)
    expect(seen).toEqual({ ...expected, iterations: undefined })
    expect(iterations.length).toBeGreaterThan(0)
  })

  it('shows of a member with a sign-up under way what it shows of a newcomer', async () => {
    const [newcomer, member] = [await door.registered(), await door.confirmed()]
    await door.registered({ email: member.email })
    expect(await trace(member.email, ask)).toEqual(await trace(newcomer.email, ask))
  })

  it('slows down strangers and members alike', async () => {
    const [unknown, { email }] = [newAddress(), await door.confirmed()]
    for (let times = 0; times < 8; times++) expect(await trace(email, ask)).toEqual(await trace(unknown, ask))
    expect((await trace(email, ask)).status).toBe(429)
  })
})

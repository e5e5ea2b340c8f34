import { env } from 'cloudflare:workers'
import { describe, expect, it, vi } from 'vitest'
import { newAuthenticator, withPasskey } from '../support/authenticator.ts'
import { goodPassword, newAddress } from '../support/client.ts'
import { deliver } from '../support/deliver.ts'
import { logIn, openDoor, whoAmI } from '../support/door.ts'
import { watchedDatabase } from '../support/watched-database.ts'
import { trips } from './trips.ts'

/*
 * Round trips to the database that an answer waits for: the database may be an ocean away.
 */
const DB = watchedDatabase(env.DB)
const get = vi.fn(async () => null)
const door = openDoor({ DB, KV: { get, put: async () => {} } })
const chosen = 'the-owner-chose-this'

async function waiting() {
  const person = await door.registered()
  const mail = await door.mailOf(person)
  return { ...person, mail, token: mail.token('confirm') }
}

const anyone = (path: string, body: object) => () => door.newClient().api(path, body)

/** How many trips it may take, and what answers the operation once the world is where it begins. */
const operations: Record<string, [budget: number, prepare: () => Promise<() => Promise<unknown>>]> = {
  register: [trips['POST /api/register'], async () => () => door.registered()],
  'register an address that has an account': [
    trips['POST /api/register'],
    async () => anyone('/register', { email: (await door.confirmed()).email, password: chosen }),
  ],
  confirm: [trips['POST /api/confirm'], async () => anyone('/confirm', await waiting())],
  'confirm in the browser that registered': [
    trips['POST /api/confirm'],
    async () => {
      const { client, token } = await waiting()
      return () => client.post('/confirm', { token })
    },
  ],
  'confirm with a new password': [
    trips['POST /api/confirm, with a password'],
    async () => anyone('/confirm', { token: (await waiting()).token, newPassword: chosen }),
  ],
  'confirm with the password': [
    trips['POST /api/confirm, with a password'],
    async () => anyone('/confirm', { token: (await waiting()).token, password: goodPassword }),
  ],
  'confirm by code': [
    trips['POST /api/confirm, with a code'],
    async () => {
      const { confirmationId, mail } = await waiting()
      return anyone('/confirm', { confirmationId, code: mail.code })
    },
  ],
  resend: [
    trips['POST /api/confirm/resend'],
    async () => anyone('/confirm/resend', { email: (await door.registered()).email }),
  ],
  'resend to nobody': [
    trips['POST /api/confirm/resend'],
    async () => anyone('/confirm/resend', { email: newAddress() }),
  ],
  correct: [
    trips['POST /api/register/correct'],
    async () => anyone('/register/correct', { ...(await door.registered()), email: newAddress() }),
  ],
  disown: [
    trips['POST /api/register/disown'],
    async () => anyone('/register/disown', { token: (await waiting()).mail.token('disown') }),
  ],
  'log in': [
    trips['POST /api/login'],
    async () => {
      const person = await door.confirmed()
      return () => logIn(person, door.newClient())
    },
  ],
  'log in with a wrong password': [
    trips['POST /api/login, refused'],
    async () => anyone('/login', { email: (await door.confirmed()).email, password: chosen }),
  ],
  'session with a fresh access cookie': [
    trips['GET /api/session, by a fresh access token'],
    async () => {
      const { client } = await door.loggedIn()
      return () => whoAmI(client)
    },
  ],
  'session without one': [
    trips['GET /api/session'],
    async () => {
      const { client } = await door.loggedIn()
      client.cookies.delete('access')
      return () => whoAmI(client)
    },
  ],
  forgot: [
    trips['POST /api/password/forgot'],
    async () => anyone('/password/forgot', { email: (await door.confirmed()).email }),
  ],
  'forgot by nobody': [
    trips['POST /api/password/forgot'],
    async () => anyone('/password/forgot', { email: newAddress() }),
  ],
  reset: [
    trips['POST /api/password/reset'],
    async () => {
      const token = await door.resetToken(await door.confirmed())
      return anyone('/password/reset', { token, password: chosen })
    },
  ],
  'log out': [
    trips['POST /api/logout'],
    async () => {
      const { client } = await door.loggedIn()
      return () => client.api('/logout')
    },
  ],
  'passkey options': [trips['POST /api/passkeys/options'], async () => anyone('/passkeys/options', {})],
  'log in by a passkey': [
    trips['POST /api/login/passkey'],
    async () => {
      const { authenticator, visitor } = await withPasskey(door)
      const sent = await authenticator.asserted(visitor)
      return () => visitor.api('/login/passkey', sent)
    },
  ],
  'log in by an unknown passkey': [
    trips['POST /api/login/passkey, unknown'],
    async () => {
      const { authenticator, visitor } = await withPasskey(door)
      const { credential, ceremony } = await authenticator.asserted(visitor)
      return () => visitor.api('/login/passkey', { credential: { ...credential, id: 'AAAA' }, ceremony })
    },
  ],
  'begin a passkey': [
    trips['POST /api/passkeys/new'],
    async () => {
      const { client } = await door.loggedIn()
      return () => client.api('/passkeys/new')
    },
  ],
  'add a passkey': [
    trips['POST /api/passkeys'],
    async () => {
      const { client } = await door.loggedIn()
      const sent = await newAuthenticator().made(client)
      return () => client.api('/passkeys', sent)
    },
  ],
  'list passkeys': [
    trips['GET /api/passkeys'],
    async () => {
      const { client } = await withPasskey(door)
      return () => client.api('/passkeys', undefined, { method: 'GET' })
    },
  ],
  'remove a passkey': [
    trips['DELETE /api/passkeys/:id'],
    async () => {
      const { client, id } = await withPasskey(door)
      return () => client.api(`/passkeys/${id}`, undefined, { method: 'DELETE' })
    },
  ],
  'the mail of a sign-up': [
    2,
    async () => {
      await door.registered()
      return () => deliver(door.bindings, door.queued.at(-1))
    },
  ],
}

describe('round trips to the database', () => {
  it.each(Object.entries(operations))('%s', async (name, [budget, prepare]) => {
    const operation = await prepare()
    DB.watch.restart()
    get.mockClear()
    await operation()
    expect(DB.watch.trips).toHaveLength(budget)
    expect(get).toHaveBeenCalledTimes(/^(register|resend|forgot|correct)/.test(name) ? 1 : 0)
  })

  it('of opening a link: none for a bad one, and one to know where its form may lead', async () => {
    const { mail, token } = await waiting()
    const reset = await door.resetToken(await door.confirmed())
    for (const [trips, path, status] of [
      ...[[0, `/disown/${mail.token('disown')}`, 200] as const, [0, '/confirm/x', 400] as const],
      ...[[0, '/reset/x', 400] as const, [0, '/invite/x', 400] as const],
      ...[[1, `/confirm/${token}`, 200] as const, [1, `/reset/${reset}`, 200] as const],
    ]) {
      DB.watch.restart()
      expect((await door.newClient().get(path)).status).toBe(status)
      expect([path, DB.watch.trips.length]).toEqual([path, trips])
    }
  })
})

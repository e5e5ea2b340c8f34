import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Client, newAddress } from '../../support/client.ts'
import { openDoor } from '../../support/door.ts'
import { disable, setPasswordHash } from '../../support/rows.ts'
import { watchedDatabase } from '../../support/watched-database.ts'

/*
 * What takes time is counted and not timed: whoever measures an answer from outside sees the sum of these.
 */
const DB = watchedDatabase(env.DB)
const kv = { get: vi.fn(async () => null), put: vi.fn(async () => {}) }
const door = openDoor({ DB, KV: kv })
const chosen = 'a-stranger-chose-this'

afterEach(() => void vi.restoreAllMocks())

/** Everything that a request costs, and everything of its answer that anybody could compare. */
async function costOf(ask: (client: Client) => Promise<Response>) {
  const hashing = vi.spyOn(crypto.subtle, 'deriveBits')
  for (const spy of [hashing, kv.get, kv.put]) spy.mockClear()
  DB.watch.restart()
  const sent = door.queued.length
  const answer = await ask(door.newClient())
  const text = (await answer.text()).replace(/"(requestId|confirmationId)":"[^"]+"/g, (found) => `${found.length}`)
  const headers = [...answer.headers].filter(([name]) => !['set-cookie', 'x-request-id'].includes(name))
  return {
    hashes: hashing.mock.calls.map(([algorithm]) => (algorithm as { iterations?: number }).iterations),
    trips: [...DB.watch.trips],
    queueSends: door.queued.length - sent,
    kv: [kv.get.mock.calls.length, kv.put.mock.calls.length],
    answer: [answer.status, headers, text, answer.headers.getSetCookie().map((cookie) => cookie.length)],
  }
}

const someone = {
  unknown: async () => newAddress(),
  known: async () => (await door.confirmed()).email,
  unconfirmed: async () => (await door.registered()).email,
  disabled: async () => {
    const { email } = await door.confirmed()
    await disable(email)
    return email
  },
  invited: async () => {
    const { email } = await door.confirmed()
    await setPasswordHash(email, null)
    return email
  },
  'hashed cheaper': async () => (await openDoor({ PASSWORD_ITERATIONS: '400' }).confirmed()).email,
  'known, and signed up with again': async () => {
    const { email } = await door.confirmed()
    await door.registered({ email, password: chosen })
    return email
  },
}
type Who = keyof typeof someone

const ask = (path: string, body: object) => async (who: Who) => {
  const email = await someone[who]()
  return costOf((client) => client.api(path, { email, ...body }))
}

const everybody: Who[] = ['known', 'unconfirmed', 'disabled', 'invited', 'known, and signed up with again']

// checks 1, E1
describe('register costs and answers the same for an unknown address and one that is', () => {
  const register = ask('/register', { password: chosen })
  it.each(everybody)('%s', async (who) => expect(await register(who)).toEqual(await register('unknown')))
})

describe('resend costs and answers the same for an unknown address and one that is', () => {
  const resend = ask('/confirm/resend', {})
  it.each(everybody)('%s', async (who) => expect(await resend(who)).toEqual(await resend('unknown')))
})

// checks 54
describe('forgot costs and answers the same for an unknown address and one that is', () => {
  const forgot = ask('/password/forgot', {})
  it.each(everybody)('%s', async (who) => expect(await forgot(who)).toEqual(await forgot('unknown')))
})

// checks 35
describe('log-in with a wrong password costs and answers the same for an unknown address', () => {
  const logIn = ask('/login', { password: 'not-the-right-one' })
  const sum = (hashes: (number | undefined)[]) => hashes.reduce((total = 0, one = 0) => total + one, 0)

  it.each<Who>(['known', 'disabled', 'invited'])('and one that is %s', async (who) =>
    expect(await logIn(who)).toEqual(await logIn('unknown')),
  )

  // checks 36
  it('and one with an older, cheaper hash: the rest is made up', async () => {
    const [cheap, unknown] = [await logIn('hashed cheaper'), await logIn('unknown')]
    expect(sum(cheap.hashes)).toBe(sum(unknown.hashes))
    expect({ ...cheap, hashes: [] }).toEqual({ ...unknown, hashes: [] })
  })

  it('after a sign-up: a member’s address is as a new one', async () => {
    expect(await logIn('known, and signed up with again')).toEqual(await logIn('unconfirmed'))
  })

  it('after a sign-up, with its password too', async () => {
    const again = ask('/login', { password: chosen })
    const waiting = async () => {
      const { email } = await door.registered({ password: chosen })
      return costOf((client) => client.api('/login', { email, password: chosen }))
    }
    expect(await again('known, and signed up with again')).toEqual(await waiting())
  })
})

describe('a code costs and answers the same for the handle of a resend', () => {
  it.each<Who>(['known', 'unconfirmed'])('to an unknown address and one that is %s', async (who) => {
    const attempt = async (which: Who) => {
      const client = door.newClient()
      await client.api('/confirm/resend', { email: await someone[which]() })
      const body = { confirmationId: client.cookies.get('signup'), code: '000000', password: 'not-the-right-one' }
      return costOf((stranger) => stranger.api('/confirm', body))
    }
    expect(await attempt(who)).toEqual(await attempt('unknown'))
  })
})

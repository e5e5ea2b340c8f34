import { afterEach, describe, expect, it, vi } from 'vitest'
import { type Client, newAddress } from '../../support/client.ts'
import { logIn, openDoor, outcome, stopTheClock, travel } from '../../support/door.ts'

const door = openDoor()
stopTheClock()
afterEach(() => void vi.restoreAllMocks())

const wrong = 'not-the-right-one'

async function fail(email: string, times: number, client: Client = door.newClient()): Promise<string[]> {
  const answers: string[] = []
  for (let i = 0; i < times; i++) answers.push(await logIn({ email, password: wrong }, client))
  return answers
}

async function secondsToWait(email: string): Promise<number> {
  const answer = await door.newClient().api('/login', { email, password: wrong })
  return answer.status === 429 ? Number(answer.headers.get('Retry-After')) : 0
}

const refusals = (count: number) => Array.from({ length: count }, () => '401 invalid_credentials')

describe('after five wrong passwords', () => {
  it.each(['an account', 'an unconfirmed one', 'nobody', 'no such name'])(
    '%s is asked to wait, without a hash',
    async (who) => {
      const known = { 'an account': door.confirmed, 'an unconfirmed one': door.registered } as const
      const person = who in known ? await known[who as keyof typeof known]() : null
      const email = person?.email ?? (who === 'nobody' ? newAddress() : `name${newAddress().replace(/\W/g, '')}`)
      expect(await fail(email, 5)).toEqual(refusals(5))
      const hashing = vi.spyOn(crypto.subtle, 'deriveBits')
      const answer = await door.newClient().api('/login', { email, password: person?.password ?? wrong })
      expect([answer.status, answer.headers.get('Retry-After')]).toEqual([429, '30'])
      expect(hashing).not.toHaveBeenCalled()
    },
  )

  it('the delay grows to fifteen minutes, and a quiet day forgets it', async () => {
    const { email } = await door.confirmed()
    await fail(email, 5)
    const delays: number[] = []
    for (let i = 0; i < 7; i++) {
      delays.push(await secondsToWait(email))
      travel(delays.at(-1) ?? 0)
      await fail(email, 1)
    }
    expect(delays).toEqual([30, 60, 120, 240, 480, 900, 900])
    travel(86_401)
    await fail(email, 5)
    expect(await secondsToWait(email)).toBe(30)
  })

  // checks 53
  it('waiting it out lets in, and locks again later', async () => {
    const person = await door.confirmed()
    await fail(person.email, 5)
    travel(29)
    expect(await logIn(person, door.newClient())).toBe('429 too_many_requests')
    travel(1)
    expect(await logIn(person, door.newClient())).toBe('200')
    expect(await fail(person.email, 2)).toEqual(['401 invalid_credentials', '429 too_many_requests'])
  })

  it('asking on while it lasts does not lengthen the wait', async () => {
    const { email } = await door.confirmed()
    await fail(email, 105)
    expect(await secondsToWait(email)).toBe(30)
  })

  it('fifteen quiet minutes give five tries again, before a longer wait', async () => {
    const { email } = await door.confirmed()
    await fail(email, 4)
    travel(900)
    expect(await fail(email, 5)).toEqual(refusals(5))
    expect(await secondsToWait(email)).toBe(480)
  })
})

describe('the counter', () => {
  it('is one for the address and the user name', async () => {
    const { email } = await door.confirmed({ username: 'tanner' })
    await fail(email, 3)
    expect(await fail('Tanner', 3)).toEqual([...refusals(2), '429 too_many_requests'])
  })

  it('is one for all ways to write an address', async () => {
    const email = newAddress()
    await fail(email, 3)
    expect(await fail(` ${email.toUpperCase()}`, 3)).toEqual([...refusals(2), '429 too_many_requests'])
  })

  it('answers at a member as at nobody, whenever the owner logs in elsewhere', async () => {
    for (const [failures, pause] of [
      [4, 0],
      [4, 600],
      [2, 600],
      [5, 30],
      [0, 0],
      [4, 1000],
    ] as const) {
      const [person, nobody] = [await door.confirmed(), newAddress()]
      const answers: string[][] = []
      for (const email of [person.email, nobody]) answers.push(await fail(email, failures))
      travel(pause)
      expect(await logIn(person, door.newClient())).toBe('200')
      travel(400)
      for (const email of [person.email, nobody]) answers.push(await fail(email, 7))
      expect([answers[0], answers[2]]).toEqual([answers[1], answers[3]])
      expect(await secondsToWait(person.email)).toBe(await secondsToWait(nobody))
    }
  })

  it('is not raised by right passwords, however many', async () => {
    const person = await door.confirmed()
    for (let i = 0; i < 8; i++) expect(await logIn(person, door.newClient())).toBe('200')
    expect(await fail(person.email, 6)).toEqual([...refusals(5), '429 too_many_requests'])
  })

  it('of a known browser is cleared by the right password there, and by nothing elsewhere', async () => {
    const person = await door.loggedIn()
    await fail(person.email, 9, person.client)
    expect(await logIn(person, person.client)).toBe('200')
    expect(await fail(person.email, 11, person.client)).toEqual([...refusals(10), '429 too_many_requests'])
    expect(await fail(person.email, 6)).toEqual([...refusals(5), '429 too_many_requests'])
  })

  it('is not cleared by the right password of an account that may not log in', async () => {
    const person = await door.registered()
    await fail(person.email, 4)
    expect(await logIn(person, door.newClient())).toBe('403 email_unconfirmed')
    expect(await logIn(person, door.newClient())).toBe('429 too_many_requests')
  })
})

describe('the owner', () => {
  it('logs in with a known browser however often strangers fail', async () => {
    const person = await door.loggedIn()
    await fail(person.email, 101)
    expect(await logIn(person, person.client)).toBe('200')
    expect(await logIn(person, door.newClient())).toBe('429 too_many_requests')
  })

  it('has ten tries in a known browser, which cost strangers none', async () => {
    const { email, client } = await door.loggedIn()
    expect(await fail(email, 11, client)).toEqual([...refusals(10), '429 too_many_requests'])
    expect(await fail(email, 5)).toEqual(refusals(5))
  })

  it('gets in after a reset, from any browser', async () => {
    const person = await door.confirmed()
    await fail(person.email, 6)
    const token = await door.resetToken(person)
    const password = 'chosen-by-the-owner'
    expect(await outcome(door.newClient().api('/password/reset', { token, password }))).toBe('200 password_reset')
    expect(await logIn({ ...person, password }, door.newClient())).toBe('200')
  })

  it('is known to the browser of the reset', async () => {
    const person = await door.confirmed()
    const client = door.newClient()
    const password = 'chosen-by-the-owner'
    await client.api('/password/reset', { token: await door.resetToken(person), password })
    await fail(person.email, 6)
    expect(await logIn({ ...person, password }, client)).toBe('200')
  })

  it('is a stranger again in every browser once the password has changed', async () => {
    const person = await door.loggedIn()
    const password = 'chosen-by-the-owner'
    await door.newClient().api('/password/reset', { token: await door.resetToken(person), password })
    await fail(person.email, 6)
    expect(await logIn({ ...person, password }, person.client)).toBe('429 too_many_requests')
  })
})

describe('a device cookie', () => {
  it.each(['of another account', 'made up', 'an access cookie'])('%s gives no tries', async (which) => {
    const victim = await door.confirmed()
    const thief = await door.loggedIn()
    const cookies = { 'of another account': thief.client.cookies.get('device'), 'made up': 'a.b.c' } as Record<
      string,
      string
    >
    thief.client.cookies.set('device', cookies[which] ?? thief.client.cookies.get('access') ?? '')
    expect(await fail(victim.email, 6, thief.client)).toEqual([...refusals(5), '429 too_many_requests'])
  })

  it('is good for 180 days', async () => {
    for (const [days, expected] of [
      [180, '429 too_many_requests'],
      [179, '200'],
    ] as const) {
      const person = await door.loggedIn()
      travel(days * 86_400)
      await fail(person.email, 6)
      expect(await logIn(person, person.client)).toBe(expected)
    }
  })
})

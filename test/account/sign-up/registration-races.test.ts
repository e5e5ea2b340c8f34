import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { newAddress } from '../../support/client.ts'
import { logIn, openDoor, outcome, whoAmI } from '../../support/door.ts'
import { account, accounts, countOf, openSessions } from '../../support/rows.ts'
import { slowDatabase } from '../../support/slow-database.ts'

/*
 * Every answer of the database is delayed, so that requests overlap: without the delay each runs to its end before the
 * next one begins, and a check before a write passes for a safe one.
 */
const DB = slowDatabase(env.DB, 20)
const door = openDoor({ DB })

const sixteen = <Value>(work: (index: number) => Promise<Value>) =>
  Promise.all(Array.from({ length: 16 }, (_, index) => work(index)))

const count = (answers: string[], wanted: string) => answers.filter((answer) => answer === wanted).length

// checks 5, C19
describe('sixteen registrations of one address at once', () => {
  it('answer alike, wait side by side, and mail no more than the hour allows', async () => {
    const email = newAddress()
    const people = await sixteen((i) => door.registered({ email: i % 2 ? email : email.toUpperCase() }))
    expect(new Set(people.map(({ confirmationId }) => confirmationId)).size).toBe(16)
    expect(await countOf('registrations', email)).toBe(16)
    expect((await door.mails(email)).length).toBe(4)
  })

  it('open one account while confirming is not required', async () => {
    const fence = openDoor({ DB, EMAIL_CONFIRMATION: 'fence' })
    const email = newAddress()
    await sixteen((i) =>
      fence.registered({ email: i % 2 ? email : email.toUpperCase(), password: `violet-lantern-${i}` }),
    )
    expect(await accounts(email)).toHaveLength(1)
    const admitted = await sixteen((i) =>
      logIn({ email, password: `violet-lantern-${i}` }, fence.newClient('10.0.0.1')),
    )
    expect(count(admitted, '200')).toBeLessThanOrEqual(1)
  })

  it('become one account when they are confirmed at once', async () => {
    const email = newAddress()
    const rivals = [await door.registered({ email }), await door.registered({ email, password: 'the-other-password' })]
    const answers = await Promise.all(
      rivals.map(async (rival) => {
        const token = (await door.mailOf(rival)).token('confirm')
        return outcome(rival.client.api('/confirm', { token }))
      }),
    )
    expect(answers.sort()).toEqual(['200 already_confirmed', '200 confirmed'])
    expect(await accounts(email)).toHaveLength(1)
    const logins = await Promise.all(rivals.map((rival) => logIn(rival, door.newClient())))
    expect(logins.sort()).toEqual(['200', '403 email_unconfirmed'])
  })
})

// checks 18
describe('sixteen confirmations with one link at once', () => {
  it('have one winner, and one session', async () => {
    const { client, email, ...person } = await door.registered()
    const token = (await door.mailOf({ email, ...person })).token('confirm')
    const answers = await sixteen(async () => {
      const own = door.newClient()
      own.cookies.set('signup', person.confirmationId)
      return (await own.post('/confirm', { token })).headers.get('Location') ?? ''
    })
    expect(count(answers, '/account?notice=confirmed')).toBe(1)
    expect(count(answers, '/login?notice=already_confirmed')).toBe(15)
    expect(await openSessions(email)).toBe(1)
  })

  it('and as many new passwords leave the winner’s alone', async () => {
    const { email, ...person } = await door.registered()
    const token = (await door.mailOf({ email, ...person })).token('confirm')
    const passwords = Array.from({ length: 16 }, (_, i) => `violet-lantern-${i}`)
    const answers = await sixteen((i) =>
      outcome(door.newClient().api('/confirm', { token, newPassword: passwords[i] })),
    )
    expect(count(answers, '200 confirmed')).toBe(1)
    const winner = passwords[answers.indexOf('200 confirmed')] ?? ''
    expect(await logIn({ email, password: winner }, door.newClient())).toBe('200')
    const loser = passwords[answers.indexOf('200 already_confirmed')] ?? ''
    expect(await logIn({ email, password: loser }, door.newClient())).toBe('401 invalid_credentials')
  })

  it('of an unconfirmed account keep no session but the winner’s', async () => {
    const fence = openDoor({ DB, EMAIL_CONFIRMATION: 'fence', ACCESS_TOKEN_TTL: '0' })
    const stranger = await fence.registered()
    await logIn(stranger, stranger.client)
    const token = (await fence.mailOf(stranger)).token('confirm')
    const clients = await sixteen(async (i) => {
      const client = fence.newClient()
      await client.post('/confirm', { token, new_password: `violet-lantern-${i}` })
      return client
    })
    expect(await whoAmI(stranger.client)).toBe('401 not_signed_in')
    const signedIn = await Promise.all(clients.map(whoAmI))
    expect(count(signedIn, '200')).toBe(1)
    expect(await openSessions(stranger.email)).toBe(1)
  })
})

describe('names and roles that two want at once', () => {
  it('a name goes to one, and the other becomes an account without it', async () => {
    const rivals = [
      await door.registered({ username: 'Cartwright' }),
      await door.registered({ username: 'cartwright' }),
    ]
    const answers = await Promise.all(
      rivals.map(async (rival) => {
        const token = (await door.mailOf(rival)).token('confirm')
        return outcome(rival.client.api('/confirm', { token }))
      }),
    )
    expect(answers).toEqual(['200 confirmed', '200 confirmed'])
    const names = await Promise.all(rivals.map(async ({ email }) => (await account(email)).username))
    expect(names.filter((name) => name === null)).toHaveLength(1)
  })

  // checks 128
  it('the first admin is one', async () => {
    const emails = [newAddress('boss'), newAddress('boss')]
    const confirmations = emails.map(async (email) => {
      const through = openDoor({ DB, FIRST_ADMIN_EMAIL: email })
      const person = await through.registered({ email })
      const token = (await through.mailOf(person)).token('confirm')
      return () => outcome(person.client.api('/confirm', { token }))
    })
    await Promise.all((await Promise.all(confirmations)).map((confirm) => confirm()))
    const roles = await Promise.all(emails.map(async (email) => (await account(email)).role))
    expect(roles.sort()).toEqual(['admin', 'user'])
  })
})

// checks 31
describe('fifty resends at once', () => {
  it.each([
    ['', {}],
    [
      'with KV out of reach',
      { KV: { get: () => Promise.reject(new Error('KV')), put: () => Promise.reject(new Error('KV')) } },
    ],
    ['with KV a minute behind', { KV: { get: async () => null, put: async () => {} } }],
  ])('mail no more than the hour allows %s', async (_, over) => {
    const through = openDoor({ DB, ...over })
    const { email } = await through.registered()
    await Promise.all(Array.from({ length: 50 }, () => through.newClient().api('/confirm/resend', { email })))
    expect((await through.mails(email)).length).toBe(4)
    expect(await countOf('outbox', email)).toBe(4)
  })
})

// checks 27
describe('twenty tries at a code at once', () => {
  it('are looked at five times', async () => {
    const { confirmationId, ...person } = await door.registered()
    const { code } = await door.mailOf({ confirmationId, ...person })
    const digits = Array.from({ length: 20 }, (_, i) =>
      String((Number(code) + 20 - i - 1) % 1_000_000).padStart(6, '0'),
    )
    const answers = await Promise.all(
      digits.map((guess) => outcome(door.newClient().api('/confirm', { confirmationId, code: guess }))),
    )
    expect(answers).toEqual(Array.from({ length: 20 }, () => '400 code_invalid'))
    expect(digits).toContain(code)
  })

  it('confirm once if the first is right', async () => {
    const { confirmationId, ...person } = await door.registered()
    const { code } = await door.mailOf({ confirmationId, ...person })
    const answers = await sixteen(() => outcome(door.newClient().api('/confirm', { confirmationId, code })))
    expect(count(answers, '200 confirmed')).toBe(1)
  })
})

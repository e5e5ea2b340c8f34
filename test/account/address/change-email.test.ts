import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { changeToken, confirmChange, moved, remove } from '../../support/account-mails.ts'
import { newAddress } from '../../support/client.ts'
import { logIn, openDoor, outcome, stopTheClock, travel, whoAmI } from '../../support/door.ts'
import { account, accounts, countOf, openSessions } from '../../support/rows.ts'
import { watchedDatabase } from '../../support/watched-database.ts'

const door = openDoor({ ACCESS_TOKEN_TTL: '0' })
stopTheClock()

const day = 86_400

describe('asking for another address', () => {
  // checks 122
  it('changes nothing until the link is used', async () => {
    const person = await door.loggedIn()
    const email = newAddress()
    await changeToken(door, person, email)
    const who = await person.client.api('/session', undefined, { method: 'GET' })
    expect(await who.json()).toMatchObject({ user: { email: person.email } })
    expect(await logIn(person, door.newClient())).toBe('200')
    expect(await logIn({ ...person, email }, door.newClient())).toBe('401 invalid_credentials')
    await door.newClient().api('/password/forgot', { email })
    expect((await door.mails(email)).map(({ kind }) => kind)).toEqual(['email_change'])
  })

  it('needs the password', async () => {
    const { client } = await door.loggedIn()
    const email = newAddress()
    expect(await outcome(client.api('/email/change', { email, password: 'not-the-right-one' }))).toBe(
      '403 password_wrong',
    )
    expect(await outcome(client.api('/email/change', { email }))).toBe('422 invalid_input')
    expect(await countOf('outbox', email)).toBe(0)
  })

  it('lets a signed-in thief guess ten times', async () => {
    const person = await door.loggedIn()
    const ask = (password: string) => outcome(person.client.api('/email/change', { email: newAddress(), password }))
    for (let i = 0; i < 10; i++) expect(await ask('not-the-right-one')).toBe('403 password_wrong')
    expect(await ask(person.password)).toBe('429 too_many_requests')
  })

  it('refuses the address that the account has', async () => {
    const { client, email, password } = await door.loggedIn()
    const answer = await client.api('/email/change', { email: email.toUpperCase(), password })
    expect(await answer.json()).toMatchObject({ status: 422, errors: [{ field: 'email', code: 'unchanged' }] })
  })

  it('is refused to strangers', async () => {
    const body = { email: newAddress(), password: 'whatever it is' }
    expect(await outcome(door.newClient().api('/email/change', body))).toBe('401 not_signed_in')
    expect(await remove(door.newClient(), '/email/change')).toBe('401 not_signed_in')
  })

  it('is refused the fourth time in an hour for an address, taken or not', async () => {
    for (const email of [newAddress(), (await door.confirmed()).email]) {
      const ask = async () => {
        const { client, password } = await door.loggedIn()
        return outcome(client.api('/email/change', { email, password }))
      }
      for (let i = 0; i < 3; i++) expect(await ask()).toBe('202 confirmation_sent')
      expect(await ask()).toBe('429 too_many_requests')
    }
  })

  it('beyond the exact cap mails nothing, and leaves the change that waits alone', async () => {
    const forgetful = { get: async () => null, put: async () => {} }
    const capped = openDoor({ RESENDS_PER_HOUR: '1', ACCESS_TOKEN_TTL: '0', KV: forgetful })
    const email = newAddress()
    for (let i = 0; i < 2; i++) await changeToken(openDoor({ RESENDS_PER_HOUR: '9' }), await door.loggedIn(), email)
    const person = await capped.loggedIn()
    const token = await changeToken(capped, person, newAddress())
    expect(await outcome(person.client.api('/email/change', { email, password: person.password }))).toBe(
      '202 confirmation_sent',
    )
    expect(await countOf('outbox', email)).toBe(2)
    expect(await confirmChange(person.client, token)).toBe('200 email_changed')
  })

  it('takes two round trips', async () => {
    const DB = watchedDatabase(env.DB)
    const { client, password } = await openDoor({ DB }).loggedIn()
    DB.watch.restart()
    await client.api('/email/change', { email: newAddress(), password })
    expect(DB.watch.trips).toHaveLength(2)
  })
})

describe('the link to the new address', () => {
  it('gives the account that address', async () => {
    const person = await door.loggedIn()
    const email = newAddress()
    expect(await confirmChange(person.client, await changeToken(door, person, email))).toBe('200 email_changed')
    expect(await logIn({ ...person, email }, door.newClient())).toBe('200')
    expect(await logIn(person, door.newClient())).toBe('401 invalid_credentials')
    expect((await account(email)).security_version).toBe(2)
  })

  // checks 80
  it('ends every other session, and gives the one that goes on another secret', async () => {
    const person = await door.loggedIn()
    const [other, thief] = [door.newClient(), door.newClient()]
    await logIn(person, other)
    for (const [name, value] of person.client.cookies) thief.cookies.set(name, value)
    const email = newAddress()
    await confirmChange(person.client, await changeToken(door, person, email))
    expect(await openSessions(email)).toBe(1)
    expect([await whoAmI(other), await whoAmI(thief)]).toEqual(['401 not_signed_in', '401 not_signed_in'])
    const who = await person.client.api('/session', undefined, { method: 'GET' })
    expect(await who.json()).toMatchObject({ user: { email } })
  })

  it('tells the old address, with the new one masked', async () => {
    const person = await door.loggedIn()
    const email = 'zebra.crossing@example.org'
    await moved(door, person, email)
    const notice = await door.mail(person.email, 'email_changed')
    expect(notice.to).toBe(person.email)
    expect(notice.text).toContain('z•••@example.org')
    expect(notice.text).not.toContain('zebra')
  })

  it('works once', async () => {
    const person = await door.loggedIn()
    const token = await changeToken(door, person, newAddress())
    await confirmChange(person.client, token)
    const after = door.newClient()
    for (const password of [undefined, person.password])
      expect(await confirmChange(after, token, password)).toBe('400 link_invalid')
    expect(await whoAmI(person.client)).toBe('200')
    expect(await confirmChange(after, `${token}=`, person.password)).toBe('400 link_invalid')
  })

  it.each([
    [day - 1, '200 email_changed'],
    [day + 1, '400 link_expired'],
  ])('%d seconds old answers %s', async (age, expected) => {
    const person = await door.loggedIn()
    const token = await changeToken(door, person, newAddress())
    travel(age)
    expect(await confirmChange(door.newClient(), token, person.password)).toBe(expected)
  })

  it('is replaced by the next one', async () => {
    const person = await door.loggedIn()
    const [first, second] = [newAddress(), newAddress()]
    const tokens = [await changeToken(door, person, first), await changeToken(door, person, second)]
    expect(await confirmChange(person.client, tokens[0] ?? '')).toBe('400 link_invalid')
    expect(await confirmChange(person.client, tokens[1] ?? '')).toBe('200 email_changed')
    expect([await accounts(first), await accounts(second)].map((rows) => rows.length)).toEqual([0, 1])
  })

  it('dies when devices become strangers to its account', async () => {
    const person = await door.loggedIn()
    const token = await changeToken(door, person, newAddress())
    await env.DB.prepare('UPDATE users SET security_version = 9 WHERE email = ?').bind(person.email).run()
    expect(await confirmChange(door.newClient(), token, person.password)).toBe('400 link_invalid')
  })

  it('dies when the change is given up', async () => {
    const person = await door.loggedIn()
    const token = await changeToken(door, person, newAddress())
    expect(await remove(person.client, '/email/change')).toBe('204')
    expect(await confirmChange(person.client, token)).toBe('400 link_invalid')
  })

  it('takes one round trip', async () => {
    const DB = watchedDatabase(env.DB)
    const watched = openDoor({ DB })
    const person = await watched.loggedIn()
    const token = await changeToken(watched, person, newAddress())
    DB.watch.restart()
    expect(await confirmChange(person.client, token)).toBe('200 email_changed')
    expect(DB.watch.trips).toHaveLength(1)
  })
})

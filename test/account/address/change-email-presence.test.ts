import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { always } from '../../../src/store/conditions.ts'
import { changeToken, chosen, confirmChange, moved, undoChange } from '../../support/account-mails.ts'
import { newAddress } from '../../support/client.ts'
import { logIn, openDoor, outcome, stopTheClock, whoAmI } from '../../support/door.ts'
import { account, accounts, openSessions } from '../../support/rows.ts'
import { slowDatabase } from '../../support/slow-database.ts'
import { watchedDatabase } from '../../support/watched-database.ts'

/*
 * The link proves the mailbox. Whoever asked for the change must be there too, or a stranger's click in an unsolicited
 * mail would finish an attacker's change, whose undo stays in the attacker's hands.
 */

const door = openDoor({ ACCESS_TOKEN_TTL: '0' })
stopTheClock()

// checks 122
describe('the mailbox alone', () => {
  it('changes nothing, so that nobody is made the owner of an attacker’s account', async () => {
    const attacker = await door.loggedIn()
    const victims = newAddress('victim')
    const token = await changeToken(door, attacker, victims)
    expect(await confirmChange(door.newClient(), token)).toBe('403 password_needed')
    expect(await accounts(victims)).toEqual([])
    expect(await whoAmI(attacker.client)).toBe('200')
    const signedUp = await door.confirmed({ email: victims, password: chosen })
    expect(await confirmChange(attacker.client, token)).toBe('400 link_invalid')
    expect(await logIn(signedUp, door.newClient())).toBe('200')
  })

  it('beside somebody else’s session changes nothing, and leaves that session alone', async () => {
    const [person, other] = [await door.loggedIn(), await door.loggedIn()]
    const token = await changeToken(door, person, newAddress())
    expect(await confirmChange(other.client, token)).toBe('403 password_needed')
    expect(await whoAmI(other.client)).toBe('200')
  })

  it.each<[string, (cookie: string) => string]>([
    ['a forged secret', (cookie) => `${cookie.slice(0, -43)}${'A'.repeat(43)}`],
    ['no secret', (cookie) => cookie.slice(0, -43)],
  ])('beside a cookie with %s changes nothing', async (_, forge) => {
    const person = await door.loggedIn()
    const client = door.newClient()
    client.cookies.set('session', forge(person.client.cookies.get('session') ?? ''))
    const email = newAddress()
    expect(await confirmChange(client, await changeToken(door, person, email))).toBe('403 password_needed')
    expect(await accounts(email)).toEqual([])
  })

  it('beside a session that has ended changes nothing', async () => {
    const person = await door.loggedIn()
    const token = await changeToken(door, person, newAddress())
    const copy = door.newClient()
    for (const [name, value] of person.client.cookies) copy.cookies.set(name, value)
    await person.client.api('/logout')
    expect(await confirmChange(copy, token)).toBe('403 password_needed')
  })
})

describe('beside the password', () => {
  it('the link changes the address, signs nobody in and ends every session', async () => {
    const person = await door.loggedIn()
    const [client, email] = [door.newClient(), newAddress()]
    const token = await changeToken(door, person, email)
    expect(await confirmChange(client, token, person.password)).toBe('200 email_changed')
    expect([...client.cookies.keys()]).toEqual([])
    expect(await openSessions(email)).toBe(0)
    expect(await logIn({ ...person, email }, door.newClient())).toBe('200')
  })

  it('works for an app by its Bearer token too, and by that of nobody else', async () => {
    const [person, other] = [await door.loggedIn(), await door.loggedIn()]
    const token = await changeToken(door, person, newAddress())
    const bearerOf = async ({ email, password }: typeof person) => {
      const answer = await door.newClient().api('/login', { email, password, mode: 'token' })
      return { Authorization: `Bearer ${(await answer.json<{ accessToken: string }>()).accessToken}` }
    }
    const confirm = (headers: Record<string, string>) =>
      outcome(door.newClient().api('/email/change/confirm', { token }, { headers }))
    expect(await confirm(await bearerOf(other))).toBe('403 password_needed')
    expect(await confirm(await bearerOf(person))).toBe('200 email_changed')
  })

  it('a wrong one is a try to log in, and a right one gives its try back', async () => {
    const person = await door.loggedIn()
    const token = await changeToken(door, person, newAddress())
    const confirm = (password: string) => confirmChange(door.newClient(), token, password)
    for (let i = 0; i < 4; i++) expect(await confirm('not-the-right-one')).toBe('403 password_wrong')
    expect(await logIn(person, door.newClient())).toBe('200')
    expect(await confirm('not-the-right-one')).toBe('403 password_wrong')
    expect(await confirm(person.password)).toBe('429 too_many_requests')
    expect(await logIn(person, door.newClient())).toBe('429 too_many_requests')
    expect(await logIn(person, person.client)).toBe('200')
  })

  it('sixteen guesses at once are no more than the limit', async () => {
    const person = await door.loggedIn()
    const token = await changeToken(door, person, newAddress())
    const slow = openDoor({ ACCESS_TOKEN_TTL: '0', DB: slowDatabase(env.DB, 20) })
    const guesses = Array.from({ length: 16 }, () => confirmChange(slow.newClient(), token, 'not-the-right-one'))
    const answers = await Promise.all(guesses)
    expect(answers.filter((answer) => answer === '403 password_wrong')).toHaveLength(5)
    expect(answers.filter((answer) => answer === '429 too_many_requests')).toHaveLength(11)
  })

  it('of sixteen right ones at once one changes it', async () => {
    const person = await door.loggedIn()
    const email = newAddress()
    const token = await changeToken(door, person, email)
    const slow = openDoor({ ACCESS_TOKEN_TTL: '0', DB: slowDatabase(env.DB, 20) })
    const known = () => {
      const client = slow.newClient()
      client.cookies.set('device', person.client.cookies.get('device') ?? '')
      return client
    }
    const answers = await Promise.all(Array.from({ length: 16 }, () => confirmChange(known(), token, person.password)))
    expect(answers.filter((answer) => answer === '200 email_changed')).toHaveLength(1)
    expect((await account(email)).security_version).toBe(2)
  })

  it('nothing is counted for a link that is dead', async () => {
    const person = await door.loggedIn()
    const token = await changeToken(door, person, newAddress())
    await person.client.api('/email/change', undefined, { method: 'DELETE' })
    for (let i = 0; i < 6; i++)
      expect(await confirmChange(door.newClient(), token, 'not-the-right-one')).toBe('400 link_invalid')
    expect(await logIn(person, door.newClient())).toBe('200')
  })

  it('with a second factor on is not enough; the session is', async () => {
    const person = await door.loggedIn()
    const token = await changeToken(door, person, newAddress())
    const gate = { demands: () => always, answers: { totp: () => always } }
    const factored = openDoor({ ACCESS_TOKEN_TTL: '0' }, [{ name: 'factor', gate }])
    for (let i = 0; i < 6; i++)
      expect(await confirmChange(factored.newClient(), token, person.password)).toBe('403 fresh_needed')
    expect(await confirmChange(factored.newClient(), token, 'not-the-right-one')).toBe('403 password_wrong')
    const same = factored.newClient()
    for (const [name, value] of person.client.cookies) same.cookies.set(name, value)
    expect(await confirmChange(same, token)).toBe('200 email_changed')
  })

  it('takes two round trips, and one with a session', async () => {
    const DB = watchedDatabase(env.DB)
    const watched = openDoor({ DB })
    const person = await watched.loggedIn()
    const token = await changeToken(watched, person, newAddress())
    DB.watch.restart()
    expect(await confirmChange(watched.newClient(), token, person.password)).toBe('200 email_changed')
    expect(DB.watch.trips).toHaveLength(2)
  })
})

describe('the attack that this is about', () => {
  it('ends with the victim’s mailbox unused and nothing to undo', async () => {
    const attacker = await door.loggedIn()
    const victims = newAddress('victim')
    const token = await changeToken(door, attacker, victims)
    await confirmChange(door.newClient(), token)
    expect((await door.mails(attacker.email)).map(({ kind }) => kind)).not.toContain('email_changed')
    await door.newClient().api('/password/forgot', { email: victims })
    expect((await door.mails(victims)).map(({ kind }) => kind)).toEqual(['email_change'])
    // The attacker can still move the account to a mailbox that is the attacker's too, and undo that.
    const own = newAddress('attacker')
    expect(await undoChange(attacker.client, await moved(door, attacker, own))).toBe('200 email_restored')
  })
})

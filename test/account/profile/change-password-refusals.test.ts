import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { chosen } from '../../support/account-mails.ts'
import { logIn, openDoor, outcome, type Person, stopTheClock, travel } from '../../support/door.ts'
import { account } from '../../support/rows.ts'
import { hookedDatabase, slowDatabase } from '../../support/slow-database.ts'

const door = openDoor({ ACCESS_TOKEN_TTL: '0' })
stopTheClock()

const change = ({ client, password }: Person, newPassword = chosen, currentPassword = password) =>
  outcome(client.api('/password/change', { currentPassword, newPassword }))

describe('a change of password', () => {
  it('is refused to strangers', async () => {
    const answer = await door.newClient().api('/password/change', { currentPassword: 'x', newPassword: chosen })
    expect([answer.status, answer.headers.get('WWW-Authenticate')]).toEqual([401, 'Bearer'])
  })

  it('is refused with a wrong present password, and changes nothing', async () => {
    const person = await door.loggedIn()
    const before = await account(person.email)
    expect(await change(person, chosen, 'not-the-right-one')).toBe('403 password_wrong')
    expect(await account(person.email)).toEqual(before)
  })

  // checks 121
  it('makes a signed-in thief wait after ten wrong passwords, hashing no more', async () => {
    const person = await door.loggedIn()
    for (let i = 0; i < 10; i++) expect(await change(person, chosen, 'not-the-right-one')).toBe('403 password_wrong')
    const { client, password: currentPassword } = person
    const answer = await client.api('/password/change', { currentPassword, newPassword: chosen })
    expect(answer.status).toBe(429)
    const wait = Number(answer.headers.get('Retry-After'))
    expect(wait).toBeGreaterThan(1)
    expect(await change(person, 'short')).toBe('422 invalid_input')
    travel(wait)
    expect(await change(person)).toBe('200 password_changed')
  })

  it('counts no try of somebody who forged a session of the account', async () => {
    const person = await door.loggedIn()
    const client = door.newClient()
    const forged = `${person.client.cookies.get('session')?.slice(0, -43)}${'A'.repeat(43)}`
    const guess = () => {
      client.cookies.set('session', forged)
      return change({ ...person, client })
    }
    for (let i = 0; i < 12; i++) expect(await guess()).toBe('401 not_signed_in')
    expect(await change(person)).toBe('200 password_changed')
  })

  it('lets through no more than ten of many parallel guesses', async () => {
    const slow = openDoor({ DB: slowDatabase(env.DB, 30), ACCESS_TOKEN_TTL: '0' })
    const person = await slow.loggedIn()
    const guesses = Array.from({ length: 40 }, (_, i) => change(person, chosen, `guess-number-${i}`))
    const answers = await Promise.all(guesses)
    expect(answers.filter((answer) => answer === '403 password_wrong')).toHaveLength(10)
  })

  it.each([
    ['short', 'too_short'],
    ['password123', 'too_common'],
    ['gatehouse-gatehouse', 'context_word'],
  ])('refuses %j: %s', async (newPassword, code) => {
    const person = await door.loggedIn()
    const answer = await person.client.api('/password/change', { currentPassword: person.password, newPassword })
    expect(answer.status).toBe(422)
    expect(await answer.json()).toMatchObject({ errors: [{ field: 'newPassword', code }] })
  })

  it('refuses one made of the person’s own address or name', async () => {
    const person = await door.loggedIn({ email: 'marmalade.skies@example.org', username: 'kaleidoscope' })
    for (const newPassword of ['marmalade-skies', 'Kaleidoscope99'])
      expect(await change(person, newPassword)).toBe('422 invalid_input')
  })

  it('counts no try at the password when the new one is no password', async () => {
    const person = await door.loggedIn()
    for (let i = 0; i < 12; i++) expect(await change(person, 'short')).toBe('422 invalid_input')
    expect(await change(person)).toBe('200 password_changed')
  })

  it('has one winner of many at once, and only the winner’s password works', async () => {
    const person = await door.loggedIn()
    const slow = openDoor({ DB: slowDatabase(env.DB, 30), ACCESS_TOKEN_TTL: '0' })
    const client = slow.newClient()
    for (const [name, value] of person.client.cookies) client.cookies.set(name, value)
    const passwords = Array.from({ length: 8 }, (_, i) => `a-choice-with-number-${i}`)
    const answers = await Promise.all(passwords.map((one) => change({ ...person, client }, one)))
    expect(answers.filter((answer) => answer === '200 password_changed')).toHaveLength(1)
    const works = []
    for (const password of passwords) works.push(await logIn({ ...person, password }, person.client))
    expect(works.indexOf('200')).toBe(answers.indexOf('200 password_changed'))
    expect(works.filter((one) => one === '200')).toHaveLength(1)
  })

  it('comes too late when a reset was faster, and ends no session of the new password', async () => {
    const person = await door.loggedIn()
    const token = await door.resetToken(person)
    const reset = () => door.newClient().api('/password/reset', { token, password: 'the-reset-chose-this' })
    const DB = hookedDatabase(env.DB, { after: (trip) => trip === 1 && reset() })
    const client = openDoor({ DB }).newClient()
    for (const [name, value] of person.client.cookies) client.cookies.set(name, value)
    expect(await change({ ...person, client })).toBe('403 password_wrong')
    expect(await logIn({ ...person, password: 'the-reset-chose-this' }, door.newClient())).toBe('200')
  })
})

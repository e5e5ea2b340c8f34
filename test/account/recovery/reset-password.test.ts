import { describe, expect, it } from 'vitest'
import { logIn, openDoor, outcome, type Person, stopTheClock, travel, whoAmI } from '../../support/door.ts'
import { account, disable, invite, openSessions, resetsMadeFor } from '../../support/rows.ts'

const door = openDoor({ RESENDS_PER_HOUR: '50', ACCESS_TOKEN_TTL: '0' })
stopTheClock()

const chosen = 'chosen-by-the-owner'
const reset = (token: string, password = chosen, client = door.newClient()) =>
  outcome(client.api('/password/reset', { token, password }))

describe('reset', () => {
  it('sets the password, and the old one is of no use', async () => {
    const person = await door.confirmed()
    expect(await reset(await door.resetToken(person))).toBe('200 password_reset')
    expect(await logIn(person, door.newClient())).toBe('401 invalid_credentials')
    expect(await logIn({ ...person, password: chosen }, door.newClient())).toBe('200')
  })

  // checks 63
  it('ends every session before it answers, its own browser’s too', async () => {
    const person = await door.loggedIn()
    const others = [door.newClient(), door.newClient()]
    for (const client of others) await logIn(person, client)
    const token = await door.resetToken(person)
    await reset(token, chosen, person.client)
    expect(await openSessions(person.email)).toBe(0)
    for (const client of [person.client, ...others]) expect(await whoAmI(client)).toBe('401 not_signed_in')
    expect(person.client.cookies.has('session')).toBe(false)
  })

  it('signs nobody in', async () => {
    const person = await door.confirmed()
    const client = door.newClient()
    await reset(await door.resetToken(person), chosen, client)
    expect([...client.cookies.keys()]).toEqual(['device'])
  })

  // checks 67
  it('tells the owner, without a secret', async () => {
    const person = await door.confirmed()
    await reset(await door.resetToken(person))
    const notice = await door.mail(person.email, 'password_changed')
    expect(notice.code).toBe('')
    expect(() => notice.token('reset')).toThrow()
  })

  // checks 64
  it('kills every other reset link, and confirmation links of the account', async () => {
    const person = await door.confirmed()
    const first = await door.resetToken(person)
    travel(1)
    const second = await door.resetToken(person)
    expect(await reset(second)).toBe('200 password_reset')
    expect(await reset(first, 'chosen-by-somebody')).toBe('400 link_invalid')
    expect(await reset(second, 'chosen-by-somebody')).toBe('400 link_invalid')
    expect(await logIn({ ...person, password: chosen }, door.newClient())).toBe('200')
  })

  it.each<[string, (email: string) => Promise<unknown>]>([
    ['an invited account', (email) => invite(email)],
    [
      'one that registered while confirming was not required',
      (email) => openDoor({ EMAIL_CONFIRMATION: 'fence' }).registered({ email }),
    ],
  ])('confirms the address of %s: the link proves the mailbox', async (_, open) => {
    const email = `reset-${crypto.randomUUID()}@example.org`
    await open(email)
    expect((await account(email)).email_confirmed_at).toBeNull()
    await reset(await door.resetToken({ email }))
    expect(await logIn({ email, password: chosen }, door.newClient())).toBe('200')
  })

  it('leaves when a confirmed address was confirmed, and its role, as they are', async () => {
    const person = await door.confirmed()
    const before = await account(person.email)
    travel(60)
    const token = await door.resetToken(person)
    const late = openDoor({ FIRST_ADMIN_EMAIL: person.email })
    await late.newClient().api('/password/reset', { token, password: chosen })
    const { email_confirmed_at, role } = before
    expect(await account(person.email)).toMatchObject({ email_confirmed_at, role, security_version: 2 })
  })

  // checks 66
  it('makes the first admin of the address that is to be it, as confirming does', async () => {
    const email = `boss-${crypto.randomUUID()}@example.org`
    const through = openDoor({ EMAIL_CONFIRMATION: 'fence', FIRST_ADMIN_EMAIL: email })
    await through.registered({ email })
    const token = await through.resetToken({ email })
    await through.newClient().api('/password/reset', { token, password: chosen })
    expect((await account(email)).role).toBe('admin')
  })
})

// checks 59
describe('a reset link', () => {
  it.each([
    [3599, '200 password_reset'],
    [3601, '400 link_expired'],
  ])('%d seconds old answers %s', async (age, expected) => {
    const token = await door.resetToken(await door.confirmed())
    travel(age)
    expect(await reset(token)).toBe(expected)
  })

  it.each(['short', 'password123', ''])('is not used up by %j, which is no password', async (password) => {
    const token = await door.resetToken(await door.confirmed())
    expect(await reset(token, password)).toBe('422 invalid_input')
    expect(await reset(token)).toBe('200 password_reset')
  })

  it('is not used up by being opened', async () => {
    const person = await door.loggedIn()
    const token = await door.resetToken(person)
    expect((await door.newClient().get(`/reset/${token}`)).status).toBe(200)
    expect(await whoAmI(person.client)).toBe('200')
    expect(await reset(token)).toBe('200 password_reset')
  })

  it('is of no use for a disabled account', async () => {
    const person = await door.confirmed()
    const token = await door.resetToken(person)
    await disable(person.email)
    expect(await reset(token)).toBe('400 link_invalid')
    expect((await account(person.email)).security_version).toBe(1)
  })

  it('that was used ends no session and forgives no failures', async () => {
    const person = { ...(await door.confirmed()), password: chosen }
    const token = await door.resetToken(person)
    await reset(token)
    const client = door.newClient()
    await logIn(person, client)
    for (let i = 0; i < 5; i++) await logIn({ ...person, password: 'not-the-right-one' }, door.newClient())
    expect(await reset(token, 'chosen-by-somebody')).toBe('400 link_invalid')
    expect(await whoAmI(client)).toBe('200')
    expect(await logIn(person, door.newClient())).toBe('429 too_many_requests')
    expect((await door.mails(person.email)).filter(({ kind }) => kind === 'password_changed')).toHaveLength(1)
  })

  it('cannot be used again by changing its text', async () => {
    const token = await door.resetToken(await door.confirmed())
    await reset(token)
    for (const text of [`${token}=`, ` ${token} `, `${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`])
      expect(await reset(text, 'chosen-by-somebody')).toBe('400 link_invalid')
  })
})

describe('asking for a reset', () => {
  // checks 58
  it('changes nothing', async () => {
    const person: Person = await door.loggedIn()
    const before = await account(person.email)
    for (let i = 0; i < 5; i++) await door.resetToken(person)
    expect(await account(person.email)).toEqual(before)
    expect(await whoAmI(person.client)).toBe('200')
    expect(await logIn(person, door.newClient())).toBe('200')
  })

  // checks 55
  it('answers the same for every address, and mails only accounts and sign-ups that wait, at the stored address', async () => {
    const [member, waiting, gone] = [await door.confirmed(), await door.registered(), await door.confirmed()]
    await disable(gone.email)
    const answers = []
    for (const email of [member.email.toUpperCase(), waiting.email, gone.email, 'nobody@example.org']) {
      const response = await door.newClient().api('/password/forgot', { email })
      answers.push([
        response.status,
        [...response.headers].filter(([name]) => name !== 'x-request-id'),
        await response.text(),
      ])
    }
    for (const answer of answers) expect(answer).toEqual(answers[0])
    expect(await resetsMadeFor(gone.email)).toBe(0)
    const kinds = async (email: string) => (await door.mails(email)).map(({ kind, to }) => `${kind} ${to}`)
    expect(await kinds(member.email)).toEqual([`reset ${member.email}`])
    expect(await kinds(waiting.email)).toEqual([`confirm ${waiting.email}`, `confirm ${waiting.email}`])
    expect([await kinds(gone.email), await kinds('nobody@example.org')]).toEqual([[], []])
  })

  it('is capped in the database too, whatever else was mailed in the hour', async () => {
    const broken = { get: () => Promise.reject(new Error('KV')), put: () => Promise.reject(new Error('KV')) }
    const through = openDoor({ KV: broken })
    const { email } = await through.confirmed()
    for (let i = 0; i < 10; i++) await through.newClient().api('/password/forgot', { email })
    expect((await through.mails(email)).map(({ kind }) => kind)).toEqual(['reset', 'reset', 'reset', 'reset'])
  })

  it('is refused the fourth time in an hour, for known and unknown alike', async () => {
    const usual = openDoor()
    for (const email of [(await usual.confirmed()).email, 'no-one@example.org']) {
      const ask = () => outcome(usual.newClient().api('/password/forgot', { email }))
      for (let i = 0; i < 3; i++) expect(await ask()).toBe('202 reset_sent')
      expect(await ask()).toBe('429 too_many_requests')
      travel(3601)
      expect(await ask()).toBe('202 reset_sent')
    }
  })
})

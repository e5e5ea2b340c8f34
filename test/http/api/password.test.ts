import { describe, expect, it } from 'vitest'
import { newAddress } from '../../support/client.ts'
import { logIn, openDoor, outcome, stopTheClock, travel, whoAmI } from '../../support/door.ts'
import { disable } from '../../support/rows.ts'
import { soundAnswer } from '../sound-answer.ts'

const door = openDoor()
stopTheClock()
const password = 'another-fine-harbour'
const reset = (body: object) => outcome(door.newClient().api('/password/reset', body))

describe('POST /api/password/forgot', () => {
  it('answers the same for any address, and changes nothing', async () => {
    const [waiting, member, disabled] = [await door.registered(), await door.loggedIn(), await door.confirmed()]
    await disable(disabled.email)
    for (const email of [newAddress(), waiting.email, member.email, disabled.email]) {
      const answer = await door.newClient().api('/password/forgot', { email })
      expect([answer.status, JSON.parse(await soundAnswer(answer))]).toEqual([202, { status: 'reset_sent' }])
      expect(answer.headers.getSetCookie()).toEqual([])
    }
    expect(await whoAmI(member.client)).toBe('200')
    expect(await logIn(member, door.newClient())).toBe('200')
    expect((await door.mails(disabled.email)).map(({ kind }) => kind)).toEqual([])
  })

  it.each([
    {},
    { email: '' },
    { email: 'nobody' },
    { email: ['a@example.org'] },
    { email: 'a@example.org,b@example.org' },
  ])('refuses %j', async (body) =>
    expect(await outcome(door.newClient().api('/password/forgot', body))).toBe('422 invalid_input'),
  )
})

describe('POST /api/password/reset', () => {
  // checks 65
  it('sets the password and signs nobody in', async () => {
    const person = await door.loggedIn()
    const client = door.newClient()
    const answer = await client.api('/password/reset', { token: await door.resetToken(person), password })
    expect([answer.status, JSON.parse(await soundAnswer(answer))]).toEqual([200, { status: 'password_reset' }])
    expect([...client.cookies.keys()]).toEqual(['device'])
    expect(await whoAmI(client)).toBe('401 not_signed_in')
    expect(await logIn(person, client)).toBe('401 invalid_credentials')
    expect(await logIn({ ...person, password }, client)).toBe('200')
  })

  // checks 62
  it('leaves the token usable when the password will not do', async () => {
    const token = await door.resetToken(await door.confirmed())
    for (const poor of [
      '',
      'short',
      'password1',
      'a'.repeat(200),
      7,
      null,
      '\ud800\ud800\ud800\ud800\ud800\ud800\ud800\ud800',
    ])
      expect(await reset({ token, password: poor })).toBe('422 invalid_input')
    expect(await reset({ token, password })).toBe('200 password_reset')
    expect(await reset({ token, password })).toBe('400 link_invalid')
  })

  it('says that a link has expired, to the second', async () => {
    const [early, late] = [await door.confirmed(), await door.confirmed()]
    const tokens = [await door.resetToken(early), await door.resetToken(late)]
    travel(3599)
    expect(await reset({ token: tokens[0], password })).toBe('200 password_reset')
    travel(1)
    expect(await reset({ token: tokens[1], password })).toBe('400 link_expired')
  })

  // checks 70
  it('refuses the link of a disabled account', async () => {
    const person = await door.confirmed()
    const token = await door.resetToken(person)
    await disable(person.email)
    expect(await reset({ token, password })).toBe('400 link_invalid')
  })
})

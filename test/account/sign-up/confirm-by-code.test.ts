import { describe, expect, it } from 'vitest'
import { type Client, newAddress } from '../../support/client.ts'
import { logIn, openDoor, outcome, type Person, stopTheClock, travel } from '../../support/door.ts'

const door = openDoor({ RESENDS_PER_HOUR: '50' })
stopTheClock()

const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

/** A registration and the code of its mail. */
async function mailed(over: { email?: string } = {}) {
  const person = await door.registered(over)
  const { code } = await door.mailOf(person)
  const tryCode = (digits: string, more = {}) =>
    outcome(door.newClient().api('/confirm', { confirmationId: person.confirmationId, code: digits, ...more }))
  const fail = async (times: number) => {
    for (let i = 0; i < times; i++) expect(await tryCode(wrong(code))).toBe('400 code_invalid')
  }
  return { ...person, code, tryCode, fail }
}

/** Another mail, asked for by a browser that has no sign-up cookie. */
async function resent({ email }: Pick<Person, 'email'>, client: Client = door.newClient()) {
  const answer = await client.api('/confirm/resend', { email })
  return (await answer.json()) as { confirmationId: string }
}

describe('the code of a mail', () => {
  it('confirms with what register answered, however the digits are grouped, and again', async () => {
    const { code, tryCode, ...person } = await mailed()
    expect(await tryCode(`${code.slice(0, 3)} ${code.slice(3)}`)).toBe('200 confirmed')
    expect(await tryCode(code)).toBe('200 already_confirmed')
    expect(await logIn(person, door.newClient())).toBe('200')
  })

  it('signs in on the waiting page', async () => {
    const { code, client } = await mailed()
    const answer = await client.post('/register/code', { code })
    expect(answer.headers.get('Location')).toBe('/account?notice=confirmed')
  })

  it.each([
    [599, '200 confirmed'],
    [600, '400 code_invalid'],
  ])('after %d seconds answers %s', async (age, expected) => {
    const { code, tryCode } = await mailed()
    travel(age)
    expect(await tryCode(code)).toBe(expected)
  })

  it('is alive again when another mail is asked for', async () => {
    const { code, tryCode, ...person } = await mailed()
    travel(600)
    await resent(person)
    expect(await tryCode(code)).toBe('200 confirmed')
  })

  it('is of no use for another registration', async () => {
    const { code, email } = await mailed()
    const rival = await mailed({ email })
    if (rival.code !== code) expect(await rival.tryCode(code)).toBe('400 code_invalid')
  })

  it('is of no use with a forged secret', async () => {
    const { code, tryCode, confirmationId: id } = await mailed()
    expect(await tryCode(code, { confirmationId: `${id.slice(0, -2)}AA` })).not.toContain('200')
    expect(await tryCode(code)).toBe('200 confirmed')
  })
})

describe('tries at a code', () => {
  it('are five: the fifth is weighed', async () => {
    const { code, tryCode, fail } = await mailed()
    await fail(4)
    expect(await tryCode(code)).toBe('200 confirmed')
  })

  it('are no more than five, for the right code too', async () => {
    const { code, tryCode, fail, ...person } = await mailed()
    await fail(5)
    expect(await tryCode(code)).toBe('400 code_invalid')
    const token = (await door.mailOf(person)).token('confirm')
    expect(await outcome(person.client.api('/confirm', { token }))).toBe('200 confirmed')
  })

  it('are not more with another mail, but the next day', async () => {
    const { code, tryCode, fail, ...person } = await mailed()
    await fail(5)
    travel(1)
    await resent(person)
    expect(await tryCode(code)).toBe('400 code_invalid')
    travel(86_400)
    await resent(person)
    expect(await tryCode(code)).toBe('200 confirmed')
  })

  it('at other registrations of the address leave one alone whose own mail was sent', async () => {
    const owner = await mailed()
    for (let n = 0; n < 3; n++) await (await mailed({ email: owner.email })).fail(5)
    expect(await owner.tryCode(owner.code)).toBe('200 confirmed')
  })

  it('at one address leave another alone', async () => {
    const first = await mailed()
    await first.fail(5)
    const other = await mailed()
    expect(await other.tryCode(other.code)).toBe('200 confirmed')
  })
})

describe('what a resend answered', () => {
  it.each([
    ['nothing', {}, '403 password_needed'],
    ['a wrong password', { password: 'not-the-right-one' }, '403 password_wrong'],
    ['the password', { password: 'violet-harbour-lantern' }, '200 confirmed'],
    ['a new password', { newPassword: 'the-owner-chose-this' }, '200 confirmed'],
  ])('needs beside the code a password: %s', async (_, more, expected) => {
    const { code, tryCode, ...person } = await mailed()
    expect(await tryCode(code, { ...(await resent(person)), ...more })).toBe(expected)
  })

  it('tells nothing to whoever lacks the code', async () => {
    const { code, tryCode, ...person } = await mailed()
    const member = await door.confirmed()
    for (const email of [person.email, member.email, newAddress()]) {
      const handle = await resent({ email })
      expect(handle.confirmationId).toMatch(/^[0-9a-z]{26}\.[\w-]{43}$/)
      for (const more of [{}, { password: 'not-the-right-one' }, { password: member.password }])
        expect(await tryCode(wrong(code), { ...handle, ...more })).toBe('400 code_invalid')
    }
  })

  it('is the own handle in the browser that registered', async () => {
    const person = await mailed()
    expect((await resent(person, person.client)).confirmationId).toBe(person.confirmationId)
  })
})

import { describe, expect, it } from 'vitest'
import { goodPassword, newAddress } from '../../support/client.ts'
import { openDoor, outcome, stopTheClock, travel } from '../../support/door.ts'
import { accounts, countOf, disable } from '../../support/rows.ts'
import { soundAnswer } from '../sound-answer.ts'

const door = openDoor()
const handle = expect.stringMatching(/^[0-9a-hjkmnp-tv-z]{26}\.[\w-]{43}$/)
const sent = { status: 'confirmation_sent', confirmationId: handle }
stopTheClock()

async function register(body: object, client = door.newClient()) {
  const answer = await client.api('/register', { email: newAddress(), password: goodPassword, ...body })
  return { status: answer.status, client, answer, body: JSON.parse(await soundAnswer(answer)) }
}

describe('POST /api/register', () => {
  it('answers a confirmationId, and keeps it in the sign-up cookie', async () => {
    const { status, body, client } = await register({})
    expect([status, body]).toEqual([202, sent])
    expect([...client.cookies]).toEqual([['signup', body.confirmationId]])
  })

  it('answers the same for an address that is new, waiting, confirmed or disabled', async () => {
    const [waiting, member, disabled] = [await door.registered(), await door.confirmed(), await door.confirmed()]
    await disable(disabled.email)
    for (const email of [newAddress(), waiting.email, member.email, disabled.email]) {
      const { status, body } = await register({ email })
      expect([status, body]).toEqual([202, sent])
    }
  })

  it('ignores fields that it does not know', async () => {
    const grabbed = {
      id: 'x',
      role: 'admin',
      emailConfirmedAt: 1,
      decoy: false,
      email_confirmed: true,
      __proto__: { a: 1 },
    }
    const email = newAddress()
    expect((await register({ email, ...grabbed })).status).toBe(202)
    expect(await outcome(door.newClient().api('/login', { email, password: goodPassword }))).toBe(
      '403 email_unconfirmed',
    )
    expect(await accounts(email)).toEqual([])
  })

  it('tells all that is wrong, each field once, and never repeats what was sent', async () => {
    const { status, body } = await register({ email: 'marker', password: 'short', username: '1', locale: 7 })
    expect([status, body.code]).toEqual([422, 'invalid_input'])
    expect(body.errors.map(({ field, code }: { field: string; code: string }) => [field, code])).toEqual([
      ['email', 'invalid'],
      ['password', 'too_short'],
      ['username', 'malformed'],
      ['locale', 'invalid'],
    ])
    expect(JSON.stringify(body)).not.toContain('marker')
  })

  // checks 13
  it('refuses a name that a confirmed account has, whatever the address', async () => {
    const { email } = await door.confirmed({ username: 'Grace.Hopper' })
    for (const address of [newAddress(), email]) {
      const { status, body } = await register({ email: address, username: 'grace.HOPPER' })
      expect([status, body.code]).toEqual([409, 'username_taken'])
      expect(await countOf('registrations', address)).toBe(0)
    }
  })

  it('takes a name that only a registration has', async () => {
    await register({ username: 'Waiting' })
    expect((await register({ username: 'waiting' })).status).toBe(202)
  })
})

describe('POST /api/register/correct', () => {
  it('mails the new address, and the confirmationId stays the same', async () => {
    const { client, confirmationId } = await door.registered()
    const email = newAddress()
    const answer = await client.api('/register/correct', { confirmationId, email })
    expect([answer.status, JSON.parse(await soundAnswer(answer))]).toEqual([202, { ...sent, confirmationId }])
    const { token } = await door.mail(email)
    expect(await outcome(client.api('/confirm', { token: token('confirm') }))).toBe('200 confirmed')
  })

  it.each(['x', 'a.b', `${'0'.repeat(26)}.${'a'.repeat(43)}`])(
    'answers the same to the handle %s',
    async (confirmationId) => {
      const email = newAddress()
      const answer = await door.newClient().api('/register/correct', { confirmationId, email })
      expect([answer.status, await answer.json()]).toEqual([202, { status: 'confirmation_sent', confirmationId }])
      expect(await countOf('outbox', email)).toBe(0)
    },
  )

  it('wants both fields', async () => {
    const answer = await door.newClient().api('/register/correct', {})
    const body = JSON.parse(await soundAnswer(answer))
    expect([body.code, body.errors.map(({ field }: { field: string }) => field)]).toEqual([
      'invalid_input',
      ['confirmationId', 'email'],
    ])
  })
})

describe('POST /api/register/disown', () => {
  it('removes the registration, and does so twice', async () => {
    const person = await door.registered()
    const mail = await door.mailOf(person)
    for (const client of [door.newClient(), person.client]) {
      const answer = await client.api('/register/disown', { token: mail.token('disown') })
      expect([answer.status, JSON.parse(await soundAnswer(answer))]).toEqual([200, { status: 'disowned' }])
    }
    expect(await outcome(person.client.api('/confirm', { token: mail.token('confirm') }))).toBe('400 link_invalid')
  })

  it('refuses the link of a confirmed account, of another purpose, and an expired one', async () => {
    const person = await door.registered()
    const mail = await door.mailOf(person)
    const disown = (token: string) => outcome(door.newClient().api('/register/disown', { token }))
    expect(await disown(mail.token('confirm'))).toBe('400 link_invalid')
    await person.client.api('/confirm', { token: mail.token('confirm') })
    expect(await disown(mail.token('disown'))).toBe('400 link_invalid')
    travel(24 * 3600 + 1)
    expect(await disown(mail.token('disown'))).toBe('400 link_expired')
  })
})

import { describe, expect, it } from 'vitest'
import { goodPassword, newAddress } from '../../support/client.ts'
import { openDoor, outcome, stopTheClock, travel } from '../../support/door.ts'
import { soundAnswer } from '../sound-answer.ts'

const door = openDoor()
stopTheClock()

async function waiting() {
  const person = await door.registered()
  const mail = await door.mailOf(person)
  return { ...person, mail, token: mail.token('confirm') }
}

describe('POST /api/confirm', () => {
  const proofs = {
    'the sign-up cookie': {},
    'the confirmationId': { confirmationId: true },
    'the password': { password: goodPassword },
    'a new password': { newPassword: 'another-fine-harbour' },
  }
  it.each(Object.entries(proofs))('takes the token with %s', async (name, proof) => {
    const { client, token, confirmationId, email } = await waiting()
    const own = 'confirmationId' in proof ? { confirmationId } : proof
    const asker = name === 'the sign-up cookie' ? client : door.newClient()
    const answer = await asker.api('/confirm', { token, ...own })
    expect([answer.status, JSON.parse(await soundAnswer(answer))]).toEqual([200, { status: 'confirmed' }])
    expect(answer.headers.getSetCookie().filter((cookie) => cookie.startsWith('session'))).toEqual([])
    const again = await asker.api('/confirm', { token, ...own })
    expect([again.status, await again.json()]).toEqual([200, { status: 'already_confirmed' }])
    const password = 'newPassword' in own ? own.newPassword : goodPassword
    expect(await outcome(door.newClient().api('/login', { email, password }))).toBe('200')
  })

  it('takes the code of the mail with the confirmationId', async () => {
    const { mail, confirmationId } = await waiting()
    const answer = await door.newClient().api('/confirm', { confirmationId, code: mail.code })
    expect([answer.status, JSON.parse(await soundAnswer(answer))]).toEqual([200, { status: 'confirmed' }])
  })

  it('says why a second proof did not do', async () => {
    const { token } = await waiting()
    const other = await door.registered()
    const ask = (body: object) => outcome(door.newClient().api('/confirm', { token, ...body }))
    expect(await ask({})).toBe('403 password_needed')
    expect(await ask({ confirmationId: other.confirmationId })).toBe('403 password_needed')
    expect(await ask({ confirmationId: 'nonsense' })).toBe('403 password_needed')
    expect(await ask({ password: 'not the right one' })).toBe('403 password_wrong')
    expect(await ask({ newPassword: 'short' })).toBe('422 invalid_input')
    expect(await ask({ password: goodPassword })).toBe('200 confirmed')
  })

  it('says that a link has expired, to the second', async () => {
    const { client, token } = await waiting()
    travel(24 * 3600 - 1)
    expect(await outcome(door.newClient().api('/confirm', { token }))).toBe('403 password_needed')
    travel(1)
    expect(await outcome(client.api('/confirm', { token }))).toBe('400 link_expired')
  })

  it('refuses a wrong code, a used-up one and one after 15 minutes alike', async () => {
    const { mail, confirmationId } = await waiting()
    const type = (code: string) => outcome(door.newClient().api('/confirm', { confirmationId, code }))
    expect(await type(mail.code === '000000' ? '000001' : '000000')).toBe('400 code_invalid')
    travel(15 * 60 + 1)
    expect(await type(mail.code)).toBe('400 code_invalid')
    expect(await type('12345')).toBe('422 invalid_input')
    expect(await outcome(door.newClient().api('/confirm', { confirmationId: 'x', code: mail.code }))).toBe(
      '400 code_invalid',
    )
  })
})

describe('POST /api/confirm/resend', () => {
  const sent = { status: 'confirmation_sent', confirmationId: expect.stringMatching(/^[0-9a-z]{26}\.[\w-]{43}$/) }

  it('answers the same for any address', async () => {
    const [unconfirmed, member] = [await door.registered(), await door.confirmed()]
    for (const email of [newAddress(), unconfirmed.email, member.email]) {
      const answer = await door.newClient().api('/confirm/resend', { email })
      expect([answer.status, JSON.parse(await soundAnswer(answer))]).toEqual([202, sent])
    }
    expect(await door.mails(member.email)).toEqual([])
    expect(await door.mails(unconfirmed.email)).toHaveLength(2)
  })

  it('names the field that is wrong', async () => {
    const answer = await door.newClient().api('/confirm/resend', { email: ['a@example.org', 'b@example.org'] })
    const body = JSON.parse(await soundAnswer(answer))
    expect([answer.status, body.errors]).toEqual([422, [expect.objectContaining({ field: 'email', code: 'required' })]])
  })
})

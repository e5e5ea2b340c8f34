import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { always } from '../../../src/store/conditions.ts'
import { changeToken, chosen, confirmChange } from '../../support/account-mails.ts'
import { newAddress } from '../../support/client.ts'
import { addCredentials, credentialsOf } from '../../support/credentials.ts'
import { type Door, logIn, openDoor, outcome, type Person, stopTheClock, whoAmI } from '../../support/door.ts'
import { account, openSessions } from '../../support/rows.ts'

/*
 * With `fence` and `off` a stranger may have an account under somebody's address, and give it every key there is. Its
 * mailbox's owner, who confirms it by a new password or a reset, takes it over whole.
 */

stopTheClock()

const attackers = 'the-attacker-chose-this'
const nothing = { passkeys: 0, second_factors: 0, identities: 0, consents: 0 }
const everything = { passkeys: 1, second_factors: 1, identities: 1, consents: 1 }

async function squatted(door: Door): Promise<Person> {
  const person = await door.registered({ password: attackers, username: `squatter${Math.floor(Math.random() * 1e9)}` })
  await logIn(person, person.client)
  await addCredentials(person.email, 1)
  return person
}

type Way = (door: Door, person: Person) => Promise<string>

const byLink: Way = async (door, person) => {
  const token = (await door.mailOf(person)).token('confirm')
  return outcome(door.newClient().api('/confirm', { token, newPassword: chosen }))
}
const byCode: Way = async (door, { email }) => {
  const client = door.newClient()
  const { confirmationId } = await (await client.api('/confirm/resend', { email })).json<{ confirmationId: string }>()
  const { code } = await door.mail(email, 'confirm')
  return outcome(client.api('/confirm', { confirmationId, code, newPassword: chosen }))
}
const byReset: Way = async (door, person) => {
  const token = await door.resetToken(person)
  return outcome(door.newClient().api('/password/reset', { token, password: chosen }))
}
const byResetPage: Way = async (door, person) => {
  const client = door.newClient()
  const answer = await client.post(`/reset/${await door.resetToken(person)}`, { password: chosen })
  return `${answer.status} ${answer.headers.get('Location')} ${await whoAmI(client)}`
}
const byConfirmPage: Way = async (door, person) => {
  const client = door.newClient()
  const token = (await door.mailOf(person)).token('confirm')
  const answer = await client.post('/confirm', { token, new_password: chosen })
  return `${answer.status} ${answer.headers.get('Location')} ${await whoAmI(client)}`
}

const ways: [string, Way, string, number][] = [
  ['the link and a new password', byLink, '200 confirmed', 0],
  ['a code and a new password', byCode, '200 confirmed', 0],
  ['a reset', byReset, '200 password_reset', 0],
  // The factor was the stranger's: nobody is asked for it.
  ['the page of a reset', byResetPage, '303 /account?notice=password_reset 200', 1],
  ['the page of the link', byConfirmPage, '303 /account?notice=confirmed 200', 1],
]

const gate = { demands: () => always, answers: {} }

describe.each(['fence', 'off'])('with EMAIL_CONFIRMATION=%s', (policy) => {
  const door = openDoor({ EMAIL_CONFIRMATION: policy, ACCESS_TOKEN_TTL: '0' })

  // checks 4
  it.each(ways)('%s takes an unconfirmed account over whole', async (_, way, expected, own) => {
    const person = await squatted(door)
    const pending = await changeToken(door, person, newAddress('attacker'))
    expect(await credentialsOf(person.email)).toEqual(everything)
    expect(await way(door, person)).toBe(expected)
    expect(await credentialsOf(person.email)).toEqual(nothing)
    expect(await openSessions(person.email)).toBe(own)
    expect(await whoAmI(person.client)).toBe('401 not_signed_in')
    expect(await confirmChange(person.client, pending, attackers)).toBe('400 link_invalid')
    expect(await logIn(person, door.newClient())).toBe('401 invalid_credentials')
    expect(await logIn({ ...person, password: chosen }, door.newClient())).toBe('200')
  })

  it('a new password keeps nothing of the sign-up, its name neither', async () => {
    const person = await squatted(door)
    await byLink(door, person)
    expect((await account(person.email)).username).toBeNull()
  })

  it('who confirms by the password or the browser of the sign-up keeps everything', async () => {
    for (const proof of [{ password: attackers }, undefined]) {
      const person = await squatted(door)
      const token = (await door.mailOf(person)).token('confirm')
      const client = proof ? door.newClient() : person.client
      expect(await outcome(client.api('/confirm', { token, ...proof }))).toBe('200 confirmed')
      expect(await credentialsOf(person.email)).toEqual(everything)
      expect(await whoAmI(person.client)).toBe('200')
    }
  })

  it('the link of an account that is confirmed takes nothing', async () => {
    const person = await squatted(door)
    const token = (await door.mailOf(person)).token('confirm')
    await person.client.api('/confirm', { token })
    const late = await outcome(door.newClient().api('/confirm', { token, newPassword: chosen }))
    expect(late).toBe('200 already_confirmed')
    expect(await credentialsOf(person.email)).toEqual(everything)
  })
})

describe('a reset of a confirmed account', () => {
  const door = openDoor({ ACCESS_TOKEN_TTL: '0' })

  it('removes no passkey, no factor and no account elsewhere', async () => {
    const person = await door.confirmed()
    await addCredentials(person.email, 1)
    expect(await byReset(door, person)).toBe('200 password_reset')
    expect(await credentialsOf(person.email)).toEqual(everything)
  })

  it('does not get past a factor', async () => {
    const person = await door.confirmed()
    await addCredentials(person.email, 1)
    const answers = { totp: () => always }
    const factored = openDoor({ ACCESS_TOKEN_TTL: '0' }, [{ name: 'factor', gate: { ...gate, answers } }])
    const client = factored.newClient()
    const answer = await client.post(`/reset/${await door.resetToken(person)}`, { password: chosen })
    expect(answer.headers.get('Location')).toMatch(/^\/login\/second/)
    expect(await whoAmI(client)).toBe('401 not_signed_in')
    expect(await credentialsOf(person.email)).toEqual(everything)
  })
})

describe('an invitation', () => {
  it('takes over what an imported account’s old password has opened', async () => {
    const door = openDoor({ EMAIL_CONFIRMATION: 'off', ACCESS_TOKEN_TTL: '0' })
    const person = await squatted(door)
    expect(await credentialsOf(person.email)).toEqual(everything)
    await env.DB.prepare(
      'UPDATE outbox SET kind = ?, registration_id = NULL, user_id = registration_id WHERE address = ?',
    )
      .bind('invitation', person.email)
      .run()
    const token = (await door.mail(person.email, 'invitation')).token('invite')
    await door.confirmed({ username: 'TakenByAnother' })
    const accept = (username: string) => outcome(door.newClient().api('/invite', { token, password: chosen, username }))
    expect(await accept('takenbyanother')).toBe('409 username_taken')
    expect(await credentialsOf(person.email)).toEqual(everything)
    expect(await accept('TheOwner')).toBe('200 confirmed')
    expect(await credentialsOf(person.email)).toEqual(nothing)
    expect(await whoAmI(person.client)).toBe('401 not_signed_in')
  })
})

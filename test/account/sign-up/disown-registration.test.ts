import { describe, expect, it } from 'vitest'
import { goodPassword, newAddress } from '../../support/client.ts'
import { logIn, openDoor, outcome, stopTheClock, travel, whoAmI } from '../../support/door.ts'
import { accounts, invite } from '../../support/rows.ts'

const door = openDoor()
stopTheClock()

const disown = (token: string) => outcome(door.newClient().api('/register/disown', { token }))

/** A registration, and both links of its mail. */
async function mailed(through = door) {
  const person = await through.registered()
  const mail = await through.mailOf(person)
  return { ...person, code: mail.code, confirmLink: mail.token('confirm'), disownLink: mail.token('disown') }
}

describe('disown', () => {
  it('removes the registration: no link, code or password of it is of use', async () => {
    const { client, confirmationId, code, confirmLink, disownLink, ...person } = await mailed()
    expect(await disown(disownLink)).toBe('200 disowned')
    expect(await outcome(client.api('/confirm', { token: confirmLink }))).toBe('400 link_invalid')
    expect(await outcome(client.api('/confirm', { confirmationId, code }))).toBe('400 code_invalid')
    expect(await logIn(person, door.newClient())).toBe('401 invalid_credentials')
    expect(await door.mails(person.email)).toEqual([])
  })

  it('may be said twice', async () => {
    const { disownLink } = await mailed()
    await disown(disownLink)
    expect(await disown(disownLink)).toBe('200 disowned')
  })

  it('leaves other registrations of the address alone', async () => {
    const unwanted = await mailed()
    const wanted = await door.registered({ email: unwanted.email })
    await disown(unwanted.disownLink)
    const token = (await door.mailOf(wanted)).token('confirm')
    expect(await outcome(wanted.client.api('/confirm', { token }))).toBe('200 confirmed')
  })

  it('takes the unconfirmed account and its sessions along', async () => {
    const fence = openDoor({ EMAIL_CONFIRMATION: 'fence' })
    const { client, disownLink, ...person } = await mailed(fence)
    expect(await logIn(person, client)).toBe('200')
    expect(await whoAmI(client)).toBe('200')
    expect(await disown(disownLink)).toBe('200 disowned')
    expect(await whoAmI(client)).toBe('401 not_signed_in')
    expect(await logIn(person, client)).toBe('401 invalid_credentials')
  })

  it('leaves an invited account alone: it is not of a sign-up', async () => {
    const email = newAddress('invited')
    await invite(email)
    await door.newClient().api('/confirm/resend', { email })
    await disown((await door.mail(email)).token('disown'))
    expect(await accounts(email)).toHaveLength(1)
  })

  it('needs a click: opening the link changes nothing', async () => {
    const { client, confirmLink, disownLink } = await mailed()
    expect((await door.newClient().get(`/disown/${disownLink}`)).status).toBe(200)
    expect(await outcome(client.api('/confirm', { token: confirmLink }))).toBe('200 confirmed')
  })
})

describe('disown refuses', () => {
  it.each(['required', 'fence'])('once the account is confirmed (%s)', async (policy) => {
    const through = openDoor({ EMAIL_CONFIRMATION: policy })
    const { client, confirmLink, disownLink, ...person } = await mailed(through)
    await client.api('/confirm', { token: confirmLink })
    expect(await disown(disownLink)).toBe('400 link_invalid')
    expect(await logIn(person, through.newClient())).toBe('200')
  })

  it('the link of an account that was confirmed with a new password', async () => {
    const { confirmLink, disownLink, email } = await mailed()
    const password = 'the-owner-chose-this'
    await door.newClient().api('/confirm', { token: confirmLink, newPassword: password })
    expect(await disown(disownLink)).toBe('400 link_invalid')
    expect(await logIn({ email, password }, door.newClient())).toBe('200')
  })

  it.each([
    [86_399, '200 disowned'],
    [86_401, '400 link_expired'],
  ])('a link that is %d seconds old: %s', async (age, expected) => {
    const { disownLink } = await mailed()
    travel(age)
    expect(await disown(disownLink)).toBe(expected)
  })

  it('the confirmation link itself', async () => {
    const { confirmLink, email } = await mailed()
    expect(await disown(confirmLink)).toBe('400 link_invalid')
    expect(await logIn({ email, password: goodPassword }, door.newClient())).toBe('403 email_unconfirmed')
  })
})

import { describe, expect, it } from 'vitest'
import { changeToken, chosen, confirmChange, moved, undoChange } from '../../support/account-mails.ts'
import { newAddress } from '../../support/client.ts'
import { logIn, openDoor, outcome, stopTheClock, whoAmI } from '../../support/door.ts'
import { account, accounts, countOf } from '../../support/rows.ts'

/*
 * An unconfirmed account may stand under an address that is a stranger's. What its holder does with changes of address
 * must neither outlive the owner's arrival nor cost the owner anything.
 */

stopTheClock()

const attackers = 'the-attacker-chose-this'
const fence = openDoor({ EMAIL_CONFIRMATION: 'fence', ACCESS_TOKEN_TTL: '0' })

async function squatter(door = fence) {
  const person = await door.registered({ password: attackers })
  await logIn(person, person.client)
  return person
}

describe('a change of address that waits', () => {
  // checks 64
  it('dies when the owner resets the password', async () => {
    const person = await squatter()
    const token = await changeToken(fence, person, newAddress('attacker'))
    const reset = await fence.resetToken(person)
    await fence.newClient().api('/password/reset', { token: reset, password: chosen })
    expect((await account(person.email)).pending_change_id).toBeNull()
    expect(await confirmChange(person.client, token)).toBe('400 link_invalid')
    expect(await logIn({ ...person, password: chosen }, fence.newClient())).toBe('200')
    expect(await whoAmI(person.client)).toBe('401 not_signed_in')
  })

  it('dies when the owner confirms with a password of their own', async () => {
    const person = await squatter()
    const token = await changeToken(fence, person, newAddress('attacker'))
    const link = (await fence.mailOf(person)).token('confirm')
    expect(await outcome(fence.newClient().api('/confirm', { token: link, newPassword: chosen }))).toBe('200 confirmed')
    expect(await confirmChange(person.client, token)).toBe('400 link_invalid')
    expect(await accounts(person.email)).toHaveLength(1)
  })
})

describe('an address that was never confirmed', () => {
  it('gets no notice and no undo when its account leaves, and is free for its owner', async () => {
    const person = await squatter()
    const email = newAddress('attacker')
    expect(await confirmChange(person.client, await changeToken(fence, person, email))).toBe('200 email_changed')
    expect((await account(email)).email_confirmed_at).not.toBeNull()
    expect((await fence.mails(person.email)).map(({ kind }) => kind)).not.toContain('email_changed')
    const owner = await openDoor().confirmed({ email: person.email, password: chosen })
    expect(await logIn(owner, fence.newClient())).toBe('200')
  })

  // checks 24
  it('can be left from behind the fence, and the old confirmation link is then of no use', async () => {
    const person = await squatter()
    const link = (await fence.mailOf(person)).token('confirm')
    const email = newAddress()
    await confirmChange(person.client, await changeToken(fence, person, email))
    const answer = await outcome(fence.newClient().api('/confirm', { token: link, password: attackers }))
    expect(answer).not.toBe('200 confirmed')
    expect(await whoAmI(person.client)).toBe('200')
    expect(await countOf('registrations', person.email)).toBe(0)
  })
})

describe('an address that somebody has', () => {
  it('answers, shows and writes the same when another account asks for it, and gets no mail', async () => {
    const door = openDoor({ ACCESS_TOKEN_TTL: '0' })
    const member = await door.confirmed()
    const shown = []
    for (const email of [member.email, newAddress('free')]) {
      const person = await door.loggedIn()
      const answer = await person.client.api('/email/change', { email, password: person.password })
      const headers = [...answer.headers].filter(([name]) => name !== 'x-request-id' && name !== 'set-cookie')
      const page = await (await person.client.get('/account')).text()
      const kept = await person.client.api('/account/export', undefined, { method: 'GET' })
      const { mails, emailChanges, events } = (await kept.json()) as Record<
        string,
        { kind?: string; status?: string; event?: string }[]
      >
      shown.push({
        ...{ status: answer.status, body: await answer.text(), headers },
        ...{
          pending: page.includes(`<strong>${email}</strong>`),
          mails: mails?.map(({ kind, status }) => `${kind} ${status}`).sort(),
        },
        ...{ changes: emailChanges?.length, events: events?.map(({ event }) => event).sort() },
        rows: await countOf('outbox', email),
      })
    }
    const [taken, free] = shown
    expect({ ...taken, rows: 0 }).toEqual({ ...free, rows: 0 })
    expect(taken?.pending).toBe(true)
    expect((await door.mails(member.email)).map(({ kind }) => kind)).not.toContain('email_change')
  })

  it('is confirmed for nobody when it became somebody’s meanwhile', async () => {
    const door = openDoor({ ACCESS_TOKEN_TTL: '0' })
    const person = await door.loggedIn()
    const email = newAddress()
    const token = await changeToken(door, person, email)
    const owner = await door.confirmed({ email, password: chosen })
    expect(await confirmChange(person.client, token)).toBe('400 link_invalid')
    expect(await logIn(owner, door.newClient())).toBe('200')
    expect(await whoAmI(person.client)).toBe('200')
  })

  it('turns sign-ups that wait for it into decoys', async () => {
    const door = openDoor({ ACCESS_TOKEN_TTL: '0' })
    const email = newAddress()
    const waiting = await door.registered({ email })
    const link = (await door.mailOf(waiting)).token('confirm')
    const person = await door.loggedIn()
    await moved(door, person, email)
    expect(await outcome(waiting.client.api('/confirm', { token: link }))).not.toBe('200 confirmed')
    expect(await accounts(email)).toHaveLength(1)
  })
})

describe('each mailed link', () => {
  // checks 23
  it('serves its own purpose alone', async () => {
    const door = openDoor({ ACCESS_TOKEN_TTL: '0' })
    const person = await door.loggedIn()
    const [undo, change] = [await moved(door, person, newAddress()), await changeToken(door, person, newAddress())]
    const reset = await door.resetToken(await door.confirmed())
    const waiting = await door.registered()
    const confirm = (await door.mailOf(waiting)).token('confirm')
    const disown = (await door.mailOf(waiting)).token('disown')
    const post = (path: string, token: string) =>
      outcome(door.newClient().api(path, { token, password: chosen, newPassword: chosen }))
    for (const token of [undo, reset, confirm, disown])
      expect(await confirmChange(door.newClient(), token)).toBe('400 link_invalid')
    for (const token of [change, reset, confirm, disown])
      expect(await undoChange(door.newClient(), token)).toBe('400 link_invalid')
    for (const path of ['/confirm', '/register/disown', '/password/reset', '/login/unlock'])
      for (const token of [undo, change]) expect(await post(path, token)).toBe('400 link_invalid')
    expect(await confirmChange(person.client, change)).toBe('200 email_changed')
    expect(await undoChange(door.newClient(), undo)).toBe('200 email_restored')
  })
})

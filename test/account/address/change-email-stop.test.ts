import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { changeToken, confirmChange, moved, stopChange, stopToken, undoChange } from '../../support/account-mails.ts'
import { newAddress } from '../../support/client.ts'
import { logIn, openDoor, outcome, stopTheClock, travel, whoAmI } from '../../support/door.ts'
import { account, accounts, openSessions } from '../../support/rows.ts'
import { watchedDatabase } from '../../support/watched-database.ts'

const door = openDoor({ ACCESS_TOKEN_TTL: '0' })
stopTheClock()

const stopped = '303 /reset?notice=email_stopped'
const day = 86_400

/** Somebody who knows the password has asked for another address. */
async function asked() {
  const owner = await door.loggedIn()
  const thief = { ...owner, client: door.newClient() }
  await logIn(owner, thief.client)
  const change = await changeToken(door, thief, newAddress('thief'))
  return { owner, thief, change, stop: await stopToken(door, owner.email) }
}

describe('the notice that another address was asked for', () => {
  // checks 122
  it('goes to the old address at once, with the new one masked', async () => {
    const person = await door.loggedIn()
    await changeToken(door, person, 'quagga.herd@example.org')
    const notice = await door.mail(person.email, 'email_change_requested')
    expect(notice.text).toContain('q•••@example.org')
    expect(notice.text).not.toContain('quagga')
  })

  it('goes to the old address too when the new one is somebody’s', async () => {
    const [person, member] = [await door.loggedIn(), await door.confirmed()]
    await person.client.api('/email/change', { email: member.email, password: person.password })
    expect(await stopToken(door, person.email)).not.toBe('')
  })

  it('does not go to an address that nobody has confirmed: it may be a stranger’s', async () => {
    const fence = openDoor({ EMAIL_CONFIRMATION: 'fence', ACCESS_TOKEN_TTL: '0' })
    const person = await fence.registered()
    await logIn(person, person.client)
    await changeToken(fence, person, newAddress())
    expect((await fence.mails(person.email)).map(({ kind }) => kind)).toEqual(['confirm'])
  })

  it('has a link that stops the change and ends every session, and leads to a new password', async () => {
    const { owner, thief, change, stop } = await asked()
    expect((await door.newClient().get(`/email/stop/${stop}`)).status).toBe(200)
    expect(await openSessions(owner.email)).toBe(2)
    expect(await stopChange(door.newClient(), stop)).toBe(stopped)
    expect(await openSessions(owner.email)).toBe(0)
    expect(await whoAmI(thief.client)).toBe('401 not_signed_in')
    expect(await confirmChange(thief.client, change, thief.password)).toBe('400 link_invalid')
    expect((await account(owner.email)).pending_change_id).toBeNull()
  })

  it('makes every device a stranger: the thief’s cookie has no tries of its own', async () => {
    const { owner, thief, stop } = await asked()
    await stopChange(door.newClient(), stop)
    for (let i = 0; i < 5; i++) await logIn({ ...owner, password: 'not-the-right-one' }, door.newClient())
    expect(await logIn(owner, thief.client)).toBe('429 too_many_requests')
  })

  it('stops once, and not what was asked for later', async () => {
    const { owner, stop } = await asked()
    expect(await stopChange(door.newClient(), stop)).toBe(stopped)
    await logIn(owner, owner.client)
    const later = await changeToken(door, owner, newAddress())
    expect(await stopChange(door.newClient(), stop)).toBe('400')
    expect(await whoAmI(owner.client)).toBe('200')
    expect(await confirmChange(owner.client, later)).toBe('200 email_changed')
  })

  it('stops whatever waits: the first notice of two as well', async () => {
    const { owner, thief, stop } = await asked()
    const second = await changeToken(door, thief, newAddress('thief'))
    expect(await stopChange(door.newClient(), stop)).toBe(stopped)
    expect(await confirmChange(thief.client, second, thief.password)).toBe('400 link_invalid')
    expect(await openSessions(owner.email)).toBe(0)
  })

  it('is of no use once the change is made: undoing it is another link', async () => {
    const person = await door.loggedIn()
    const undo = await moved(door, person, newAddress())
    const stop = await stopToken(door, person.email)
    expect(await stopChange(door.newClient(), stop)).toBe('400')
    expect(await undoChange(door.newClient(), undo)).toBe('200 email_restored')
    expect(await accounts(person.email)).toHaveLength(1)
  })

  it.each([
    [day - 1, stopped],
    [day + 1, '400'],
  ])('%d seconds later answers %s', async (age, expected) => {
    const { stop } = await asked()
    travel(age)
    expect(await stopChange(door.newClient(), stop)).toBe(expected)
  })

  it('takes one round trip', async () => {
    const { stop } = await asked()
    const DB = watchedDatabase(env.DB)
    expect(await stopChange(openDoor({ DB }).newClient(), stop)).toBe(stopped)
    expect(DB.watch.trips).toHaveLength(1)
  })
})

describe('changes of address', () => {
  it('are at most five a day for an account, whatever the addresses; the sixth says when', async () => {
    const person = await door.loggedIn()
    const ask = () => person.client.api('/email/change', { email: newAddress(), password: person.password })
    for (let i = 0; i < 5; i++) {
      expect(await outcome(ask())).toBe('202 confirmation_sent')
      travel(60 * 60)
    }
    const sixth = await ask()
    expect([sixth.status, Number(sixth.headers.get('Retry-After'))]).toEqual([429, day - 5 * 60 * 60])
    travel(day - 5 * 60 * 60)
    await logIn(person, person.client)
    expect(await outcome(ask())).toBe('202 confirmation_sent')
  })

  it('asked for sixteen times at once are five', async () => {
    const person = await door.loggedIn()
    const answers = await Promise.all(
      Array.from({ length: 16 }, () =>
        outcome(person.client.api('/email/change', { email: newAddress(), password: person.password })),
      ),
    )
    expect(answers.filter((answer) => answer === '202 confirmation_sent').length).toBeLessThanOrEqual(5)
    const { count } = (await env.DB.prepare('SELECT count(*) AS count FROM email_changes WHERE user_id = ?')
      .bind((await account(person.email)).id)
      .first<{ count: number }>()) ?? { count: 0 }
    expect(count).toBeLessThanOrEqual(5)
  })
})

import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { changeToken, chosen, confirmChange, moved, undoChange } from '../../support/account-mails.ts'
import { newAddress } from '../../support/client.ts'
import { logIn, openDoor, outcome, type Person, stopTheClock, travel, whoAmI } from '../../support/door.ts'
import { account, accounts, openSessions } from '../../support/rows.ts'
import { watchedDatabase } from '../../support/watched-database.ts'

const door = openDoor({ ACCESS_TOKEN_TTL: '0', RESENDS_PER_HOUR: '50' })
stopTheClock()

const week = 7 * 86_400

/** Somebody who knows the password takes the account to a mailbox of their own. */
async function hijacked() {
  const owner = await door.loggedIn()
  const thief: Person = { ...owner, client: door.newClient() }
  await logIn(owner, thief.client)
  const taken = newAddress('thief')
  const undo = await moved(door, thief, taken)
  return { owner, thief: { ...thief, email: taken }, undo }
}

async function reset(email: string, password = chosen) {
  const token = await door.resetToken({ email })
  return outcome(door.newClient().api('/password/reset', { token, password }))
}

describe('undoing a change of address', () => {
  it('gives the old address back, and only a reset by its mailbox lets in', async () => {
    const { owner, thief, undo } = await hijacked()
    expect(await undoChange(door.newClient(), undo)).toBe('200 email_restored')
    expect(await accounts(thief.email)).toEqual([])
    expect((await account(owner.email)).password_hash).toBeNull()
    for (const person of [owner, thief]) expect(await logIn(person, door.newClient())).toBe('401 invalid_credentials')
    expect(await reset(owner.email)).toBe('200 password_reset')
    expect(await logIn({ ...owner, password: chosen }, door.newClient())).toBe('200')
  })

  it('ends every session, of browsers and of apps, that of who undoes too', async () => {
    const { owner, thief, undo } = await hijacked()
    const app = await door.newClient().api('/login', { email: thief.email, password: thief.password, mode: 'token' })
    const { refreshToken, accessToken } = (await app.json()) as Record<string, string>
    const own = door.newClient()
    await logIn(thief, own)
    await undoChange(own, undo)
    expect(await openSessions(owner.email)).toBe(0)
    for (const client of [owner.client, thief.client, own]) expect(await whoAmI(client)).toBe('401 not_signed_in')
    expect(own.cookies.has('session')).toBe(false)
    const client = door.newClient()
    expect(await outcome(client.api('/token/refresh', { refreshToken }))).toBe('401 refresh_invalid')
    const headers = { Authorization: `Bearer ${accessToken}` }
    expect((await client.api('/sessions', undefined, { method: 'GET', headers })).status).toBe(401)
  })

  it('works whatever the thief did since: another password, another address, another change that waits', async () => {
    const { owner, thief, undo } = await hijacked()
    await thief.client.api('/password/change', { currentPassword: thief.password, newPassword: 'the-thief-chose-this' })
    const angry = { ...thief, password: 'the-thief-chose-this' }
    const further = newAddress('thief')
    const undoOfThief = await moved(door, angry, further)
    const waiting = await changeToken(door, { ...angry, email: further }, newAddress('thief'))
    const resetOfThief = await door.resetToken({ email: further })
    expect(await undoChange(door.newClient(), undo)).toBe('200 email_restored')
    expect((await accounts(owner.email)).length).toBe(1)
    expect(await undoChange(door.newClient(), undoOfThief)).toBe('400 link_invalid')
    expect(await confirmChange(door.newClient(), waiting)).toBe('400 link_invalid')
    const body = { token: resetOfThief, password: 'the-thief-chose-this' }
    expect(await outcome(door.newClient().api('/password/reset', body))).toBe('400 link_invalid')
    expect(await reset(owner.email)).toBe('200 password_reset')
    expect(await undoChange(door.newClient(), undoOfThief)).toBe('400 link_invalid')
    expect((await accounts(owner.email)).length).toBe(1)
  })

  it('by the later mailbox leaves the earlier one its own undo', async () => {
    const { owner, thief, undo } = await hijacked()
    const undoOfThief = await moved(door, thief, newAddress('thief'))
    expect(await undoChange(door.newClient(), undoOfThief)).toBe('200 email_restored')
    expect(await accounts(thief.email)).toHaveLength(1)
    expect(await undoChange(door.newClient(), undo)).toBe('200 email_restored')
    expect(await accounts(owner.email)).toHaveLength(1)
  })

  it('works once, and changes nothing the second time', async () => {
    const { owner, undo } = await hijacked()
    await undoChange(door.newClient(), undo)
    await reset(owner.email)
    await logIn({ ...owner, password: chosen }, owner.client)
    const before = await account(owner.email)
    for (const token of [undo, `${undo}=`]) expect(await undoChange(door.newClient(), token)).toMatch(/^400/)
    expect(await account(owner.email)).toEqual(before)
    expect(await whoAmI(owner.client)).toBe('200')
  })

  it.each([
    [week - 1, '200 email_restored'],
    [week + 1, '400 link_expired'],
  ])('%d seconds later answers %s', async (age, expected) => {
    const { undo } = await hijacked()
    travel(age)
    expect(await undoChange(door.newClient(), undo)).toBe(expected)
  })

  it('works by a mail that was sent in place of the notice, and of that one', async () => {
    const { owner, undo } = await hijacked()
    const notice = await door.mail(owner.email, 'email_changed')
    let last = notice.id
    for (const id of ['01k00000000000000000000001', '01k00000000000000000000002']) {
      await env.DB.prepare(
        `INSERT INTO outbox (id, kind, user_id, address, locale, params, security_version, kid, status, next_at, expires_at, created_at, replaces)
         SELECT ?, kind, user_id, address, locale, params, security_version, kid, status, next_at, expires_at, created_at + 1, ?
         FROM outbox WHERE id = ?`,
      )
        .bind(id, last, last)
        .run()
      last = id
    }
    const copies = (await door.mails(owner.email)).filter(({ kind }) => kind === 'email_changed')
    const copy = copies.find(({ id }) => id === last)
    expect(copy?.text).toContain('t•••@example.org')
    expect(await undoChange(door.newClient(), copy?.token('email/undo') ?? '')).toBe('200 email_restored')
    expect(await undoChange(door.newClient(), undo)).toBe('400 link_invalid')
  })

  it('takes one round trip', async () => {
    const { undo } = await hijacked()
    const DB = watchedDatabase(env.DB)
    expect(await undoChange(openDoor({ DB }).newClient(), undo)).toBe('200 email_restored')
    expect(DB.watch.trips).toHaveLength(1)
  })
})

describe('the old address, while the change can be undone', () => {
  it('is nobody else’s to sign up with', async () => {
    const { owner, undo } = await hijacked()
    const squatter = await door.registered({ email: owner.email, password: 'the-squatter-chose-this' })
    expect((await door.mails(owner.email)).map(({ kind }) => kind)).not.toContain('confirm')
    expect(await logIn(squatter, squatter.client)).toBe('403 email_unconfirmed')
    for (const policy of ['fence', 'off'])
      await openDoor({ EMAIL_CONFIRMATION: policy }).registered({ email: owner.email, password: chosen })
    expect(await accounts(owner.email)).toEqual([])
    expect(await undoChange(door.newClient(), undo)).toBe('200 email_restored')
  })

  it('is nobody else’s to correct a sign-up to, or to change to', async () => {
    const { owner, undo } = await hijacked()
    const waiting = await door.registered()
    await waiting.client.api('/register/correct', { confirmationId: waiting.confirmationId, email: owner.email })
    const other = await door.loggedIn()
    await other.client.api('/email/change', { email: owner.email, password: other.password })
    const kinds = (await door.mails(owner.email)).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'confirm' || kind === 'email_change')).toEqual([])
    expect(await undoChange(door.newClient(), undo)).toBe('200 email_restored')
  })

  it('can be gone back to by the account itself', async () => {
    const person = await door.loggedIn()
    const email = newAddress()
    await moved(door, person, email)
    expect(await confirmChange(person.client, await changeToken(door, person, person.email))).toBe('200 email_changed')
    expect(await accounts(person.email)).toHaveLength(1)
  })

  it('is free again after a week', async () => {
    const { owner } = await hijacked()
    travel(week + 1)
    const next = await door.confirmed({ email: owner.email, password: 'somebody-else-is-here' })
    expect(await logIn(next, door.newClient())).toBe('200')
  })
})

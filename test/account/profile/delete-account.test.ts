import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { changeToken, moved, remove, undoChange } from '../../support/account-mails.ts'
import { newAddress } from '../../support/client.ts'
import { logIn, openDoor, outcome, stopTheClock, travel, whoAmI } from '../../support/door.ts'
import { account, accounts, countOf, tables } from '../../support/rows.ts'
import { slowDatabase } from '../../support/slow-database.ts'
import { watchedDatabase } from '../../support/watched-database.ts'

const door = openDoor({ ACCESS_TOKEN_TTL: '0' })
stopTheClock()

const makeAdmin = (email: string) => env.DB.prepare("UPDATE users SET role = 'admin' WHERE email = ?").bind(email).run()

describe('deleting an account', () => {
  // checks 129
  it('leaves nothing of it but the last mail, until that is sent', async () => {
    const person = await door.loggedIn({ email: 'vanishing@example.org', username: 'Vanisher' })
    await moved(door, person, 'vanishing.new@example.org')
    const now = { ...person, email: 'vanishing.new@example.org' }
    await changeToken(door, now, 'vanishing.next@example.org')
    await logIn({ ...now, password: 'not-the-right-one' }, door.newClient())
    await door.newClient().api('/confirm/resend', { email: now.email })
    await door.resetToken(now)
    const { id } = await account(now.email)
    expect(await remove(person.client, '/account', { password: person.password })).toBe('204')
    const farewell = await door.mail(now.email, 'account_deleted')
    await env.DB.prepare('UPDATE outbox SET address = NULL WHERE id = ?').bind(farewell.id).run()
    const left = JSON.stringify(await tables())
    for (const trace of ['vanishing', 'Vanisher', 'vanisher', `login:${id}`, `device:${id}`])
      expect(left).not.toContain(trace)
    expect(await env.DB.prepare('SELECT 1 FROM sessions WHERE user_id = ?').bind(id).first()).toBeNull()
  })

  // checks 81
  it('ends every session at once, takes the cookies, and lets nobody in', async () => {
    const person = await door.loggedIn()
    const other = door.newClient()
    await logIn(person, other)
    await remove(person.client, '/account', { password: person.password })
    expect([...person.client.cookies.keys()].filter((name) => name !== 'signup')).toEqual([])
    expect(await whoAmI(other)).toBe('401 not_signed_in')
    expect(await logIn(person, door.newClient())).toBe('401 invalid_credentials')
  })

  it('kills every link of it', async () => {
    const person = await door.loggedIn()
    const undo = await moved(door, person, newAddress())
    await remove(person.client, '/account', { password: person.password })
    expect(await undoChange(door.newClient(), undo)).toBe('400 link_invalid')
    expect(await accounts(person.email)).toEqual([])
  })

  it('frees the address and the name', async () => {
    const person = await door.loggedIn({ username: 'reusable' })
    await remove(person.client, '/account', { password: person.password })
    const next = await door.loggedIn({ email: person.email, username: 'reusable' })
    expect(await whoAmI(next.client)).toBe('200')
  })

  it('leaves mails to an address that it merely wanted to have', async () => {
    const [person, owner] = [await door.loggedIn(), await door.registered()]
    await person.client.api('/email/change', { email: owner.email, password: person.password })
    await remove(person.client, '/account', { password: person.password })
    expect(await countOf('outbox', owner.email)).toBe(1)
    expect((await door.mails(owner.email)).map(({ kind }) => kind)).toEqual(['confirm'])
  })

  it('leaves alone what strangers have under an address that was never confirmed', async () => {
    const off = openDoor({ EMAIL_CONFIRMATION: 'off', ACCESS_TOKEN_TTL: '0' })
    const squatter = await off.registered()
    await logIn(squatter, squatter.client)
    const owner = await off.registered({ email: squatter.email, password: 'the-owner-chose-this' })
    expect(await remove(squatter.client, '/account', { password: squatter.password })).toBe('204')
    expect(await countOf('registrations', owner.email)).toBe(1)
  })

  it('leaves a stranger’s decoy its time, which tells nothing and mails nothing', async () => {
    const member = await door.loggedIn()
    const spy = await door.registered({ email: member.email, password: 'the-spy-chose-this' })
    const seen = async () => [
      await logIn(spy, spy.client),
      (await (await spy.client.get('/register/pending')).text()).includes(spy.email),
      await outcome(spy.client.api('/confirm', { confirmationId: spy.confirmationId, code: '000000' })),
      await outcome(spy.client.api('/confirm/resend', { email: spy.email })),
    ]
    const before = await seen()
    await remove(member.client, '/account', { password: member.password })
    const rows = await countOf('outbox', member.email)
    expect(await seen()).toEqual(before)
    expect(before[0]).toBe('403 email_unconfirmed')
    expect((await door.mails(member.email)).map(({ kind }) => kind)).toEqual(['account_deleted'])
    expect(await countOf('outbox', member.email)).toBe(rows + 1)
    travel(15 * 86_400)
    expect(await logIn(spy, spy.client)).toBe('401 invalid_credentials')
  })

  it('takes two round trips', async () => {
    const DB = watchedDatabase(env.DB)
    const { client, password } = await openDoor({ DB }).loggedIn()
    DB.watch.restart()
    expect(await remove(client, '/account', { password })).toBe('204')
    expect(DB.watch.trips).toHaveLength(2)
  })
})

describe('a deletion', () => {
  it('needs the password', async () => {
    const { client, email } = await door.loggedIn()
    expect(await remove(client, '/account', { password: 'not-the-right-one' })).toBe('403 password_wrong')
    expect(await remove(client, '/account', {})).toBe('422 invalid_input')
    expect(await remove(door.newClient(), '/account', { password: 'x' })).toBe('401 not_signed_in')
    expect(await accounts(email)).toHaveLength(1)
  })

  it('by the only admin is refused, and changes nothing', async () => {
    const admin = await door.loggedIn()
    await makeAdmin(admin.email)
    expect(await remove(admin.client, '/account', { password: admin.password })).toBe('403 forbidden')
    expect(await whoAmI(admin.client)).toBe('200')
    expect((await door.mails(admin.email)).map(({ kind }) => kind)).not.toContain('account_deleted')
    const second = await door.loggedIn()
    await makeAdmin(second.email)
    expect(await remove(admin.client, '/account', { password: admin.password })).toBe('204')
    expect(await remove(second.client, '/account', { password: second.password })).toBe('403 forbidden')
    await env.DB.prepare("UPDATE users SET role = 'user'").run()
  })

  it.each(['disabled_at = 1', 'email_confirmed_at = NULL'])(
    'by the only admin who can act is refused: another one does not count (%s)',
    async (state) => {
      const [admin, other] = [await door.loggedIn(), await door.confirmed()]
      for (const { email } of [admin, other]) await makeAdmin(email)
      await env.DB.prepare(`UPDATE users SET ${state} WHERE email = ?`).bind(other.email).run()
      expect(await remove(admin.client, '/account', { password: admin.password })).toBe('403 forbidden')
      await env.DB.prepare("UPDATE users SET role = 'user'").run()
    },
  )

  it('by the last two admins at once leaves one', async () => {
    const slow = openDoor({ DB: slowDatabase(env.DB, 30), ACCESS_TOKEN_TTL: '0' })
    const admins = [await slow.loggedIn(), await slow.loggedIn()]
    for (const { email } of admins) await makeAdmin(email)
    const answers = await Promise.all(admins.map(({ client, password }) => remove(client, '/account', { password })))
    expect(answers.sort()).toEqual(['204', '403 forbidden'])
    await env.DB.prepare("UPDATE users SET role = 'user'").run()
  })

  it('and a log-in at once leave no session behind', async () => {
    const slow = openDoor({ DB: slowDatabase(env.DB, 30), ACCESS_TOKEN_TTL: '0' })
    const person = await slow.loggedIn()
    const { id } = await account(person.email)
    await Promise.all([
      remove(person.client, '/account', { password: person.password }),
      ...Array.from({ length: 4 }, () => outcome(slow.newClient().api('/login', { ...person, client: undefined }))),
    ])
    expect(await env.DB.prepare('SELECT 1 FROM sessions WHERE user_id = ?').bind(id).first()).toBeNull()
  })
})

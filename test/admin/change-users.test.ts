import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { soundAnswer } from '../http/sound-answer.ts'
import { administrator, openDesk } from '../support/admins.ts'
import { goodPassword, newAddress } from '../support/client.ts'
import { logIn, openDoor, outcome, stopTheClock, whoAmI } from '../support/door.ts'
import { account, accounts, countOf, openSessions } from '../support/rows.ts'

const door = openDoor()
stopTheClock()
const desk = openDesk(door)
const { send, actions } = desk

describe('POST /api/admin/users', () => {
  it('makes a confirmed account at once', async () => {
    const email = newAddress()
    const answer = await send('POST', '/users', { email, password: goodPassword, username: 'Founder', confirmed: true })
    const { user } = JSON.parse(await soundAnswer(answer))
    expect([answer.status, user]).toMatchObject([
      201,
      { email, username: 'Founder', emailConfirmed: true, role: 'user' },
    ])
    expect(await logIn({ email, password: goodPassword }, door.newClient())).toBe('200')
    expect(await countOf('outbox', email)).toBe(0)
    expect(await actions(user.id)).toEqual(['admin.user_created'])
  })

  it('invites who is not confirmed', async () => {
    const email = newAddress()
    const answer = await send('POST', '/users', { email })
    expect([answer.status, await answer.json()]).toMatchObject([
      202,
      { status: 'invitation_sent', user: { emailConfirmed: false } },
    ])
    expect((await door.mail(email, 'invitation')).to).toBe(email)
    expect((await account(email)).password_hash).toBeNull()
  })

  it('refuses an address or a name that is taken, and writes nothing', async () => {
    const { email } = await door.confirmed({ username: 'Occupied' })
    const fresh = newAddress()
    expect(await outcome(send('POST', '/users', { email }))).toBe('409 email_taken')
    expect(await outcome(send('POST', '/users', { email: fresh, username: 'occupied' }))).toBe('409 username_taken')
    expect([await accounts(fresh), await countOf('outbox', fresh)]).toEqual([[], 0])
  })

  it.each([
    [{}, ['email']],
    [{ email: 'nobody' }, ['email']],
    [{ email: 'a@example.org', password: 'short' }, ['password']],
    [{ email: 'a@example.org', role: 'owner' }, ['role']],
    [{ email: 'a@example.org', confirmed: 'yes' }, ['confirmed']],
  ])('refuses %j', async (body, fields) => {
    const answer = await send('POST', '/users', body)
    const { errors } = JSON.parse(await soundAnswer(answer))
    expect([answer.status, errors.map(({ field }: { field: string }) => field)]).toEqual([422, fields])
  })
})

describe('PATCH /api/admin/users/:id', () => {
  it('disables at once everywhere, and enables', async () => {
    const { client, email, password } = await door.loggedIn()
    const { id } = await account(email)
    expect(await (await send('PATCH', `/users/${id}`, { disabled: true })).json()).toMatchObject({
      user: { disabled: true },
    })
    expect([await openSessions(email), await logIn({ email, password }, door.newClient())]).toEqual([
      0,
      '403 account_disabled',
    ])
    client.cookies.delete('access')
    expect(await whoAmI(client)).toBe('401 not_signed_in')
    await send('PATCH', `/users/${id}`, { disabled: true })
    await send('PATCH', `/users/${id}`, { disabled: false })
    expect(await logIn({ email, password }, door.newClient())).toBe('200')
    expect((await actions(id)).sort()).toEqual(['admin.user_disabled', 'admin.user_enabled'])
  })

  it('makes and unmakes an administrator, who has to log in again', async () => {
    const other = await door.loggedIn()
    const { id } = await account(other.email)
    await send('PATCH', `/users/${id}`, { role: 'admin' })
    expect(await openSessions(other.email)).toBe(0)
    expect(await logIn(other, other.client)).toBe('200')
    expect((await other.client.get('/api/admin/users')).status).toBe(200)
    await send('PATCH', `/users/${id}`, { role: 'user' })
    expect(await outcome(other.client.get('/api/admin/users'))).toBe('401 not_signed_in')
    expect((await actions(id)).sort()).toEqual(['admin.user_admin_made', 'admin.user_admin_unmade'])
  })

  it('marks an address as confirmed, and never the other way', async () => {
    const email = newAddress()
    await send('POST', '/users', { email })
    const { id } = await account(email)
    expect(await outcome(send('PATCH', `/users/${id}`, { confirmed: false }))).toBe('422 invalid_input')
    expect(await (await send('PATCH', `/users/${id}`, { confirmed: true })).json()).toMatchObject({
      user: { emailConfirmed: true },
    })
  })

  it.each([{ disabled: true }, { role: 'user' }, { disabled: true, role: 'user' }, { confirmed: true, role: 'user' }])(
    'spares the only administrator: %j',
    async (change) => {
      expect(await outcome(send('PATCH', `/users/${desk.admin.id}`, change))).toBe('409 last_admin')
      expect(await outcome(send('DELETE', `/users/${desk.admin.id}`))).toBe('409 last_admin')
      expect([(await account(desk.admin.email)).role, await actions(desk.admin.id)]).toEqual(['admin', []])
    },
  )

  it('does not count a disabled administrator as another one', async () => {
    const second = await administrator(door)
    await send('PATCH', `/users/${second.id}`, { disabled: true })
    expect(await outcome(send('PATCH', `/users/${desk.admin.id}`, { role: 'user' }))).toBe('409 last_admin')
    await send('DELETE', `/users/${second.id}`)
  })

  it('leaves one of two administrators who unmake each other at once', async () => {
    const second = await administrator(door)
    await Promise.all([
      send('PATCH', `/users/${second.id}`, { role: 'user' }),
      second.client.api(`/admin/users/${desk.admin.id}`, { role: 'user' }, { method: 'PATCH' }),
    ])
    const { results } = await env.DB.prepare(`SELECT id FROM users WHERE role = 'admin'`).all<{ id: string }>()
    expect(results.length).toBe(1)
    await env.DB.prepare(`UPDATE users SET role = iif(id = ?, 'admin', 'user')`).bind(desk.admin.id).run()
    expect(await logIn(desk.admin, desk.admin.client)).toBe('200')
  })

  it('answers 404 for nobody', async () => {
    for (const method of ['PATCH', 'DELETE'])
      expect(await outcome(send(method, '/users/nobody', {}))).toBe('404 not_found')
    for (const action of ['resend', 'reset', 'logout', 'export'])
      expect(await outcome(send('POST', `/users/nobody/${action}`))).toBe('404 not_found')
    expect(await outcome(desk.admin.client.get('/api/admin/users/nobody'))).toBe('404 not_found')
  })
})

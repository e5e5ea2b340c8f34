import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { changesBy, changeTypes } from '../../../src/changes.ts'
import { chosen, moved, remove, undoChange } from '../../support/account-mails.ts'
import { administrator } from '../../support/admins.ts'
import { goodPassword, newAddress } from '../../support/client.ts'
import { outcome } from '../../support/door.ts'
import { eventDoor } from '../../support/event-door.ts'
import { account } from '../../support/rows.ts'

const doors = {
  required: eventDoor(),
  fence: eventDoor({ EMAIL_CONFIRMATION: 'fence' }),
  off: eventDoor({ EMAIL_CONFIRMATION: 'off' }),
}
const door = doors.required

/** Types by account, oldest first, with the versions that they carry. */
async function newsOf(userId: string) {
  const rows = (await door.rows()).filter((row) => row.userId === userId).map(({ payload }) => JSON.parse(payload))
  return rows
    .sort((one, other) => one.data.version - other.data.version)
    .map(({ type, data }) => [data.version, type] as const)
}
const typesOf = async (userId: string) => (await newsOf(userId)).map(([, type]) => type)
const idOf = async (email: string) => (await account(email)).id

describe('an app hears', () => {
  it('of an account once it is confirmed, and of no registration', async () => {
    const person = await door.registered()
    expect(await door.rows()).toEqual([])
    const token = (await door.mailOf(person)).token('confirm')
    await Promise.all([1, 2, 3].map(() => person.client.api('/confirm', { token })))
    expect(await typesOf(await idOf(person.email))).toEqual(['user.created'])
  })

  it('of nothing that a stranger does at the address of a member', async () => {
    const person = await door.confirmed()
    const before = await door.rows()
    await door.registered({ email: person.email })
    await door.newClient().api('/password/forgot', { email: person.email })
    expect(await door.rows()).toEqual(before)
  })

  it.each([
    ['fence', 0, ['user.created']],
    ['off', 1, ['user.created', 'user.confirmed']],
  ] as const)('under %s of an account that is there at once', async (policy, atOnce, types) => {
    const { registered, mailOf, rows } = doors[policy]
    const person = await registered()
    expect(await rows()).toHaveLength(atOnce)
    const token = (await mailOf(person)).token('confirm')
    expect(await outcome(person.client.api('/confirm', { token }))).toBe('200 confirmed')
    expect(await typesOf(await idOf(person.email))).toEqual(types)
  })

  it('of name, password, address and its undo, each with a higher version', async () => {
    const person = await door.loggedIn()
    const id = await idOf(person.email)
    await person.client.api('/account', { username: 'heard.of' }, { method: 'PATCH' })
    const undo = await moved(door, person, newAddress())
    const change = { currentPassword: person.password, newPassword: chosen }
    expect(await outcome(person.client.api('/password/change', change))).toBe('200 password_changed')
    await undoChange(door.newClient(), undo)
    const news = await newsOf(id)
    expect(news.map(([, type]) => type)).toEqual([
      'user.created',
      'user.updated',
      ...['user.email_changed', 'session.ended_all'],
      'session.ended_all',
      ...['user.email_changed', 'session.ended_all'],
    ])
    expect(new Set(news.map(([version]) => version)).size).toBe(news.length)
  })

  it('of a reset: that all sessions ended, and that an account is confirmed by it', async () => {
    const person = await doors.off.registered()
    const token = await doors.off.resetToken(person)
    await doors.off.newClient().api('/password/reset', { token, password: chosen })
    expect(await typesOf(await idOf(person.email))).toEqual(['user.created', 'user.confirmed', 'session.ended_all'])
    const member = await door.confirmed()
    await door.newClient().api('/password/reset', { token: await door.resetToken(member), password: chosen })
    expect(await typesOf(await idOf(member.email))).toEqual(['user.created', 'session.ended_all'])
  })

  it('of what an operator does', async () => {
    const { client } = await administrator(door)
    const made = await client.api('/admin/users', { email: newAddress(), password: goodPassword })
    const { user } = (await made.json()) as { user: { id: string } }
    const change = (body: object) => client.api(`/admin/users/${user.id}`, body, { method: 'PATCH' })
    for (const body of [
      { confirmed: true },
      { role: 'admin' },
      { role: 'user' },
      { disabled: true },
      { disabled: true },
    ])
      expect((await change(body)).status).toBe(200)
    await change({ disabled: false })
    expect(await outcome(client.api(`/admin/users/${user.id}`, undefined, { method: 'DELETE' }))).toBe('204')
    expect(await typesOf(user.id)).toEqual([
      ...['user.created', 'user.confirmed', 'user.updated', 'session.ended_all', 'user.updated', 'session.ended_all'],
      ...['user.disabled', 'user.enabled', 'user.deleted'],
    ])
  })

  it('of a deletion, and nothing else of the person is left with what waits or was sent', async () => {
    const full = eventDoor({ HOOK_APP_PAYLOAD: 'full' })
    const person = await full.loggedIn()
    const id = await idOf(person.email)
    expect((await full.rows())[0]?.payload).toContain(person.email)
    expect(await remove(person.client, '/account', { password: person.password })).toBe('204')
    const rows = (await full.rows()).filter((row) => row.userId === id)
    const data = rows.map(({ payload }) => JSON.parse(payload).data)
    expect(data.sort((one, other) => one.version - other.version)).toEqual([
      { userId: id, version: 2 },
      { userId: id, version: 3 },
    ])
    expect(await typesOf(id)).toEqual(['user.created', 'user.deleted'])
  })

  it('of the types that it asked for', async () => {
    const some = eventDoor({ HOOK_APP_EVENTS: 'user.deleted, user.updated' })
    const person = await some.loggedIn()
    expect(await some.rows()).toEqual([])
    await person.client.api('/account', { username: 'chosen.news' }, { method: 'PATCH' })
    expect(await typesOf(await idOf(person.email))).toEqual(['user.updated'])
  })

  it('nothing of a change that did not come to pass', async () => {
    const { client } = await door.loggedIn({ username: 'taken.news' })
    const other = await door.loggedIn()
    const before = await door.rows()
    const taken = other.client.api('/account', { username: 'taken.news' }, { method: 'PATCH' })
    expect(await outcome(taken)).toBe('409 username_taken')
    expect(await outcome(client.api('/account', { password: 'not-the-right-one' }, { method: 'DELETE' }))).toContain(
      '403',
    )
    expect(await door.rows()).toEqual(before)
  })
})

it('without an app writes nothing, and raises no version', async () => {
  const quiet = eventDoor({ HOOKS: '' })
  const person = await quiet.loggedIn()
  await person.client.api('/account', { username: 'unheard.of' }, { method: 'PATCH' })
  const user = await env.DB.prepare('SELECT version FROM users WHERE email = ?').bind(person.email).first('version')
  expect([await quiet.rows(), user]).toEqual([[], 1])
})

it('has a type for each that the contract names, and tells each of some event', () => {
  const told = new Set(Object.values(changesBy).flat())
  const later = ['factor.added', 'factor.removed', 'identity.linked', 'identity.unlinked']
  expect(changeTypes.filter((type) => !told.has(type) && !later.includes(type))).toEqual([])
})

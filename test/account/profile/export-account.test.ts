import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { changeToken, moved } from '../../support/account-mails.ts'
import { newAddress } from '../../support/client.ts'
import { logIn, openDoor, stopTheClock } from '../../support/door.ts'
import { watchedDatabase } from '../../support/watched-database.ts'

const door = openDoor({ ACCESS_TOKEN_TTL: '0' })
stopTheClock()

describe('the export', () => {
  it('holds everything that is kept, with times that people read', async () => {
    const person = await door.loggedIn({ username: 'Exporter' })
    const email = newAddress()
    await moved(door, person, email)
    await changeToken(door, { ...person, email }, 'wanted@example.org')
    await logIn({ ...person, email, password: 'not-the-right-one' }, door.newClient())
    const answer = await person.client.api('/account/export', undefined, { method: 'GET' })
    const kept = (await answer.json()) as Record<string, { kind: string; event: string }[]>
    expect(kept).toMatchObject({
      account: {
        ...{ email, username: 'Exporter', role: 'user', locale: 'en', hasPassword: true },
        createdAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/),
      },
      sessions: [{ mode: 'cookie', device: expect.any(String), lastSeenAt: expect.stringMatching(/Z$/) }],
      emailChanges: expect.arrayContaining([
        expect.objectContaining({ oldEmail: person.email, newEmail: email, undoUntil: expect.stringMatching(/Z$/) }),
        expect.objectContaining({ newEmail: 'wanted@example.org', completedAt: null }),
      ]),
      registrations: [],
      failedTries: [expect.objectContaining({ at: 'login', count: 1, blockedUntil: null })],
    })
    expect(kept.mails?.map(({ kind }) => kind).sort()).toEqual([
      ...['confirm', 'email_change', 'email_change_requested', 'email_change_requested'],
      'email_changed',
    ])
    expect(kept.events?.map(({ event }) => event)).toEqual(expect.arrayContaining(['registered', 'email_changed']))
  })

  it('holds no hash, no key and no secret', async () => {
    const { client, email } = await door.loggedIn()
    const text = await (await client.api('/account/export', undefined, { method: 'GET' })).text()
    const user = await env.DB.prepare('SELECT * FROM users WHERE email = ?').bind(email).first<Record<string, string>>()
    const session = await env.DB.prepare('SELECT secret_hash FROM sessions WHERE user_id = ?')
      .bind(user?.id)
      .first<Record<string, string>>()
    for (const secret of [user?.password_hash, session?.secret_hash, ...client.cookies.values()])
      expect(text).not.toContain(secret)
    for (const name of ['assword_hash', 'passwordHash', 'secretHash', 'kid', 'ipHash']) expect(text).not.toContain(name)
  })

  it('holds nothing of anybody else', async () => {
    const other = await door.loggedIn()
    const person = await door.loggedIn()
    await other.client.api('/email/change', { email: person.email, password: other.password })
    const text = await (await person.client.api('/account/export', undefined, { method: 'GET' })).text()
    expect(text).not.toContain(other.email)
    expect(text).not.toContain('email_change"')
  })

  it('is a file on the page, and for nobody else', async () => {
    const { client, email } = await door.loggedIn()
    const file = await client.get('/account/export')
    expect(file.headers.get('Content-Disposition')).toBe('attachment; filename="account.json"')
    expect(file.headers.get('Content-Type')).toBe('application/json; charset=utf-8')
    expect(await file.json()).toMatchObject({ account: { email } })
    const stranger = await door.newClient().get('/account/export')
    expect([stranger.status, stranger.headers.get('Location')]).toEqual([303, '/login?next=/account/export'])
    expect((await door.newClient().api('/account/export', undefined, { method: 'GET' })).status).toBe(401)
  })

  it('takes two round trips', async () => {
    const DB = watchedDatabase(env.DB)
    const { client } = await openDoor({ DB }).loggedIn()
    DB.watch.restart()
    await client.api('/account/export', undefined, { method: 'GET' })
    expect(DB.watch.trips).toHaveLength(2)
  })
})

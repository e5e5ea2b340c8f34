import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { sentenceOf } from '#templates/pages/admin/audit-sentences.ts'
import { auditKinds, patternsOf } from '../../src/admin/audit/audit-kinds.ts'
import source from '../../src/audit.ts?raw'
import { newId } from '../../src/lib/ids.ts'
import { soundAnswer } from '../http/sound-answer.ts'
import { openDesk } from '../support/admins.ts'
import { openDoor, outcome, stopTheClock, travel } from '../support/door.ts'
import { account } from '../support/rows.ts'

const door = openDoor()
stopTheClock()
const desk = openDesk(door)

interface Entry {
  event: string
  email: string | null
  actorEmail: string | null
  detail: string | null
}
type Listed = { events: Entry[]; nextCursor: string | null }
const listed = (query: string) => desk.get<Listed>(`/audit?${query}`)
const eventsOf = async (query: string) => (await listed(query)).events.map(({ event }) => event)

const now = () => Math.floor(Date.now() / 1000)

const note = (at: number, event: string, userId: string) =>
  env.DB.prepare('INSERT INTO audit (id, at, event, user_id) VALUES (?, ?, ?, ?)')
    .bind(newId(at), at, event, userId)
    .run()

describe('GET /api/admin/audit', () => {
  it('names people by their address: whom it is about, and who did it', async () => {
    const { email } = await door.confirmed()
    const { id } = await account(email)
    travel(1)
    await desk.send('PATCH', `/users/${id}`, { disabled: true, reason: 'spam' })
    travel(1)
    const [entry] = (await listed(`user=${id}`)).events
    expect(entry).toMatchObject({ event: 'admin.user_disabled', email, actorEmail: desk.admin.email })
    expect(entry?.detail).toBe('{"reason":"spam"}')
    await desk.send('DELETE', `/users/${id}`)
    expect((await listed(`user=${id}`)).events[0]).toMatchObject({ event: 'admin.user_deleted', email: null })
  })

  it('needs no reason of a program', async () => {
    const { id } = await account((await door.confirmed()).email)
    travel(1)
    expect(await outcome(desk.send('PATCH', `/users/${id}`, { disabled: true }))).toBe('200')
    expect((await listed(`user=${id}`)).events[0]).toMatchObject({ event: 'admin.user_disabled', detail: null })
  })

  it('names a sign-up that waits', async () => {
    travel(1)
    const { email } = await door.registered()
    expect((await listed('kind=sign_ups')).events[0]).toMatchObject({ event: 'registered', email })
  })

  it('finds by a person what was done by or to them, each once', async () => {
    const person = await door.registered({ username: 'Audited' })
    const { email } = person
    travel(1)
    await person.client.api('/confirm', { token: (await door.mailOf(person)).token('confirm') })
    const { id } = await account(email)
    travel(1)
    await desk.send('POST', `/users/${id}/reset`)
    const told = ['admin.user_reset', 'confirmed', 'registered']
    for (const person of [email, email.toUpperCase(), 'audited', id])
      expect(await eventsOf(`person=${person}`)).toEqual(told)
    expect(await eventsOf(`person=${desk.admin.email}&kind=administrators`)).toContain('admin.user_reset')
    expect(await eventsOf('person=nobody@example.org')).toEqual([])
  })

  it('leads by kind past what it does not ask for', async () => {
    const { id } = await account((await door.confirmed()).email)
    await note(now() - 9, 'passkey_added', id)
    const crowd = `INSERT INTO audit (id, at, event, user_id)
      WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n LIMIT 2100)
      SELECT substr(?1, 1, 10) || printf('%016d', value), 0, 'logged_in', ?2 FROM n`
    await env.DB.prepare(crowd)
      .bind(newId(now() - 5), id)
      .run()
    const first = await listed(`user=${id}&kind=factors`)
    expect([first.events, first.nextCursor]).toEqual([[], expect.any(String)])
    expect(await eventsOf(`user=${id}&kind=factors&cursor=${first.nextCursor}`)).toEqual(['passkey_added'])
    await env.DB.prepare(`DELETE FROM audit WHERE at = 0`).run()
  })

  it('takes days, the last one whole', async () => {
    const { id } = await account((await door.confirmed()).email)
    const at = (text: string) => Date.parse(text) / 1000
    await note(at('2020-02-28T23:59:59Z'), 'logged_out', id)
    await note(at('2020-02-29T00:00:00Z'), 'logged_in', id)
    await note(at('2020-02-29T23:59:59Z'), 'password_changed', id)
    await note(at('2020-03-01T00:00:00Z'), 'email_changed', id)
    expect(await eventsOf('from=2020-02-29&to=2020-02-29')).toEqual(['password_changed', 'logged_in'])
    expect(await eventsOf('to=2020-02-28')).toEqual(['logged_out'])
  })

  it.each(['kind=gossip', 'from=yesterday', 'to=2026-02-31x', 'from=-271821-04-20'])('refuses %s', async (query) => {
    expect(await outcome(desk.admin.client.get(`/api/admin/audit?${query}`))).toBe('422 invalid_input')
    expect((await desk.admin.client.get(`/admin/audit?${query}`)).headers.get('Location')).toBe('/admin/audit')
  })
})

describe('/admin/audit', () => {
  it('says in a sentence who did what to whom, and from where', async () => {
    const person = await door.loggedIn()
    const { id } = await account(person.email)
    await env.DB.prepare(`UPDATE audit SET country = 'PT', device = 'Chrome on macOS' WHERE user_id = ?`).bind(id).run()
    const shown = await soundAnswer(await desk.admin.client.get(`/admin/audit?person=${person.email}&kind=log_ins`))
    expect(shown).toContain(`<a href="/admin/users/${id}">${person.email}</a> logged in, for the first time`)
    expect(shown).toMatch(/UTC<\/time> · from Chrome on macOS, Portugal, network [\w-]{8}</)
  })

  it('puts every event under one kind, in a sentence of whom or by whom', () => {
    const events = [...source.matchAll(/^ {2}\| '([a-z_.]+)'/gm)].map(([, name]) => name ?? '')
    expect(events.length).toBeGreaterThan(50)
    const isLike = (event: string, pattern: string) =>
      new RegExp(`^${pattern.replace('.', '\\.').replaceAll('_', '.').replace('%', '.*')}$`).test(event)
    const kindsOf = (event: string) =>
      auditKinds.filter((kind) => patternsOf(kind).some((pattern) => isLike(event, pattern)))
    expect(events.filter((event) => kindsOf(event).length !== 1)).toEqual([])
    expect(events.filter((event) => !/WHOM|BY/.test(sentenceOf(event)))).toEqual([])
  })

  it.each([
    ['password_changed', 'WHOM changed the password'],
    ['passkey_removed', 'WHOM removed a passkey'],
    ['account_deleted', 'WHOM deleted the account'],
    ['email_change_stopped', 'WHOM stopped the email change'],
    ['admin.user_enabled', 'BY enabled WHOM'],
    ['admin.mails_requeued', 'BY requeued mails of WHOM'],
    ['admin.mail_paused', 'BY paused sending'],
    ['admin.client_deleted', 'BY deleted an app'],
  ])('tells %s by its name', (event, sentence) => expect(sentenceOf(event)).toBe(sentence))
})

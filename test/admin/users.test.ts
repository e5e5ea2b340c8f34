import { describe, expect, it } from 'vitest'
import { soundAnswer } from '../http/sound-answer.ts'
import { openDesk } from '../support/admins.ts'
import { newAddress } from '../support/client.ts'
import { openDoor, outcome, stopTheClock } from '../support/door.ts'
import { account, countOf, openSessions } from '../support/rows.ts'

const door = openDoor()
stopTheClock()
const desk = openDesk(door)
const { get, send, actions } = desk

describe('POST /api/admin/users/:id/…', () => {
  // checks 126
  it('mails a link for a new password to the address of the account', async () => {
    const { email } = await door.confirmed()
    const { id } = await account(email)
    expect(await outcome(send('POST', `/users/${id}/reset`))).toBe('202 reset_sent')
    const token = (await door.mail(email, 'reset')).token('reset')
    expect(await outcome(door.newClient().api('/password/reset', { token, password: 'chosen-by-the-owner' }))).toMatch(
      '200',
    )
    expect(await actions(id)).toEqual(['admin.user_reset'])
  })

  it('sends no link to a disabled account, and no invitation to a confirmed one', async () => {
    const { email } = await door.confirmed()
    const { id } = await account(email)
    const before = await countOf('outbox', email)
    expect(await outcome(send('POST', `/users/${id}/resend`))).toBe('409 state_conflict')
    await send('PATCH', `/users/${id}`, { disabled: true })
    expect(await outcome(send('POST', `/users/${id}/reset`))).toBe('409 state_conflict')
    expect(await countOf('outbox', email)).toBe(before)
  })

  it('invites again', async () => {
    const email = newAddress()
    await send('POST', '/users', { email })
    const { id } = await account(email)
    expect(await outcome(send('POST', `/users/${id}/resend`))).toBe('202 confirmation_sent')
    expect((await door.mails(email)).map(({ kind }) => kind)).toEqual(['invitation', 'invitation'])
  })

  it('logs out everywhere', async () => {
    const { email } = await door.loggedIn()
    const { id } = await account(email)
    expect((await send('POST', `/users/${id}/logout`)).status).toBe(204)
    expect([await openSessions(email), await actions(id)]).toEqual([0, ['admin.user_logged_out']])
  })

  it('exports what is kept, but no hash', async () => {
    const { email } = await door.loggedIn()
    const { id } = await account(email)
    const text = await soundAnswer(await send('POST', `/users/${id}/export`))
    expect(JSON.parse(text)).toMatchObject({ account: { email } })
    expect(await actions(id)).toEqual(['admin.user_exported'])
  })
})

describe('GET /api/admin/users/:id', () => {
  it('shows state, sessions, mails and what happened', async () => {
    const { email } = await door.loggedIn()
    const { id } = await account(email)
    const shown = await get<{ events: unknown }>(`/users/${id}`)
    expect(shown).toMatchObject({
      user: { id, email, hasPassword: true, createdAt: expect.stringMatching(/Z$/) },
      sessions: [{ device: expect.any(String) }],
      mails: [{ kind: 'confirm', status: 'queued', address: email }],
    })
    expect((shown.events as { event: string }[]).map(({ event }) => event)).toContain('confirmed')
  })
})

describe('GET /api/admin/audit', () => {
  // checks 127
  it('tells who did what to whom, page by page', async () => {
    const { email } = await door.confirmed()
    const { id } = await account(email)
    await send('POST', `/users/${id}/logout`)
    await send('POST', `/users/${id}/reset`)
    const { events, nextCursor } = (await get(`/audit?user=${id}&limit=1`)) as {
      events: { event: string; actorId: string; at: string }[]
      nextCursor: string
    }
    expect(events.length).toBe(1)
    const rest = (await get(`/audit?user=${id}&cursor=${nextCursor}`)) as {
      events: { event: string; at: string }[]
    }
    expect([...events, ...rest.events].map(({ event }) => event)).toContain('admin.user_reset')
    expect(rest.events[0]?.at).toMatch(/Z$/)
  })
})

describe('a list that is asked for with what is no number', () => {
  it.each(['/users?limit=ten', '/mail?limit=-1', '/audit?limit=1e3', '/suppressions?limit=1.5', '/stats?days=NaN'])(
    'is refused and the field named: %s',
    async (path) => {
      const answer = await desk.admin.client.get(`/api/admin${path}`)
      const { errors } = JSON.parse(await soundAnswer(answer))
      expect([answer.status, errors[0].field]).toEqual([422, path.includes('days') ? 'days' : 'limit'])
    },
  )

  it('is brought within its bounds when the number is out of them', async () => {
    expect((await get<{ users: object[] }>('/users?limit=0')).users.length).toBeGreaterThan(0)
    expect((await get<{ days: object[] }>('/stats?days=9999')).days).toHaveLength(365)
  })
})

import { describe, expect, it, vi } from 'vitest'
import { openDesk } from '../../support/admins.ts'
import { outcome, stopTheClock, travel } from '../../support/door.ts'
import { eventDoor } from '../../support/event-door.ts'
import { account } from '../../support/rows.ts'

stopTheClock()
const door = eventDoor({ OPERATOR_EMAIL: 'operator@example.org' })
const desk = openDesk(door)

interface List {
  events: { id: string; endpoint: string; type: string; status: string; userId: string; createdAt: string }[]
  nextCursor: string | null
  endpoints: { name: string; pausedAt: string | null }[]
}
const list = (query = '') => desk.get<List>(`/events${query}`)
const send = (path: string) => outcome(desk.send('POST', `/events${path}`))

describe('the desk', () => {
  it('lists events, the newest first, by state, app and account', async () => {
    const people = [await door.confirmed(), await door.confirmed()]
    await door.consume()
    await door.confirmed()
    const { events, endpoints } = await list()
    expect(events.map(({ status }) => status).sort()).toEqual(['queued', 'sent', 'sent'])
    expect(endpoints).toMatchObject([{ name: 'app', pausedAt: null }])
    expect((await list('?status=sent')).events).toHaveLength(2)
    expect((await list('?endpoint=other')).events).toEqual([])
    const { id } = await account(people[0]?.email ?? '')
    expect((await list(`?user=${id}`)).events).toMatchObject([{ userId: id, type: 'user.created', endpoint: 'app' }])
    expect(await outcome(desk.send('GET', '/events?status=lost'))).toBe('422 invalid_input')
  })

  it('pages through them, each once', async () => {
    for (let i = 0; i < 3; i++) await door.confirmed()
    const first = await list('?limit=2')
    const rest = await list(`?limit=2&cursor=${first.nextCursor}`)
    expect(new Set([...first.events, ...rest.events].map(({ id }) => id)).size).toBe(3)
    expect(rest.nextCursor).toBeNull()
  })

  it('shows what became of one and what it says, and tells it once more under its id', async () => {
    await door.confirmed()
    await door.consume()
    const [{ id } = { id: '' }] = (await list()).events
    travel(1)
    expect(await send(`/${id}/requeue`)).toBe('202 requeued')
    await door.consume()
    const { event, history, payload } = await desk.get<{
      event: object
      history: { event: string }[]
      payload: object
    }>(`/events/${id}`)
    expect(event).toMatchObject({ id, status: 'sent', attempts: 2 })
    expect(history.map((entry) => entry.event)).toEqual(['queued', 'sent', 'requeued', 'sent'])
    expect(payload).toMatchObject({ type: 'user.created' })
    expect(door.told.map((told) => told.id)).toEqual([id, id])
    expect(await send('/01k00000000000000000000001/requeue')).toBe('404 not_found')
  })

  it('does not tell twice what is being told', async () => {
    await door.confirmed()
    const answered: string[] = []
    door.app.answer = async ({ id }) => {
      answered.push(await send(`/${id}/requeue`))
      return new Response()
    }
    await door.consume()
    expect(answered).toEqual(['409 state_conflict'])
  })

  it('has pages for it', async () => {
    await door.confirmed()
    const [{ id } = { id: '' }] = (await list()).events
    const { client } = desk.admin
    expect(await (await client.get('/admin/events')).text()).toContain(`/admin/events/${id}`)
    expect(await (await client.get(`/admin/events/${id}`)).text()).toContain('Send it now')
    const posted = await client.post(`/admin/events/${id}/requeue`)
    expect(posted.headers.get('Location')).toBe(`/admin/events/${id}?notice=requeued`)
  })
})

describe('an app that answers 410', () => {
  it('is told nothing more, which the operator hears at once, until it is resumed', async () => {
    await door.confirmed()
    await door.confirmed()
    door.app.answer = () => new Response(null, { status: 410 })
    const lines = vi.spyOn(console, 'error').mockImplementation(() => {})
    expect(await door.consume()).toEqual([])
    expect(lines).toHaveBeenCalled()
    const before = door.told.length
    expect((await door.mail('operator@example.org', 'operator_alert')).text).toContain('410')
    await door.confirmed()
    await door.consume()
    await door.sweep()
    expect([door.told.length, door.queued]).toEqual([before, []])
    expect((await list()).endpoints[0]?.pausedAt).not.toBeNull()
    door.app.answer = () => new Response()
    expect(await send('/endpoints/nobody/resume')).toBe('404 not_found')
    expect(await send('/endpoints/app/resume')).toBe('200 resumed')
    await door.consume()
    await door.sweep()
    await door.consume()
    expect((await list('?status=sent')).events).toHaveLength(3)
    expect((await list()).endpoints[0]?.pausedAt).toBeNull()
  })
})

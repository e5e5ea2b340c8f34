import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { indexHash } from '../../src/lib/hashes.ts'
import { soundAnswer } from '../http/sound-answer.ts'
import { openDesk } from '../support/admins.ts'
import { newAddress, site } from '../support/client.ts'
import { deliver } from '../support/deliver.ts'
import { openDoor, outcome, stopTheClock, travel } from '../support/door.ts'
import { account } from '../support/rows.ts'

const queued: string[] = []
const note = ({ id }: { id: string }) => void queued.push(id)
const door = openDoor({
  MAIL: {
    send: async (message: { id: string }) => note(message),
    sendBatch: async (messages: { body: { id: string } }[]) => void messages.map(({ body }) => note(body)),
    metrics: async () => ({ backlogCount: 7, backlogBytes: 99 }),
  },
})
stopTheClock()
const desk = openDesk(door)
const { get, send } = desk

interface Listed {
  mails: { id: string; kind: string; address: string; status: string; provider: string | null }[]
  nextCursor: string | null
}

const newestOf = async (email: string) => (await get<Listed>(`/mail?to=${email}`)).mails[0]!
const fail = (id: string) => env.DB.prepare(`UPDATE outbox SET status = 'failed' WHERE id = ?`).bind(id).run()
const page = async (path: string) => soundAnswer(await desk.admin.client.get(path))
const post = (path: string, fields = {}) => desk.admin.client.post(path, fields)

describe('GET /api/admin/mail', () => {
  it('lists mails by state, kind and address, page by page', async () => {
    const { email } = await door.registered()
    await door.registered({ email })
    const { mails, nextCursor } = await get<Listed>(`/mail?to=${email.toUpperCase()}&kind=confirm&state=queued&limit=1`)
    expect(mails).toMatchObject([{ kind: 'confirm', address: email, status: 'queued' }])
    const rest = await get<Listed>(`/mail?to=${email}&cursor=${nextCursor}`)
    expect(rest.mails.map(({ address }) => address)).toEqual([email])
    expect((await get<Listed>(`/mail?to=${email}&kind=reset`)).mails).toEqual([])
  })

  it.each(['state=lost', 'kind=spam'])('refuses %s', async (query) => {
    expect(await outcome(desk.admin.client.get(`/api/admin/mail?${query}`))).toBe('422 invalid_input')
  })
})

describe('GET /api/admin/mail/:id', () => {
  it('tells the life of a mail and shows what it says, with a link and a code that are dead', async () => {
    const person = await door.registered()
    const { id } = await newestOf(person.email)
    const real = await door.mailOf(person)
    const shown = await get<{ mail: object; preview: { subject: string; text: string } }>(`/mail/${id}`)
    expect(shown.mail).toMatchObject({ id, status: 'queued', attempts: 0, nextAt: expect.stringMatching(/Z$/) })
    const { text } = shown.preview
    expect(text).toContain(`${site}/confirm/`)
    for (const secret of [real.code, real.token('confirm'), real.token('disown')]) expect(text).not.toContain(secret)
    const [, token = ''] = /\/confirm\/(\S+)/.exec(text) ?? []
    expect(await outcome(person.client.api('/confirm', { token }))).toBe('400 link_invalid')
    const [, disown = ''] = /\/disown\/(\S+)/.exec(text) ?? []
    await door.newClient().api('/register/disown', { token: disown })
    expect(await outcome(person.client.api('/confirm', { token: real.token('confirm') }))).toBe('200 confirmed')
  })

  it('shows no working link of a reset either', async () => {
    const person = await door.confirmed()
    await door.resetToken(person)
    const { mails } = await get<Listed>(`/mail?to=${person.email}&kind=reset`)
    const id = mails[0]?.id
    const { preview } = await get<{ preview: { text: string } }>(`/mail/${id}`)
    const [, token = ''] = /\/reset\/(\S+)/.exec(preview.text) ?? []
    const reset = door.newClient().api('/password/reset', { token, password: 'an-admin-chose-this' })
    expect(await outcome(reset)).toBe('400 link_invalid')
  })

  it('answers 404 for no mail', async () => {
    expect(await outcome(desk.admin.client.get('/api/admin/mail/nothing'))).toBe('404 not_found')
  })
})

describe('POST /api/admin/mail/:id/…', () => {
  it('sends a mail again, once, in place of the old one', async () => {
    const { email } = await door.registered()
    const { id } = await newestOf(email)
    expect(await outcome(send('POST', `/mail/${id}/requeue`))).toBe('409 state_conflict')
    await fail(id)
    expect(await outcome(send('POST', `/mail/${id}/requeue`))).toBe('202 requeued')
    expect(await outcome(send('POST', `/mail/${id}/requeue`))).toBe('409 state_conflict')
    const { mails } = await get<Listed>(`/mail?to=${email}`)
    expect(mails.map(({ status }) => status).sort()).toEqual(['failed', 'queued'])
    expect(await get(`/mail/${id}`)).toMatchObject({ replacedBy: mails.find(({ status }) => status === 'queued')?.id })
  })

  it('cancels a mail that waits', async () => {
    const { email } = await door.registered()
    const { id } = await newestOf(email)
    expect(await outcome(send('POST', `/mail/${id}/cancel`))).toBe('202 cancelled')
    expect(await outcome(send('POST', `/mail/${id}/cancel`))).toBe('409 state_conflict')
    expect(await outcome(send('POST', '/mail/nothing/cancel'))).toBe('404 not_found')
  })

  it('says in the audit log which mail, and whose', async () => {
    const { email } = await door.confirmed()
    await door.newClient().api('/password/forgot', { email })
    const [mail] = (await get<Listed>(`/mail?to=${email}&kind=reset`)).mails
    const id = mail?.id
    expect(await outcome(send('POST', `/mail/${id}/cancel`))).toBe('202 cancelled')
    const owner = (await account(email)).id
    const { events } = await get<{ events: object[] }>(`/audit?user=${owner}`)
    const detail = JSON.stringify({ mails: 1, ids: [id] })
    expect(events).toContainEqual(expect.objectContaining({ event: 'admin.mails_cancelled', detail }))
  })

  it('sends all of a filter again that are still wanted', async () => {
    const [one, two] = [await door.registered(), await door.registered()]
    for (const { email } of [one, two]) await fail((await newestOf(email)).id)
    await door.newClient().api('/confirm/resend', { email: one.email })
    const answer = await send('POST', '/mail/requeue', { filter: { state: 'failed', to: two.email } })
    const body = await answer.json()
    expect([answer.status, body]).toMatchObject([202, { requeued: [{}], refused: [], nextCursor: null }])
    expect(await outcome(send('POST', '/mail/requeue', { filter: { state: 'lost' } }))).toBe('422 invalid_input')
    expect(await outcome(send('POST', '/mail/requeue', {}))).toBe('422 invalid_input')
  })
})

describe('POST /api/admin/mail/{pause,resume}', () => {
  it('stops sending and lets it go on, and sign-ups never notice', async () => {
    expect(await outcome(send('POST', '/mail/pause'))).toBe('200 paused')
    const { email } = await door.registered()
    const { id } = await newestOf(email)
    await deliver(door.bindings, id)
    travel(120)
    expect((await newestOf(email)).status).toBe('queued')
    expect(await get('/sending')).toMatchObject({
      pausedAt: expect.stringMatching(/Z$/),
      waiting: { mails: expect.any(Number) },
    })
    queued.length = 0
    expect(await outcome(send('POST', '/mail/resume'))).toBe('200 resumed')
    expect(queued).toContain(id)
    await deliver(door.bindings, id)
    expect((await newestOf(email)).status).toBe('sent')
    expect(await get('/sending')).toMatchObject({ pausedAt: null })
  })

  it('tells of every mail API, and of the queue what it can', async () => {
    expect(await get('/sending')).toMatchObject({
      backlog: 7,
      providers: [{ name: 'dev', failures: 0, openUntil: null }],
    })
  })
})

describe('suppressions', () => {
  async function suppressed() {
    const { email } = await door.registered()
    const { id } = await newestOf(email)
    const insert = `INSERT INTO suppressions (key, reason, until, mail_id, created_at) VALUES (?, 'complaint', 4102444800, ?, 0)`
    await env.DB.prepare(insert)
      .bind(await indexHash(door.config.keyring, email), id)
      .run()
    return email
  }

  it('are listed and lifted', async () => {
    const email = await suppressed()
    expect(await get('/suppressions')).toMatchObject({
      suppressions: [{ address: email, reason: 'complaint', until: '2100-01-01T00:00:00Z' }],
    })
    expect((await send('DELETE', '/suppressions', { email })).status).toBe(204)
    expect(await outcome(send('DELETE', '/suppressions', { email }))).toBe('404 not_found')
    expect(await get('/suppressions')).toMatchObject({ suppressions: [] })
  })

  it('are lifted on the page too', async () => {
    const email = await suppressed()
    expect(await page('/admin/suppressions')).toContain(email)
    expect((await post('/admin/suppressions', { email })).headers.get('Location')).toMatch(/notice=lifted$/)
    expect((await post('/admin/suppressions', { email })).status).toBe(404)
    expect((await post('/admin/suppressions', { email: 'nobody' })).status).toBe(422)
  })
})

describe('the pages', () => {
  it('show mails, one mail, and do what the buttons say', async () => {
    const { email } = await door.registered({ email: newAddress() })
    const { id } = await newestOf(email)
    expect(await page(`/admin/mail?to=${email}`)).toContain(`/admin/mail/${id}`)
    expect(await page(`/admin/mail/${id}`)).toContain(`action="/admin/mail/${id}/cancel"`)
    expect((await post(`/admin/mail/${id}/cancel`)).headers.get('Location')).toBe(`/admin/mail/${id}?notice=cancel`)
    expect((await post(`/admin/mail/${id}/cancel`)).status).toBe(409)
    expect((await post(`/admin/mail/${id}/explode`)).status).toBe(404)
    expect((await desk.admin.client.get('/admin/mail?state=lost')).headers.get('Location')).toBe('/admin/mail')
    for (const action of ['pause', 'resume'])
      expect((await post(`/admin/mail/${action}`)).headers.get('Location')).toBe(`/admin/mail?notice=${action}`)
  })
})

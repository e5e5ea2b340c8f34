import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { indexHash } from '../../src/lib/hashes.ts'
import { soundAnswer } from '../http/sound-answer.ts'
import { openDesk } from '../support/admins.ts'
import { newAddress } from '../support/client.ts'
import { openDoor, stopTheClock } from '../support/door.ts'
import { account, accounts, openSessions } from '../support/rows.ts'

const door = openDoor()
stopTheClock()
const desk = openDesk(door)
const page = async (path: string) => soundAnswer(await desk.admin.client.get(path))
const post = (path: string, fields = {}) => desk.admin.client.post(path, fields)
const linkTo = ({ id, email }: { id: string; email: string }) => `<a href="/admin/users/${id}">${email}</a>`
const nextOf = (answer: Response) => answer.headers.get('Location')

describe('/admin/users', () => {
  // checks 115
  it('finds accounts, and escapes what was typed', async () => {
    const { email } = await door.confirmed()
    const { id } = await account(email)
    expect(await page(`/admin/users?query=${email}`)).toContain(`<a href="/admin/users/${id}">${email}</a>`)
    expect(await page(`/admin/users?query=${encodeURIComponent('"><b>x')}`)).toContain('value="&quot;&gt;&lt;b&gt;x"')
  })

  it('adds an account by invitation, or confirmed', async () => {
    const [invited, vouched] = [newAddress(), newAddress()]
    expect(nextOf(await post('/admin/users', { email: invited }))).toMatch(/^\/admin\/users\/\w{26}\?notice=created$/)
    await post('/admin/users', { email: vouched, confirmed: 'yes', role: 'admin' })
    expect((await account(invited)).email_confirmed_at).toBeNull()
    expect(await account(vouched)).toMatchObject({ role: 'admin', email_confirmed_at: expect.any(Number) })
    expect((await door.mail(invited, 'invitation')).kind).toBe('invitation')
  })

  it('says beside the field what is wrong', async () => {
    const { email } = await door.confirmed()
    const taken = await post('/admin/users', { email })
    expect([taken.status, await soundAnswer(taken)]).toMatchObject([409, expect.stringContaining('id="email-error"')])
    const wrong = await post('/admin/users', { email: 'nobody' })
    expect([wrong.status, await soundAnswer(wrong)]).toMatchObject([422, expect.stringContaining('value="nobody"')])
  })
})

describe('/admin/users/:id', () => {
  it('offers what the state allows', async () => {
    const { id } = await account((await door.confirmed()).email)
    const shown = await page(`/admin/users/${id}`)
    for (const action of ['reset', 'logout', 'disable', 'promote', 'export', 'delete'])
      expect(shown).toContain(`/${id}/${action}"`)
    for (const action of ['enable', 'demote', 'confirm', 'resend']) expect(shown).not.toContain(`/${id}/${action}"`)
  })

  it.each(['reset', 'logout', 'disable', 'promote'])('does %s by its button', async (action) => {
    const { email } = await door.loggedIn()
    const { id } = await account(email)
    expect(nextOf(await post(`/admin/users/${id}/${action}`, { reason: 'asked for' }))).toBe(
      `/admin/users/${id}?notice=${action}`,
    )
    expect(await page(`/admin/users/${id}?notice=${action}`)).toContain('role="status"')
    expect(await openSessions(email)).toBe(action === 'reset' ? 1 : 0)
  })

  it('asks why before it disables, and tells it in the log', async () => {
    const { email } = await door.loggedIn()
    const { id } = await account(email)
    const refused = await post(`/admin/users/${id}/disable`)
    const shown = await soundAnswer(refused)
    expect([refused.status, await openSessions(email)]).toEqual([422, 1])
    expect(shown).toMatch(/<details class="ask" name="ask" open="">.*id="reason-error"/s)
    await post(`/admin/users/${id}/disable`, { reason: 'sends <spam>' })
    expect(await page(`/admin/users/${id}`)).toContain(`disabled ${linkTo({ id, email })}, because: sends &lt;spam&gt;`)
  })

  // checks 115
  it('asks before whatever cannot be taken back or gives power, without a script too', async () => {
    const { id } = await account((await door.confirmed()).email)
    const shown = await page(`/admin/users/${id}`)
    for (const action of ['disable', 'promote', 'delete'])
      expect(shown).toMatch(new RegExp(`<details class="ask"(?:(?!</details>).)*/${id}/${action}"`, 's'))
    expect(shown).not.toContain('data-confirm')
  })

  it('deletes', async () => {
    const { email } = await door.loggedIn()
    const { id } = await account(email)
    expect(nextOf(await post(`/admin/users/${id}/delete`))).toBe('/admin/users?notice=delete')
    expect(await accounts(email)).toEqual([])
  })

  it('gives the export as a file', async () => {
    const { email } = await door.loggedIn()
    const { id } = await account(email)
    const answer = await post(`/admin/users/${id}/export`)
    expect(answer.headers.get('Content-Disposition')).toBe(`attachment; filename="${id}.json"`)
  })

  it('says no to what is not there, not allowed, or not a action', async () => {
    expect((await desk.admin.client.get('/admin/users/nobody')).status).toBe(404)
    expect((await post(`/admin/users/${desk.admin.id}/explode`)).status).toBe(404)
    expect((await post(`/admin/users/${desk.admin.id}/constructor`)).status).toBe(404)
  })
})

describe('/admin/audit', () => {
  it('shows what happened, of everybody or one', async () => {
    const { email } = await door.confirmed()
    const { id } = await account(email)
    await post(`/admin/users/${id}/reset`)
    for (const query of ['', `?user=${id}`, `?person=${email}`])
      expect(await page(`/admin/audit${query}`)).toContain(
        `${linkTo(desk.admin)} sent ${linkTo({ id, email })} a link for a new password`,
      )
  })

  it('tells whose address was let go of, and where from', async () => {
    const { email } = await door.confirmed()
    const { id } = await account(email)
    const key = await indexHash(door.config.keyring, email)
    const insert = `INSERT INTO suppressions (key, reason, mail_id, created_at) VALUES (?, 'complaint', 'm', 0)`
    await env.DB.prepare(insert).bind(key).run()
    await post('/admin/suppressions', { email })
    const { events } = await desk.get<{ events: { event: string; detail: string; ipHash: string }[] }>(
      `/audit?user=${id}`,
    )
    const action = events.find(({ event }) => event === 'admin.suppression_lifted')
    expect(action?.detail).toBe(JSON.stringify({ address: key }))
    const shown = await page(`/admin/audit?user=${id}`)
    expect(shown).toContain(`address: ${key}`)
    expect(shown).toContain(action?.ipHash.slice(0, 8))
  })
})

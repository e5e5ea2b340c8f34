import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { soundAnswer } from '../http/sound-answer.ts'
import { openDesk } from '../support/admins.ts'
import { openDoor, stopTheClock } from '../support/door.ts'

const door = openDoor()
stopTheClock()
const desk = openDesk(door)
const { get, send } = desk

type Listed = { mails: { id: string }[]; nextCursor: string | null }
const newestOf = async (email: string) => (await get<Listed>(`/mail?to=${email}`)).mails[0]!
const page = async (path: string) => soundAnswer(await desk.admin.client.get(path))
const post = (path: string, fields = {}) => desk.admin.client.post(path, fields)

describe('POST /api/admin/mail/requeue', () => {
  it.each([
    [{ filter: 'failed' }, 'filter', 'invalid'],
    [{ filter: {} }, 'filter', 'invalid'],
    [{ filter: { state: 'zzz' } }, 'filter.state', 'invalid'],
    [{ filter: { sate: 'failed' } }, 'filter', 'invalid'],
  ])('refuses %j with a closed code', async (body, field, code) => {
    const answer = await send('POST', '/mail/requeue', body)
    expect([answer.status, await answer.json()]).toMatchObject([422, { errors: [{ field, code }] }])
  })
})

describe('the button below the list of mails', () => {
  it('sends again what the list is narrowed down to, from its first line on, and says how many', async () => {
    await env.DB.prepare('DELETE FROM outbox').run()
    for (const provider of ['ses', 'ses', 'resend']) {
      const { id } = await newestOf((await door.registered()).email)
      await env.DB.prepare(`UPDATE outbox SET status = 'failed', provider = ? WHERE id = ?`).bind(provider, id).run()
    }
    const { nextCursor } = await get<Listed>('/mail?state=failed&provider=ses&limit=1')
    const shown = await page(`/admin/mail?state=failed&provider=ses&cursor=${nextCursor}`)
    expect(shown).toMatch(new RegExp(`name="cursor" value="${nextCursor}"`))
    expect(shown).toMatch(/name="provider" value="ses"/)
    const press = async (cursor: string) => {
      const answer = await post('/admin/mail/requeue', { state: 'failed', provider: 'ses', cursor })
      return page(answer.headers.get('Location') ?? '')
    }
    expect(await press(nextCursor ?? '')).toContain('Mails on their way again: 1')
    expect(await press('')).toContain('Mails on their way again: 1')
    expect(await press('')).toContain('Mails on their way again: 0')
    expect(await page('/admin/mail?requeued=%3Cb%3E')).not.toContain('on their way')
  })
})

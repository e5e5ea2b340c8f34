import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { openMailDesk } from '../support/admin-mails.ts'
import { outcome, travel } from '../support/door.ts'
import { resendCall } from '../support/vendor-calls.ts'

const { door, desk, apis, show, page, deliver, mailed } = openMailDesk()
const { get, send } = desk

describe('the life line of a mail', () => {
  it('has every attempt, who took it at last, and that it came back', async () => {
    const { person, id, begun } = await mailed()
    const token = (await door.mailOf(person)).token('confirm')
    apis.resend = [{ status: 500 }, { status: 429, headers: { 'Retry-After': '60' } }]
    apis.mailgun = [{ status: 429 }, { status: 429 }]
    for (const wait of [100, 200, 5]) {
      await deliver([id])
      travel(wait)
    }
    const data = { email_id: 'e', to: [person.email], tags: { outbox_id: id }, bounce: { type: 'Permanent' } }
    const { body, headers } = resendCall({ event: { type: 'email.bounced', data } })
    expect(await outcome(person.client.fetch('/hooks/mail/resend', { method: 'POST', body, headers }))).toBe('200 ok')

    const { history, mail } = await show(id)
    const at = (seconds: number) => new Date(begun + seconds * 1000).toISOString().replace('.000Z', 'Z')
    const none = { provider: null, class: null, code: null }
    expect(history).toEqual([
      { at: at(0), event: 'queued', ...none },
      { at: at(0), event: 'failed', provider: 'resend', class: 'transient', code: 'http_500' },
      { at: at(0), event: 'failed', provider: 'mailgun', class: 'transient', code: 'http_429' },
      { at: at(100), event: 'failed', provider: 'resend', class: 'transient', code: 'http_429' },
      { at: at(100), event: 'failed', provider: 'mailgun', class: 'transient', code: 'http_429' },
      { at: at(300), event: 'sent', ...none, provider: 'resend' },
      { at: at(305), event: 'bounced', ...none, provider: 'resend', code: 'hard_bounce' },
    ])
    expect(mail.providerId).toBe('the-api-calls-it-so')

    const shown = await page(`/admin/mail/${id}`)
    const lines = [...shown.matchAll(/<li data-event="(\w+)">/g)].map(([, event]) => event)
    expect(lines).toEqual(history.map(({ event }) => event))
    expect(shown).toContain(at(300).slice(0, 19).replace('T', ' '))

    const { history: kept } = (await env.DB.prepare('SELECT history FROM outbox WHERE id = ?').bind(id).first()) ?? {}
    for (const secret of [person.email, token, 'Bearer']) expect(kept).not.toContain(secret)
  })

  it('is in the order of time, also when an event is faster than the record of the attempt', async () => {
    const [first, last] = [await mailed(), await mailed()]
    const event = { type: 'email.delivered', data: { tags: { outbox_id: first.id } } }
    const { body, headers } = resendCall({ event })
    apis.meanwhile[last.id] = async () => {
      await new Promise((resolve) => setTimeout(resolve, 50))
      travel(5)
      await first.person.client.fetch('/hooks/mail/resend', { method: 'POST', body, headers })
    }
    await deliver([first.id, last.id])
    expect((await show(first.id)).history.map(({ event }) => event)).toEqual(['queued', 'sent', 'delivered'])
  })

  it('shows both APIs when the second one took the mail', async () => {
    const { id } = await mailed()
    apis.resend = [{ status: 401 }]
    await deliver([id])
    expect((await show(id)).history).toMatchObject([
      { event: 'queued' },
      { event: 'failed', provider: 'resend', class: 'config', code: 'http_401' },
      { event: 'sent', provider: 'mailgun', class: null },
    ])
  })

  it('tells which mail took its place, and whose place a mail took', async () => {
    const { id } = await mailed()
    apis.resend = [{ status: 422 }]
    await deliver([id])
    travel(60)
    const { id: next } = (await (await send('POST', `/mail/${id}/requeue`)).json()) as { id: string }
    expect(await show(id)).toMatchObject({
      history: [{ event: 'queued' }, { event: 'failed', class: 'request' }, { event: 'replaced' }],
      replacedBy: next,
    })
    expect(await show(next)).toMatchObject({ history: [{ event: 'requeued' }], mail: { replaces: id } })
    expect(await page(`/admin/mail/${id}`)).toContain(`href="/admin/mail/${next}"`)
    expect(await page(`/admin/mail/${next}`)).toContain(`href="/admin/mail/${id}"`)
  })

  it('tells that an operator cancelled it, and that its account was deleted', async () => {
    const { id } = await mailed()
    await send('POST', `/mail/${id}/cancel`)
    expect((await show(id)).history).toMatchObject([{ event: 'queued' }, { event: 'cancelled', code: 'operator' }])

    const person = await door.loggedIn()
    await door.newClient().api('/password/forgot', { email: person.email })
    const reset = (await get<{ mails: { id: string }[] }>(`/mail?to=${person.email}&kind=reset`)).mails[0]?.id ?? ''
    await person.client.api('/account', { password: person.password }, { method: 'DELETE' })
    expect((await show(reset)).history).toMatchObject([
      { event: 'queued' },
      { event: 'cancelled', code: 'account_gone' },
    ])
  })

  it('of a mail that was never to be sent is one line', async () => {
    const email = 'nobody.has.this@example.org'
    await door.newClient().api('/password/forgot', { email })
    const { id = '' } = (await get<{ mails: { id: string }[] }>(`/mail?to=${email}`)).mails[0] ?? {}
    expect((await show(id)).history).toMatchObject([{ event: 'cancelled', code: 'no_recipient' }])
  })
})

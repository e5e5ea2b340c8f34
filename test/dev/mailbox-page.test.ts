import { beforeEach, describe, expect, it } from 'vitest'
import { outbox } from '../../src/store/schema/index.ts'
import { mailboxWorld, outgoing, start } from '../support/mailbox-world.ts'
import { find, parse } from '../support/markup.ts'
import { tables } from '../support/tables.ts'

const world = mailboxWorld()

beforeEach(async () => {
  await world.fetch('/dev/mailbox.json', { method: 'DELETE' })
})

describe('the page', () => {
  it('lists the mails and shows the newest', async () => {
    await world.send({ subject: 'The first' })
    await world.send({ subject: 'The second', code: '123456' })
    const page = await world.page()
    expect(page).toContain('The first')
    expect(page).toContain('<h1>The second</h1>')
    expect(page).toContain('123456')
  })

  it('shows the mail that its address names', async () => {
    const mail = outgoing({ subject: 'The first' })
    await world.provider.send(mail)
    await world.send({ subject: 'The second' })
    expect(await world.page(`/${mail.id}`)).toContain('<h1>The first</h1>')
  })

  it('opens each link in a tab that is told no referrer', async () => {
    await world.send({ text: 'http://localhost:8787/reset/abc?d=%22e' })
    const elements = await parse(await world.page())
    const link = find(elements, 'a').find(({ attributes }) => attributes.href?.includes('/reset/'))
    expect(link?.attributes).toMatchObject({ href: 'http://localhost:8787/reset/abc?d=%22e', rel: 'noreferrer' })
  })

  it('searches by letters of the recipient', async () => {
    await world.send({ to: 'grace@example.org', subject: 'To Grace' })
    await world.send({ to: 'ada@example.org', subject: 'To Ada' })
    const page = await world.page('?to=GRAC')
    expect(page).toContain('To Grace')
    expect(page).not.toContain('To Ada')
    expect(await world.page('?to=%25')).not.toContain('To Ada')
  })

  it('keeps hostile text inert', async () => {
    const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>'
    const mail = { to: `${hostile}@x`, subject: hostile, kind: hostile, code: hostile, headers: { 'X-Bad': hostile } }
    await world.send({ ...mail, text: `${hostile} http://x.test/${hostile}`, html: hostile })
    const elements = await parse(await world.page(`?to=${encodeURIComponent(hostile)}`))
    expect(find(elements, 'script').map(({ attributes }) => attributes.src)).toEqual(['/dev/mailbox/script.js'])
    expect(find(elements, 'img')).toEqual([])
    expect(find(elements, '[onerror]')).toEqual([])
  })

  it('has no inline style or script, and a policy without them', async () => {
    await world.send()
    const response = await world.fetch('/dev/mailbox')
    const policy = response.headers.get('Content-Security-Policy')
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("frame-src 'self'")
    expect(policy).not.toContain('unsafe')
    const elements = await parse(await response.text())
    expect(find(elements, 'style')).toEqual([])
    expect(find(elements, '[style]')).toEqual([])
  })

  it('shows what the outbox still holds, and how a kept mail got here', async () => {
    const mail = outgoing()
    await world.provider.send(mail)
    await tables.insert(outbox).values([
      outboxRow({
        ...{ id: mail.id, status: 'sent', attempts: 2 },
        history: [
          { at: start, event: 'failed', provider: 'dev', class: 'transient', code: 'http_500' },
          { at: start + 15, event: 'sent', provider: 'dev' },
        ],
      }),
      outboxRow({
        id: 'waiting',
        status: 'queued',
        attempts: 2,
        lastClass: 'transient',
        lastCode: '429',
        leaseUntil: start,
      }),
      outboxRow({ id: 'gone', status: 'cancelled', address: 'gone@example.org' }),
    ])
    const page = await world.page()
    expect(page).toContain('sent</b> 2 tries')
    expect(page).toContain('00:57:00 queued\n00:57:00 failed dev transient http_500\n00:57:15 sent dev')
    expect(page).toContain('queued</b> 2 tries · transient 429 · next 00:57:00')
    expect(page).not.toContain('gone@example.org')
  })

  it('deletes one mail', async () => {
    const mail = outgoing()
    await world.provider.send(mail)
    await world.send({ to: 'kept@example.org' })
    const response = await world.post(`/dev/mailbox/${mail.id}/delete`)
    expect([response.status, response.headers.get('Location')]).toEqual([303, '/dev/mailbox'])
    expect(await world.mails()).toMatchObject([{ to: 'kept@example.org' }])
  })

  it('clears the mailbox', async () => {
    await world.send()
    expect((await world.post('/dev/mailbox/clear')).status).toBe(303)
    expect(await world.mails()).toEqual([])
  })

  it.each(['/clear', '/x/delete'])('refuses another site at %s', async (path) => {
    await world.send()
    expect((await world.post(`/dev/mailbox${path}`, {}, 'https://evil.example')).status).toBe(403)
    expect(await world.mails()).toHaveLength(1)
  })

  it.each([
    '/nobody',
    '/nobody/html',
    '/%00',
    '/%ff/html',
    `/${'a'.repeat(4000)}`,
    '/previews/confirm/xx',
    '/previews/x/en',
  ])('answers 404 at %.20s', async (path) => {
    expect((await world.fetch(`/dev/mailbox${path}`)).status).toBe(404)
  })

  it('serves its style and script', async () => {
    for (const [file, type] of [
      ['style.css', 'text/css'],
      ['script.js', 'text/javascript'],
    ] as const) {
      const response = await world.fetch(`/dev/mailbox/${file}`)
      expect(response.status).toBe(200)
      expect(response.headers.get('Content-Type')).toContain(type)
    }
  })
})

describe('outside development', () => {
  it.each(['', '.json', '/faults', '/previews', '/style.css', '/nobody/html'])(
    'there is no /dev/mailbox%s',
    async (path) => {
      const production = mailboxWorld({ config: { environment: 'production' } })
      await world.send({ subject: 'A secret' })
      const response = await production.fetch(`/dev/mailbox${path}`)
      expect(response.status).toBe(404)
      expect(await response.text()).not.toContain('A secret')
    },
  )
})

const outboxRow = (row: Partial<typeof outbox.$inferInsert> & Pick<typeof outbox.$inferInsert, 'id' | 'status'>) => ({
  ...{ kind: 'reset' as const, address: 'ada@example.org', locale: 'en', params: {}, securityVersion: 1, kid: 'k' },
  ...{ nextAt: start, expiresAt: start + 3600, createdAt: start },
  ...row,
})

import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { indexed, openDesk } from '../support/admins.ts'
import { newAddress } from '../support/client.ts'
import { openDoor, outcome, stopTheClock } from '../support/door.ts'
import { account } from '../support/rows.ts'

const door = openDoor()
stopTheClock()
const desk = openDesk(door)
const { get, send } = desk

type Listed = { users: { email: string }[]; nextCursor: string | null }
const emails = async (query: string) => (await get<Listed>(`/users?${query}`)).users.map(({ email }) => email)

describe('GET /api/admin/users', () => {
  it('finds accounts by a part of the address or name, in any case', async () => {
    const { email } = await door.confirmed({ email: 'margarete.krupp@quokka.example', username: 'Wombat_9' })
    await indexed()
    for (const part of ['garete.kr', 'QUOKKA', '@quokka.ex', 'bat_9', 'margarete.krupp@quokka.example', 'mar'])
      expect([part, await emails(`query=${encodeURIComponent(part)}`)]).toEqual([part, [email]])
    expect(await emails('query=quokka.exampleX')).toEqual([])
  })

  it('finds a new account by its whole address, name or id before the index knows it', async () => {
    const { email } = await door.confirmed({ username: 'Brandnew' })
    const { id } = await account(email)
    for (const query of [email, email.toUpperCase(), 'brandNEW', id])
      expect(await emails(`query=${query}`)).toEqual([email])
  })

  it('takes one or two characters for the beginning', async () => {
    const { email } = await door.confirmed({ email: 'zz@example.org' })
    const { email: named } = await door.confirmed({ username: 'Zzyzx' })
    expect(await emails('query=zz')).toEqual([email, named])
  })

  it.each([
    '"',
    '""',
    'a" OR "b',
    "'",
    '*',
    '%',
    '_%_',
    'NEAR(a b)',
    'email:a',
    '^abc',
    'a AND b',
    '(',
    '\0\u0007abc',
    '-abc',
    'ü'.repeat(300),
  ])('takes %j for text and nothing else', async (query) =>
    expect(await emails(`query=${encodeURIComponent(query)}`)).toEqual([]),
  )

  it('forgets the old address of a change, and a deleted account', async () => {
    const { email } = await door.confirmed({ email: 'before@heron.example' })
    await indexed()
    await env.DB.prepare('UPDATE users SET email = ? WHERE email = ?').bind('after@heron.example', email).run()
    await indexed()
    expect([await emails('query=before@heron'), await emails('query=heron')]).toEqual([[], ['after@heron.example']])
    const { id } = await account('after@heron.example')
    expect((await send('DELETE', `/users/${id}`)).status).toBe(204)
    await indexed()
    expect(await emails('query=heron')).toEqual([])
    const left = await env.DB.prepare(`SELECT count(*) AS n FROM search_docs WHERE email LIKE '%heron%'`).first()
    expect(left).toEqual({ n: 0 })
  })

  it('leads from page to page, and meets everybody once', async () => {
    const made: string[] = []
    for (let n = 0; n < 7; n++) made.push((await door.confirmed({ email: `page${n}@stork.example` })).email)
    await indexed()
    for (const query of ['', 'query=stork&', 'query=pa&']) {
      const met: string[] = []
      let cursor = ''
      for (let pages = 0; pages < 50; pages++) {
        const { users, nextCursor } = await get<Listed>(`/users?${query}limit=3&cursor=${encodeURIComponent(cursor)}`)
        met.push(...users.map(({ email }) => email))
        if (nextCursor === null) break
        cursor = nextCursor
      }
      expect(met.filter((email) => email.endsWith('stork.example')).sort()).toEqual(made)
      expect(new Set(met).size).toBe(met.length)
    }
  })

  it('filters', async () => {
    const [plain, off, invited] = [await door.confirmed(), await door.confirmed(), newAddress('invited')]
    await send('PATCH', `/users/${(await account(off.email)).id}`, { disabled: true })
    await send('POST', '/users', { email: invited })
    expect(await emails('filter=disabled')).toEqual([off.email])
    expect(await emails('filter=unconfirmed')).toEqual([invited])
    expect(await emails('filter=admin')).toEqual([desk.admin.email])
    expect(await emails(`filter=disabled&query=${off.email.slice(0, 4)}`)).toEqual([off.email])
    expect(await emails('filter=disabled&query=nobody-has-this')).toEqual([])
    await env.DB.prepare(`UPDATE outbox SET status = 'bounced' WHERE address = ?`).bind(plain.email).run()
    expect(await emails('filter=bounced')).toEqual([plain.email])
  })

  it('meets everybody once whose mail bounced, among many of no account', async () => {
    await env.DB.prepare('DELETE FROM outbox').run()
    const met = [await door.confirmed(), await door.confirmed(), await door.confirmed()].map(({ email }) => email)
    const copies = `INSERT INTO outbox (id, kind, user_id, address, locale, params, security_version, kid, status, next_at, expires_at, created_at)
      SELECT o.id || n.value, 'reset', o.user_id, o.address, 'en', '{}', 1, o.kid, 'bounced', 0, 0, 0
      FROM (SELECT id, coalesce(user_id, registration_id) AS user_id, address, kid FROM outbox
        UNION ALL SELECT id || '~', 'nobody', 'nobody@example.org', kid FROM outbox) AS o,
        (SELECT 1 AS value UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4) AS n`
    await env.DB.prepare(copies).run()
    const pages: string[] = []
    for (let [cursor, n] = ['' as string | null, 0]; cursor !== null && n < 9; n++) {
      const { users, nextCursor } = await get<Listed>(`/users?filter=bounced&limit=2&cursor=${cursor}`)
      pages.push(...users.map(({ email }) => email))
      cursor = nextCursor
    }
    expect(pages.sort()).toEqual(met.sort())
  })

  it('goes on behind the accounts that one page of a filter looks at', async () => {
    const old = newAddress('needle')
    await send('POST', '/users', { email: old })
    const { id } = await account(old)
    const crowd = `INSERT INTO users (id, email, created_at)
      WITH RECURSIVE n(value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM n LIMIT 2100)
      SELECT ? || '-' || value, 'crowd' || value || '@example.net', 0 FROM n`
    await env.DB.prepare(crowd).bind(id).run()
    expect(await emails(`filter=unconfirmed&query=${old}`)).toEqual([old])
    const first = await get<Listed>('/users?filter=unconfirmed&query=needle')
    expect([first.users, first.nextCursor]).toEqual([[], expect.any(String)])
    expect(await emails(`filter=unconfirmed&query=needle&cursor=${first.nextCursor}`)).toEqual([old])
    await env.DB.prepare(`DELETE FROM users WHERE email LIKE 'crowd%'`).run()
  })

  it('refuses a filter that it does not know', async () => {
    expect(await outcome(desk.admin.client.get('/api/admin/users?filter=rich'))).toBe('422 invalid_input')
  })

  it('finds sign-ups that wait, by a part of their address, each address once', async () => {
    const waiting = async (query: string) =>
      (await get<{ signUps: { email: string; signUps: number }[] }>(`/users?${query}`)).signUps
    const { email } = await door.registered({ email: 'walter@waits.example' })
    await door.newClient().api('/register', { email, password: 'another-good-password' })
    const member = await door.confirmed({ email: 'wilma@waits.example' })
    await door.newClient().api('/register', { email: member.email, password: 'another-good-password' })
    for (const part of ['walter', 'WAITS.ex', email])
      expect(await waiting(`query=${part}`)).toEqual([expect.objectContaining({ email, signUps: 2 })])
    expect(await waiting('')).toEqual([])
    expect(await waiting('query=walter&filter=disabled')).toEqual([])
    const shown = await (await desk.admin.client.get('/admin/users?query=walter')).text()
    expect(shown).toContain(`<a href="/admin/mail?to=walter%40waits.example">${email}</a>`)
    await env.DB.prepare('UPDATE registrations SET expires_at = 0 WHERE email = ?').bind(email).run()
    expect(await waiting('query=walter')).toEqual([])
  })
})

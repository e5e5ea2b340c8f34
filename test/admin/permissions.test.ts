import { env } from 'cloudflare:workers'
import { beforeAll, describe, expect, it } from 'vitest'
import { compose } from '../../src/compose.ts'
import { createApp } from '../../src/http/app.ts'
import { minute } from '../../src/lib/clock.ts'
import { soundAnswer } from '../http/sound-answer.ts'
import { administrator } from '../support/admins.ts'
import { type Client, site } from '../support/client.ts'
import { openDoor, type Person, stopTheClock, travel } from '../support/door.ts'
import { account, disable } from '../support/rows.ts'

/*
 * Walks the app: a route that is added to the desk is in these tables by itself.
 */
const routes = createApp(compose)
  .routes.filter(({ method, path }) => method !== 'ALL' && /^\/(api\/)?admin\b/.test(path))
  .map(({ method, path }) => `${method} ${path.replace(/:\w+/g, 'x')}`)
const all = [...new Set(routes)].map((name) => name.split(' ') as [string, string])
const ofApi = all.filter(([, path]) => path.startsWith('/api/'))
const ofSite = all.filter(([, path]) => !path.startsWith('/api/'))

const door = openDoor()
stopTheClock()

function ask(client: Client, method: string, path: string) {
  const type = path.startsWith('/api/') ? 'application/json' : 'application/x-www-form-urlencoded'
  const body = path.startsWith('/api/') ? '{}' : ''
  const headers = { Origin: site, 'Content-Type': type }
  return client.fetch(path, method === 'GET' ? {} : { method, headers, body })
}

const codeOf = async (answer: Response) => {
  const text = await soundAnswer(answer)
  return `${answer.status} ${answer.headers.get('Content-Type')?.includes('problem') ? JSON.parse(text).code : ''}`.trim()
}

async function traces() {
  const tables = ['users', 'outbox', 'sessions', 'suppressions', 'audit', 'cursors']
  const counts = tables.map((table) => env.DB.prepare(`SELECT * FROM ${table}`).all())
  return JSON.stringify((await Promise.all(counts)).map(({ results }) => results))
}

describe('the desk', () => {
  let admin: Person & { id: string }
  let user: Person
  beforeAll(async () => {
    admin = await administrator(door)
    user = await door.loggedIn()
  })

  it('has routes on both faces', () => {
    expect(ofApi.length).toBeGreaterThan(8)
    expect(ofSite.length).toBeGreaterThan(5)
  })

  it.each(ofApi)('%s %s asks strangers to sign in', async (method, path) => {
    expect(await codeOf(await ask(door.newClient(), method, path))).toBe('401 not_signed_in')
  })

  it.each(ofSite)('%s %s sends strangers to the log-in page', async (method, path) => {
    const answer = await ask(door.newClient(), method, path)
    expect([answer.status, answer.headers.get('Location')?.split('?')[0]]).toEqual([303, '/login'])
  })

  // checks 96, 127
  it.each(all)('%s %s refuses users, and does nothing', async (method, path) => {
    const before = await traces()
    expect(await codeOf(await ask(user.client, method, path))).toMatch(
      path.startsWith('/api/') ? '403 forbidden' : '403',
    )
    expect(await traces()).toBe(before)
  })

  it.each(all)(
    '%s %s refuses who was an administrator a moment ago, whatever the access cookie says',
    async (method, path) => {
      const former = await administrator(door)
      await former.client.get('/account')
      await env.DB.prepare(`UPDATE users SET role = 'user' WHERE id = ?`).bind(former.id).run()
      const before = await traces()
      expect((await ask(former.client, method, path)).status).toBe(403)
      expect(await traces()).toBe(before)
    },
  )

  it.each(all)('%s %s knows no disabled administrator', async (method, path) => {
    const disabled = await administrator(door)
    await disable(disabled.email)
    const answer = await ask(disabled.client, method, path)
    expect(answer.status).toBe(path.startsWith('/api/') ? 401 : 303)
  })

  it.each(all)('%s %s lets an administrator in', async (method, path) => {
    const fresh = await administrator(door)
    expect(await codeOf(await ask(fresh.client, method, path))).not.toMatch(/^(401|403|500|503)|^303 \/login/)
  })

  it.each(ofApi.filter(([method]) => method !== 'GET'))(
    '%s %s wants a proof of the last ten minutes',
    async (method, path) => {
      const tired = await administrator(door)
      travel(10 * minute)
      const answer = await ask(tired.client, method, path)
      expect([answer.status, JSON.parse(await soundAnswer(answer))]).toMatchObject([403, { code: 'fresh_needed' }])
    },
  )

  it.each(ofSite.filter(([method]) => method !== 'GET'))(
    '%s %s sends an administrator whose proof is older to prove it again, and back',
    async (method, path) => {
      const tired = await administrator(door)
      travel(10 * minute)
      const headers = { Origin: site, 'Content-Type': 'application/x-www-form-urlencoded' }
      const back = { ...headers, Referer: `${site}/admin/users` }
      const answer = await tired.client.fetch(path, { method, body: '', headers: back })
      expect(answer.headers.get('Location')).toBe('/fresh?next=%2Fadmin%2Fusers')
      expect((await tired.client.get('/fresh?next=%2Fadmin%2Fusers')).status).toBe(200)
    },
  )

  it('lets an administrator look whose proof is older', async () => {
    const tired = await administrator(door)
    travel(10 * minute)
    expect((await tired.client.get('/api/admin/users')).status).toBe(200)
  })

  // checks 126
  it('shows no hash, key or secret of anybody', async () => {
    const { password_hash: hash } = await account(user.email)
    const { id } = await account(user.email)
    const paths = [...ofApi, ...ofSite]
      .filter(([method]) => method === 'GET')
      .map(([, path]) => path.replace('/x', `/${id}`))
    for (const path of paths) {
      const text = await soundAnswer(await admin.client.get(path), { secrets: [hash ?? '!'] })
      expect(text).not.toMatch(/pbkdf2|passwordHash|secretHash|"kid"/)
    }
  })
})

import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { compose } from '../../../src/compose.ts'
import { createApp } from '../../../src/http/app.ts'
import { site } from '../../support/client.ts'

const front = 'https://app.example.org'
const app = createApp((bindings, defer, log) => compose({ ...bindings, ALLOWED_ORIGINS: front } as Env, defer, log))
const ask = (method: string, path: string, headers: Record<string, string>) =>
  app.request(`${site}${path}`, { method, headers }, env, createExecutionContext())
const preflight = { 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'content-type' }

// checks 101
describe('a front end elsewhere', () => {
  it('gets its preflight answered, for two hours', async () => {
    const answer = await ask('OPTIONS', '/api/login', { Origin: front, ...preflight })
    expect(answer.status).toBe(204)
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe(front)
    expect(answer.headers.get('Access-Control-Allow-Credentials')).toBe('true')
    expect(answer.headers.get('Access-Control-Max-Age')).toBe('7200')
  })

  it('may read answers, refusals too', async () => {
    const answer = await ask('GET', '/api/session', { Origin: front })
    expect([answer.status, answer.headers.get('Access-Control-Allow-Origin')]).toEqual([401, front])
    expect(answer.headers.get('Vary')).toContain('Origin')
  })

  it.each([
    'https://app.example.org.evil.test',
    'http://app.example.org',
    'https://app.example.org:444',
    'null',
    'https://evil.test',
  ])('is none of %s', async (origin) => {
    const answers = [
      await ask('OPTIONS', '/api/login', { Origin: origin, ...preflight }),
      await ask('GET', '/api/session', { Origin: origin }),
    ]
    for (const answer of answers) expect(answer.headers.get('Access-Control-Allow-Origin')).toBeNull()
  })

  it('posts from an allowed origin pass the cross-site rule, others do not', async () => {
    const post = (origin: string) =>
      app.request(`${site}/api/logout`, { method: 'POST', headers: { Origin: origin } }, env, createExecutionContext())
    expect([(await post(front)).status, (await post('https://evil.test')).status]).toEqual([204, 403])
  })
})

describe('the desk and the pages know the service alone', () => {
  it('the desk answers no preflight of a listed front end, and lets it read and post nothing', async () => {
    const asked = await ask('OPTIONS', '/api/admin/users', { Origin: front, ...preflight })
    const read = await ask('GET', '/api/admin/users', { Origin: front })
    for (const answer of [asked, read]) expect(answer.headers.get('Access-Control-Allow-Origin')).toBeNull()
    const post = await ask('POST', '/api/admin/users', { Origin: front, 'Content-Type': 'application/json' })
    expect(post.status).toBe(403)
    expect(await post.json()).toMatchObject({ code: 'cross_site' })
  })

  it.each(['/login', '/register', '/logout', '/account/profile', '/admin/users', '/dev/mailbox/clear'])(
    '%s takes no form of a listed front end',
    async (path) => {
      const post = await ask('POST', path, { Origin: front, 'Content-Type': 'application/x-www-form-urlencoded' })
      expect(post.status).toBe(403)
      expect(post.headers.get('Access-Control-Allow-Origin')).toBeNull()
    },
  )
})

describe('an origin that the browser hides', () => {
  const ofSite = (value: string) => ({ Origin: 'null', 'Sec-Fetch-Site': value })

  it('counts as ours where Sec-Fetch-Site says so', async () => {
    expect((await ask('POST', '/api/logout', ofSite('same-origin'))).status).toBe(204)
    const form = { ...ofSite('same-origin'), 'Content-Type': 'application/x-www-form-urlencoded' }
    expect((await ask('POST', '/logout', form)).status).toBe(303)
  })

  it.each(['same-site', 'cross-site', 'none', ''])('and as another site with %j', async (value) => {
    expect((await ask('POST', '/api/logout', ofSite(value))).status).toBe(403)
  })
})

it('Sec-Fetch-Site: cross-site passes with a listed origin, and not without', async () => {
  const headers = { 'Sec-Fetch-Site': 'cross-site' }
  expect((await ask('POST', '/api/logout', { ...headers, Origin: front })).status).toBe(204)
  expect((await ask('POST', '/api/logout', headers)).status).toBe(403)
})

import { describe, expect, it, vi } from 'vitest'
import { compose } from '../../src/compose.ts'
import { createApp } from '../../src/http/app.ts'
import { openDoor, outcome } from '../support/door.ts'
import { soundAnswer } from './sound-answer.ts'

const door = openDoor()
const production = openDoor({
  ...{ ENVIRONMENT: 'production', PUBLIC_URL: 'https://auth.example.com', PASSWORD_ITERATIONS: '600000' },
  ...{ MAIL_PROVIDERS: 'resend', MAIL_RESEND_KEY: 'key' },
})

describe('/.well-known/jwks.json', () => {
  it('shows the public half of what signs, to be kept for a while', async () => {
    const answer = await door.newClient().get('/.well-known/jwks.json')
    const { keys } = JSON.parse(await soundAnswer(answer, { cacheable: true }))
    const text = expect.stringMatching(/^[\w-]+$/)
    expect(keys).toEqual([
      { kty: 'EC', crv: 'P-256', x: text, y: text, kid: text, alg: 'ES256', use: 'sig' },
      { kty: 'RSA', n: text, e: 'AQAB', kid: text, alg: 'RS256', use: 'sig' },
    ])
    expect(answer.headers.get('Cache-Control')).toMatch(/^public, max-age=\d+$/)
  })
})

describe('/healthz', () => {
  it('says that all is well, to be asked anew each time', async () => {
    const answer = await door.newClient().get('/healthz')
    expect([answer.status, JSON.parse(await soundAnswer(answer))]).toEqual([200, { status: 'ok' }])
  })

  it('names the part that does not answer', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const down = { get: () => Promise.reject(new Error('down')), metrics: () => Promise.reject(new Error('down')) }
    const answer = await openDoor({ KV: down, MAIL: down } as never)
      .newClient()
      .get('/healthz')
    const body = (await answer.json()) as { detail: string }
    expect([answer.status, body.detail]).toEqual([503, 'Not answering: queue, kv.'])
    vi.restoreAllMocks()
  })
})

// checks 142
describe('the development mailbox in production', () => {
  const paths = createApp(compose)
    .routes.map(({ path }) => path)
    .filter((path) => path.startsWith('/dev/') && !path.includes('*'))

  it.each([...new Set(paths)])('is nowhere: %s', async (pattern) => {
    const client = production.newClient()
    const path = pattern.replace(/:\w+/g, 'x')
    for (const method of ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS']) {
      const [answer, nowhere] = [await client.fetch(path, { method }), await client.fetch('/dev-null', { method })]
      expect([method, answer.status, answer.headers.get('Allow')]).toEqual([method, 404, null])
      expect([...answer.headers.keys()]).toEqual([...nowhere.headers.keys()])
      await soundAnswer(answer)
    }
  })

  it('is linked from no page', async () => {
    for (const path of ['/', '/login', '/register', '/nowhere'])
      expect(await (await production.newClient().get(path)).text()).not.toContain('/dev/')
    expect(await outcome(door.newClient().get('/dev/mailbox'))).toBe('200')
  })
})

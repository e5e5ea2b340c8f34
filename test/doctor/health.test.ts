import { afterEach, describe, expect, it, vi } from 'vitest'
import { checkHealth } from '../../scripts/doctor/health.ts'
import { compose } from '../../src/compose.ts'
import { createApp } from '../../src/http/app.ts'
import { openDoor } from '../support/door.ts'

const url = 'https://auth.example.com'

const answering = (answer: () => Promise<Response>) => vi.spyOn(globalThis, 'fetch').mockImplementation(answer)
const health = async () => {
  const { problems, mend } = await checkHealth(url)
  return { problems: problems.join(), mend }
}

afterEach(() => void vi.restoreAllMocks())

describe('a deployed Worker', () => {
  it('that is well has nothing to mend', async () => {
    const asked = answering(() => openDoor().newClient().get('/healthz'))
    expect(await checkHealth(url)).toMatchObject({ problems: [], notes: [expect.stringContaining('queue and KV')] })
    expect(String(asked.mock.calls[0]?.[0])).toBe(`${url}/healthz`)
  })

  it('whose parts are down names them', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {})
    const down = { get: () => Promise.reject(new Error('down')), metrics: () => Promise.reject(new Error('down')) }
    answering(() =>
      openDoor({ KV: down, MAIL: down } as never)
        .newClient()
        .get('/healthz'),
    )
    expect((await health()).problems).toBe('Not answering: queue, kv.')
  })

  it('whose settings are wrong does not say which; its log does', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {})
    const env = { ENVIRONMENT: 'production', PUBLIC_URL: 'http://auth.example.com' }
    answering(async () => createApp(compose).fetch(new Request(`${url}/healthz`), env as never))
    const { problems, mend } = await health()
    expect(problems).toBe('it answers 500 to everything: its settings are wrong, and only its log says which')
    expect(mend).toContain('npx wrangler tail')
    expect(log.mock.calls.flat().join()).toContain('settings_invalid')
  })
})

describe('what else may answer', () => {
  it.each<[string, () => Promise<Response>]>([
    [
      'what answers there is not Gatehouse: 404',
      async () => new Response('There is nothing here yet', { status: 404 }),
    ],
    ['what answers there is not Gatehouse: 200', async () => Response.json({ status: 'green' })],
    ['what answers there is not Gatehouse: 200', async () => Response.json(null)],
    [
      'what answers there is not Gatehouse: 302, sending on to team.cloudflareaccess.com',
      async () =>
        new Response(null, { status: 302, headers: { Location: 'https://team.cloudflareaccess.com/login?x=1' } }),
    ],
    ['Cloudflare answers for it with error 1101', async () => new Response('error code: 1101', { status: 500 })],
    [
      'auth.example.com does not answer (ENOTFOUND)',
      () => Promise.reject(new TypeError('fetch failed', { cause: { code: 'ENOTFOUND' } })),
    ],
    [
      'auth.example.com does not answer (nothing for 15 s)',
      () => Promise.reject(new DOMException('x', 'TimeoutError')),
    ],
  ])('%s', async (expected, answer) => {
    answering(answer)
    expect((await health()).problems).toBe(expected)
  })

  it('is not asked without an address', async () => {
    const asked = answering(async () => new Response())
    expect((await checkHealth('')).problems).toEqual(['there is no address to ask: PUBLIC_URL is not set'])
    expect(asked).not.toHaveBeenCalled()
  })
})

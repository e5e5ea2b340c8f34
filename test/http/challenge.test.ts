import { beforeEach, describe, expect, it, vi } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { type Client, goodPassword, newAddress } from '../support/client.ts'
import { type Over, openDoor, outcome } from '../support/door.ts'
import { countOf } from '../support/rows.ts'
import { standInForTurnstile, turnstileKeys, type Verdict } from '../support/turnstile.ts'

const keys = turnstileKeys
const door = openDoor(keys)
const plain = openDoor()
const logged: string[] = []

const { questions, answering, solvedFor: good } = standInForTurnstile()
beforeEach(() => {
  logged.length = 0
  for (const level of ['warn', 'error'] as const)
    vi.spyOn(console, level).mockImplementation((line) => void logged.push(String(line)))
})

const json = {
  register: (client: Client, body: object) =>
    client.api('/register', { email: newAddress(), password: goodPassword, ...body }),
  resend: (client: Client, body: object) => client.api('/confirm/resend', { email: newAddress(), ...body }),
  forgot: (client: Client, body: object) => client.api('/password/forgot', { email: newAddress(), ...body }),
}
const forms = {
  register: (client: Client, fields: Record<string, string>) =>
    client.post('/register', {
      ...{ email: newAddress(), password: goodPassword, password_confirm: goodPassword },
      ...fields,
    }),
  resend: (client: Client, fields: Record<string, string>) =>
    client.post('/confirm/resend', { email: newAddress(), ...fields }),
  forgot: (client: Client, fields: Record<string, string>) => client.post('/reset', { email: newAddress(), ...fields }),
}
const pages = { register: '/register', resend: '/confirm', forgot: '/reset' }

describe.each(Object.entries(json))('a challenge before %s by JSON', (action, ask) => {
  const at = (body: object, client = door.newClient()) => outcome(ask(client, body))

  it('is asked for', async () => {
    for (const turnstileToken of [undefined, '', null, 7, ['x'], 'x'.repeat(2049)])
      expect(await at({ turnstileToken })).toBe('403 challenge_needed')
    expect(questions()).toEqual([])
  })

  it('lets pass once, when it was solved for this here', async () => {
    const turnstileToken = good(action)
    expect(await at({ turnstileToken })).toMatch(/^202/)
    expect(questions()).toEqual([
      {
        secret: keys.TURNSTILE_SECRET,
        response: turnstileToken,
        idempotency_key: expect.stringMatching(/^[\w-]{36}$/),
      },
    ])
    expect(await at({ turnstileToken })).toBe('403 challenge_needed')
  })

  it('lets nobody pass who solved another, elsewhere, or none', async () => {
    expect(await at({ turnstileToken: good('other') })).toBe('403 challenge_needed')
    expect(await at({ turnstileToken: 'made-up' })).toBe('403 challenge_needed')
    answering(() => Response.json({ success: true, 'error-codes': [], action, hostname: 'evil.example' }))
    expect(await at({ turnstileToken: good(action) })).toBe('403 challenge_needed')
  })

  it('is not there unless both keys are set', async () => {
    expect(await at({}, plain.newClient())).toMatch(/^202/)
    expect(questions()).toEqual([])
  })
})

describe.each(Object.entries(forms))('a challenge in the form to %s', (action, send) => {
  const at = pages[action as keyof typeof pages]

  // checks 103
  it('stands on its page, whose policy alone lets it load', async () => {
    const answer = await door.newClient().get(at)
    const [policy, html] = [answer.headers.get('Content-Security-Policy'), await answer.text()]
    expect(policy).toContain(
      "script-src 'self' https://challenges.cloudflare.com; frame-src https://challenges.cloudflare.com;",
    )
    expect(html).toContain(`data-sitekey="${keys.TURNSTILE_SITE_KEY}" data-action="${action}" data-language="en"`)
    expect(html).toContain('<noscript>')
    expect(html).not.toContain(keys.TURNSTILE_SECRET)
    for (const [visitor, path] of [
      [door, '/reset/x'],
      [door, '/login'],
      [plain, at],
    ] as const) {
      const other = await visitor.newClient().get(path)
      expect(other.headers.get('Content-Security-Policy')).not.toContain('cloudflare')
      expect(await other.text()).not.toContain('cf-turnstile')
    }
  })

  it('is drawn anew in a form that failed', async () => {
    const refused = await send(door.newClient(), {})
    const html = await refused.text()
    expect([refused.status, html.match(/class="cf-turnstile"/g)?.length]).toEqual([403, 1])
    const mistyped = await send(door.newClient(), { email: 'no address', 'cf-turnstile-response': good(action) })
    expect([mistyped.status, await mistyped.text()]).toEqual([422, expect.stringContaining('class="cf-turnstile"')])
    expect(questions()).toEqual([])
  })

  it('lets pass once', async () => {
    const solved = { 'cf-turnstile-response': good(action) }
    expect((await send(door.newClient(), solved)).status).toBeLessThan(400)
    expect((await send(door.newClient(), solved)).status).toBe(403)
  })
})

describe('without an answer of Turnstile', () => {
  const never = () => new Promise<Response>(() => {})
  it.each<[string, Verdict, number]>([
    ['is out of reach', () => Promise.reject(new TypeError('network')), 2],
    ['is at fault', () => new Response('<html>', { status: 502 }), 2],
    ['says nonsense', () => Response.json({ success: 'yes' }), 2],
    ['never answers', never, 1],
    ['does not know our secret', () => Response.json({ success: false, 'error-codes': ['invalid-input-secret'] }), 1],
    ['has an error of its own', () => Response.json({ success: false, 'error-codes': ['internal-error'] }), 1],
  ])('that %s, requests go on and count twice', async (_, answer, asked) => {
    answering(answer)
    const keysCounted: string[] = []
    const limit = async ({ key }: { key: string }) => {
      keysCounted.push(key)
      return { success: true }
    }
    const counting = openDoor({ ...keys, RATE_LIMIT: { limit } })
    expect(await outcome(json.forgot(counting.newClient('192.0.2.1'), { turnstileToken: good('forgot') }))).toBe(
      '202 reset_sent',
    )
    expect(keysCounted).toEqual(['forgot:192.0.2.1', 'forgot:192.0.2.1'])
    expect(questions().length).toBe(asked)
    expect(new Set(questions().map((question) => question.idempotency_key)).size).toBe(1)
    expect(logged.filter((line) => line.includes('challenge_failed')).length).toBe(1)
    expect(logged.join()).not.toContain(keys.TURNSTILE_SECRET)
  })

  it('a second try may succeed', async () => {
    let tries = 0
    answering(() =>
      ++tries === 1
        ? Promise.reject(new TypeError('network'))
        : Response.json({ success: true, action: 'forgot', hostname: 'localhost' }),
    )
    expect(await outcome(json.forgot(door.newClient(), { turnstileToken: 'x' }))).toBe('202 reset_sent')
    expect(tries).toBe(2)
  })

  it('the caps on mails still hold', async () => {
    answering(() => Promise.reject(new TypeError('network')))
    const email = newAddress()
    for (let i = 0; i < 8; i++) await json.resend(door.newClient(), { email, turnstileToken: good('resend') })
    expect(await countOf('outbox', email)).toBeLessThanOrEqual(4)
  })
})

describe('the settings', () => {
  const problemsOf = (over: Over) => {
    try {
      readConfig({ ...plain.bindings, ...over })
      return []
    } catch (error) {
      return (error as { problems: string[] }).problems.filter((problem) => problem.includes('TURNSTILE'))
    }
  }
  const production = { ENVIRONMENT: 'production', PUBLIC_URL: 'https://auth.example.com', MAIL_PROVIDERS: 'resend' }

  it('are both or none', () => {
    expect(problemsOf({ TURNSTILE_SITE_KEY: 'a' })).toEqual(['TURNSTILE_SECRET is missing'])
    expect(problemsOf({ TURNSTILE_SECRET: 'a' })).toEqual([
      'TURNSTILE_SITE_KEY is missing, and TURNSTILE_SECRET is not',
    ])
    expect(problemsOf(keys)).toEqual([])
  })

  it('are none of the keys for tests in production', () => {
    const secret = '1x0000000000000000000000000000000AA'
    const test = { TURNSTILE_SITE_KEY: '1x00000000000000000000AA', TURNSTILE_SECRET: secret }
    expect(problemsOf({ ...production, ...test })).toHaveLength(1)
    expect(problemsOf(test)).toEqual([])
  })

  it('with a key for tests take the answer that Cloudflare has for it', async () => {
    const test = openDoor({ ...keys, TURNSTILE_SECRET: '1x0000000000000000000000000000000AA' })
    answering(() => Response.json({ success: true, 'error-codes': [], hostname: 'example.com' }))
    expect(await outcome(json.forgot(test.newClient(), { turnstileToken: 'XXXX.DUMMY.TOKEN.XXXX' }))).toBe(
      '202 reset_sent',
    )
  })
})

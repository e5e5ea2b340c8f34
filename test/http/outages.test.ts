import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { compose } from '../../src/compose.ts'
import { createApp } from '../../src/http/app.ts'
import { sweepMail } from '../../src/mail/queue/sweep.ts'
import { goodPassword, newAddress, newestMail, site } from '../support/client.ts'
import { limitedBy, openDoor, outcome, whoAmI } from '../support/door.ts'
import { accounts, countOf } from '../support/rows.ts'
import { hookedDatabase } from '../support/slow-database.ts'
import { soundAnswer } from './sound-answer.ts'

const fails = async () => {
  throw new Error('marker: Network connection lost.\n  second line: marker@example.org')
}
const linesOf = (spy: { mock: { calls: unknown[][] } }) => spy.mock.calls.map(([line]) => JSON.parse(String(line)))
const silence = (level: 'warn' | 'error') => vi.spyOn(console, level).mockImplementation(() => {})
afterEach(() => void vi.restoreAllMocks())

describe('without the limiter', () => {
  it('requests go on, and the log says so', async () => {
    const warn = silence('warn')
    const { client } = await openDoor(limitedBy(fails)).loggedIn()
    expect(await whoAmI(client)).toBe('200')
    expect(linesOf(warn)[0]).toEqual({ level: 'warn', event: 'rate_limit.failed_open', requestId: expect.any(String) })
    expect(JSON.stringify(warn.mock.calls)).not.toContain('marker')
  })
})

describe.each([
  ['reading', { get: fails, put: async () => {} }],
  ['writing', { get: async () => null, put: fails }],
  ['anything', { get: fails, put: fails }],
])('without KV for %s', (_, kv) => {
  // checks C15
  it('mails are still asked for, their number is still bounded, and the log says so', async () => {
    const warn = silence('warn')
    const door = openDoor({ KV: kv })
    const { email } = await door.registered()
    for (let i = 0; i < 6; i++)
      expect(await outcome(door.newClient().api('/confirm/resend', { email }))).toBe('202 confirmation_sent')
    expect(await door.mails(email)).toHaveLength(4)
    expect(linesOf(warn).map(({ event }) => event)).toContain('mail_limit.failed_open')
  })
})

describe('without the queue', () => {
  it('answers as usual, and the sweep sends the mail', async () => {
    const error = silence('error')
    const email = newAddress()
    const door = openDoor({ MAIL: { send: fails, sendBatch: fails } })
    expect(await outcome(door.newClient().api('/register', { email, password: goodPassword }))).toBe(
      '202 confirmation_sent',
    )
    expect(linesOf(error).map(({ event }) => event)).toEqual(['mail_enqueue_failed'])
    const { mail } = compose(env, () => {})
    await sweepMail({ ...mail, clock: () => mail.clock() + 61 })
    expect((await newestMail(email, 'confirm')).to).toBe(email)
  })
})

// checks 141, C16
describe('without the database', () => {
  const broken = (when: 'before' | 'after') => openDoor({ DB: hookedDatabase(env.DB, { [when]: fails }) })

  it.each(['before', 'after'] as const)(
    '(lost %s it answers) says to try again, and leaves nothing half done',
    async (when) => {
      const error = silence('error')
      const person = await openDoor().confirmed()
      const reset = await openDoor().resetToken(person)
      const client = broken(when).newClient()
      const email = newAddress()
      const bodies = {
        '/register': { email, password: goodPassword },
        '/confirm/resend': { email: person.email },
        '/login': person,
        '/password/forgot': { email: person.email },
        '/password/reset': { token: reset, password: 'another-fine-harbour' },
      }
      for (const [path, body] of Object.entries(bodies)) {
        const answer = await client.api(path, body)
        expect([path, answer.status, answer.headers.get('Retry-After'), answer.headers.getSetCookie()]).toEqual([
          path,
          503,
          '5',
          [],
        ])
        await soundAnswer(answer, { secrets: ['marker', person.email, email] })
      }
      expect(await countOf('registrations', email)).toBe(when === 'before' ? 0 : 1)
      expect(await countOf('outbox', email)).toBe(when === 'before' ? 0 : 1)
      expect(await accounts(email)).toEqual([])
      const log = JSON.stringify(error.mock.calls)
      for (const secret of [person.email, email, reset, goodPassword]) expect(log).not.toContain(secret)
      expect(await outcome(openDoor().newClient().api('/register', bodies['/register']))).toBe('202 confirmation_sent')
    },
  )

  it('shows people a page, and /healthz says 503', async () => {
    silence('error')
    const client = broken('before').newClient()
    const page = await client.fetch('/register/pending', {
      headers: { Accept: 'text/html', Cookie: `signup=${'0'.repeat(26)}.${'a'.repeat(43)}` },
    })
    expect(page.status).toBe(503)
    expect(await soundAnswer(page)).toContain('<h1>Please try again in a moment')
    const health = await client.get('/healthz')
    expect([health.status, JSON.parse(await soundAnswer(health)).code]).toEqual([503, 'unavailable'])
    expect(await outcome(openDoor().newClient().get('/healthz'))).toBe('200 ok')
  })
})

// checks 140
describe('what nobody foresaw', () => {
  it('is a neutral 500, and the log tells where it was, not what it said', async () => {
    const error = silence('error')
    vi.spyOn(crypto.subtle, 'deriveBits').mockImplementation(fails)
    const door = openDoor()
    const answer = await door.newClient().api('/login', { email: newAddress(), password: 'x' })
    expect([answer.status, JSON.parse(await soundAnswer(answer, { secrets: ['marker'] })).code]).toEqual([
      500,
      'internal',
    ])
    const [line] = linesOf(error)
    expect(line).toMatchObject({ event: 'request_failed', code: 'internal', reason: 'Error' })
    expect([line.requestId, line.stack.includes(' at ') || line.stack.startsWith('at ')]).toEqual([
      answer.headers.get('X-Request-Id'),
      true,
    ])
    expect(JSON.stringify(line)).not.toContain('marker')
  })
})

// checks 89, 142
describe('with wrong settings', () => {
  it.each(['/', '/api/login', '/healthz', '/nowhere'])(
    '%s is a neutral 500, and one log line names every problem',
    async (path) => {
      const error = silence('error')
      const wrong = {
        ...env,
        PUBLIC_URL: '',
        KEYRING: 'marker',
        MAIL_FROM: 'x',
        SESSION_TTL: 'soon',
        MAIL_PROVIDERS: '',
      }
      const answer = await createApp(compose).fetch(new Request(site + path), wrong as never, createExecutionContext())
      expect([answer.status, JSON.parse(await soundAnswer(answer, { secrets: ['marker', 'KEYRING'] })).code]).toEqual([
        500,
        'internal',
      ])
      const [line, ...more] = linesOf(error)
      expect([line.event, more]).toEqual(['settings_invalid', []])
      for (const name of ['PUBLIC_URL', 'KEYRING', 'MAIL_FROM', 'SESSION_TTL', 'MAIL_PROVIDERS'])
        expect(line.problems).toContain(name)
      expect(line.problems).not.toContain('marker')
    },
  )
})

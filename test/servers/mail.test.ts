import { strict as assert } from 'node:assert'
import { execFile } from 'node:child_process'
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { after, before, beforeEach, describe, it } from 'node:test'
import { root } from '../../scripts/wrangler.ts'
import { type Answers, type Desk, openDesk } from './desk.ts'

/*
 * `npm run mail` against a stand-in for the admin API.
 */

let desk: Desk
before(async () => {
  desk = await openDesk()
})
beforeEach(() => {
  desk.asked.length = 0
  desk.logIns.length = 0
  rmSync(path.join(desk.cache, 'gatehouse'), { recursive: true, force: true })
})
after(() => desk.close())

/** What it prints, and its exit code. */
async function mail(args: string[], answers: Answers = {}, env: Record<string, string> = {}) {
  desk.answers = answers
  const admin = {
    GATEHOUSE_URL: desk.origin,
    GATEHOUSE_ADMIN: 'admin@example.org',
    GATEHOUSE_PASSWORD: 'x',
    XDG_CACHE_HOME: desk.cache,
  }
  const options = { cwd: root, env: { ...process.env, ...admin, ...env } }
  return new Promise<{ code: number; text: string }>((resolve) => {
    const child = execFile(process.execPath, ['scripts/mail.ts', ...args], options, (_error, stdout, stderr) => {
      resolve({ code: child.exitCode ?? 1, text: stdout + stderr })
    })
  })
}

const asked = () => desk.asked.map(({ what }) => what)
const one = { id: 'mail-1', kind: 'reset', status: 'failed', attempts: 2, lastCode: 'no_mx', address: 'a@example.org' }

describe('npm run mail --', () => {
  it('list prints a page, beyond stretches without a mail, and where the next one begins', async () => {
    const pages = [
      { mails: [], nextCursor: 'c1' },
      { mails: [one], nextCursor: 'c2' },
    ].map((body) => ({ body }))
    const { code, text } = await mail(['list', '--state', 'failed', '--cursor', 'c0'], { 'GET /api/admin/mail': pages })
    assert.match(
      text,
      /id +kind +state .*\n +mail-1 +reset +failed +2 +no mx +a@example\.org\nThere are more: --cursor c2/,
    )
    assert.equal(code, 0)
    assert.deepEqual(asked(), [
      'GET /api/admin/mail?state=failed&cursor=c0',
      'GET /api/admin/mail?state=failed&cursor=c1',
    ])
    assert.ok(desk.asked.every(({ isLoggedIn }) => isLoggedIn))
  })

  it('show tells in sentences what happened, and with --json what the server answered', async () => {
    const failed = { event: 'failed', provider: 'resend', class: 'transient', code: 'http_500' }
    const life = {
      mail: { ...one, createdAt: '2026-11-28T14:03:00Z' },
      history: [
        { at: '2026-11-28T14:03:00Z', event: 'queued' },
        { ...failed, at: '2026-11-28T14:03:01Z' },
        { ...failed, at: '2026-11-28T14:03:21Z', class: 'recipient', code: 'http_422' },
      ],
      replacedBy: null,
    }
    const answers = () => ({ 'GET /api/admin/mail/mail-1': [{ body: life }] })
    const { code, text } = await mail(['show', 'mail-1'], answers())
    assert.match(text, /reset to a@example\.org/)
    assert.match(text, /2026-11-28 14:03:01 +Resend said: 500, tried again after 20 s\n/)
    assert.match(text, /2026-11-28 14:03:21 +Resend said: 422, the address is refused\n/)
    assert.equal(code, 0)
    assert.deepEqual(JSON.parse((await mail(['show', 'mail-1', '--json'], answers())).text), life)
  })

  it('logs in once for several calls, and keeps nothing that logs in by itself', async () => {
    for (const _ of [1, 2, 3])
      await mail(['list'], { 'GET /api/admin/mail': [{ body: { mails: [], nextCursor: null } }] })
    assert.equal(desk.logIns.length, 1)
    const folder = path.join(desk.cache, 'gatehouse')
    const [name = ''] = readdirSync(folder)
    const file = path.join(folder, name)
    assert.equal(statSync(file).mode & 0o777, 0o600)
    assert.deepEqual(Object.keys(JSON.parse(readFileSync(file, 'utf8'))), ['accessToken', 'until', 'deviceToken'])
  })

  it('logs in anew, as a known device, when the server wants it', async () => {
    const page = { body: { mails: [], nextCursor: null } }
    await mail(['list'], { 'GET /api/admin/mail': [page] })
    const refusals = [{ status: 401, body: { code: 'not_signed_in' } }, page]
    assert.equal((await mail(['list'], { 'GET /api/admin/mail': refusals })).code, 0)
    assert.deepEqual(
      desk.logIns.map(({ deviceToken }) => deviceToken),
      [undefined, 'device-1'],
    )
    const stale = [
      { status: 403, body: { code: 'fresh_needed' } },
      { status: 202, body: { id: 'mail-2' } },
    ]
    assert.equal((await mail(['replay', 'mail-1'], { 'POST /api/admin/mail/mail-1/requeue': stale })).code, 0)
    assert.equal(desk.logIns.length, 3)
  })

  it('gives the code of a second factor, and says where it has none', async () => {
    const asks = { status: 403, body: { code: 'second_factor_required', pending: 'p' } }
    const { code, text } = await mail(['list'], { 'POST /api/login': [asks] })
    assert.equal(code, 1)
    assert.match(text, /^A second factor is on: set GATEHOUSE_CODE/)
    const wrong = {
      'POST /api/login': [asks],
      'POST /api/login/second': [{ status: 401, body: { code: 'code_invalid' } }],
    }
    assert.match((await mail(['list'], wrong, { GATEHOUSE_CODE: '123456' })).text, /^401 code_invalid/)
    assert.deepEqual(desk.asked.at(-1)?.body, { pending: 'p', mode: 'token', code: '123456' })
  })

  for (const [verb, route, line] of [
    ['replay', 'requeue', 'mail-2 goes out in its place.\n'],
    ['cancel', 'cancel', 'mail-2 will not be sent.\n'],
  ] as const)
    it(`${verb} of a mail does it once, and prints the answer`, async () => {
      const body = { status: 'done', id: 'mail-2' }
      const answers = () => ({ [`POST /api/admin/mail/mail-1/${route}`]: [{ status: 202, body }] })
      const { code, text } = await mail([verb, 'mail-1'], answers())
      assert.deepEqual([code, text], [0, line])
      assert.deepEqual(asked(), [`POST /api/admin/mail/mail-1/${route}`])
      assert.deepEqual(JSON.parse((await mail([verb, 'mail-1', '--json'], answers())).text), body)
    })

  it('replay of a state goes on until nothing is left, also when it is asked to slow down', async () => {
    const requeued = (count: number) => Array.from({ length: count }, (_, i) => ({ id: `new-${i}`, replaces: `${i}` }))
    const steps = [
      { body: { requeued: requeued(100), refused: [], nextCursor: 'c1' } },
      { status: 429, headers: { 'Retry-After': '1' } },
      { body: { requeued: [], refused: [{ id: 'x', reason: 'account_gone' }], nextCursor: 'c2' } },
      { body: { requeued: requeued(30), refused: [{ id: 'y', reason: 'account_gone' }], nextCursor: null } },
    ]
    const args = ['replay', '--state', 'failed', '--kind', 'reset', '--provider', 'ses']
    const { code, text } = await mail(args, { 'POST /api/admin/mail/requeue': steps })
    assert.equal(text, '130 mails go out once more.\n2 do not: account gone\n')
    assert.equal(code, 0)
    const filter = { state: 'failed', kind: 'reset', provider: 'ses' }
    assert.deepEqual(
      desk.asked.map(({ body }) => body),
      [{ filter }, { filter, cursor: 'c1' }, { filter, cursor: 'c1' }, { filter, cursor: 'c2' }],
    )
  })

  it('suppressions prints who is not mailed', async () => {
    const suppressions = [{ address: 'b@example.org', reason: 'bounce', until: '2026-12-01T00:00:00Z', mailId: 'm' }]
    const { code, text } = await mail(['suppressions'], {
      'GET /api/admin/suppressions': [{ body: { suppressions, nextCursor: null } }],
    })
    assert.match(text, /b@example\.org +bounce +2026-12-01 00:00:00 +m\n$/)
    assert.equal(code, 0)
  })

  it('unsuppress lifts it', async () => {
    const { code, text } = await mail(['unsuppress', 'b@example.org'], {
      'DELETE /api/admin/suppressions': [{ status: 204 }],
    })
    assert.equal(text, 'b@example.org is mailed again.\n')
    assert.equal(code, 0)
    assert.deepEqual(desk.asked[0]?.body, { email: 'b@example.org' })
  })

  it('says in a line what was refused', async () => {
    const refusal = { code: 'state_conflict', detail: 'What stands in the way: not ended.' }
    const { code, text } = await mail(['replay', 'mail-1'], {
      'POST /api/admin/mail/mail-1/requeue': [{ status: 409, body: refusal }],
    })
    assert.equal(text, '409 state_conflict · What stands in the way: not ended.\n')
    assert.equal(code, 1)
  })

  for (const [name, args, env, line] of [
    ['a flag that there is not', ['list', '--bogus'], {}, /Unknown option '--bogus'/],
    ['no verb', [], {}, /^npm run mail -- list/],
    ['a replay of everything', ['replay'], {}, /^npm run mail -- list/],
    ['a server that is not there', ['list'], { GATEHOUSE_URL: 'http://127.0.0.1:1' }, /127\.0\.0\.1:1 does not answer/],
    ['nobody who asks', ['list'], { GATEHOUSE_ADMIN: '' }, /^Set GATEHOUSE_ADMIN/],
  ] as const)
    it(`says without a stack: ${name}`, async () => {
      const { code, text } = await mail([...args], {}, env)
      assert.match(text, line)
      assert.doesNotMatch(text, /\n +at /)
      assert.equal(code, 1)
      assert.deepEqual(asked(), [])
    })
})

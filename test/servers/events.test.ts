import { strict as assert } from 'node:assert'
import { execFile } from 'node:child_process'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { root } from '../../scripts/wrangler.ts'
import { openDesk } from './desk.ts'

const event = { id: '01', endpoint: 'app', type: 'user.created', status: 'sent', attempts: 1, userId: 'ada' }
const endpoints = [{ name: 'app', url: 'https://app.example.com/hook', pausedAt: '2026-11-28T12:00:00Z' }]

const file = { event, history: [], payload: { type: event.type } }

test('npm run events lists, shows, replays and resumes', async () => {
  const desk = await openDesk()
  desk.answers = {
    'GET /api/admin/events': [
      { body: { events: [], endpoints, nextCursor: 'further' } },
      { body: { events: [event], endpoints, nextCursor: null } },
    ],
    'GET /api/admin/events/01': [{ body: file }, { body: file }],
    'POST /api/admin/events/01/requeue': [{ status: 202, body: { status: 'requeued' } }],
    'POST /api/admin/events/endpoints/app/resume': [{ body: { status: 'resumed' } }],
  }
  const env = {
    XDG_CACHE_HOME: desk.cache,
    GATEHOUSE_URL: desk.origin,
    GATEHOUSE_ADMIN: 'admin@example.org',
    GATEHOUSE_PASSWORD: 'x',
  }
  const run = async (...args: string[]) => {
    const options = { cwd: root, env: { ...process.env, ...env } }
    return (await promisify(execFile)(process.execPath, ['scripts/events.ts', ...args], options)).stdout
  }
  try {
    const listed = await run('list', '--status', 'sent', '--endpoint', 'app')
    assert.match(listed, /app +https:\/\/app\.example\.com\/hook +paused since 2026/)
    assert.match(listed, /01 +app +user\.created +sent/)
    assert.match(await run('show', '01'), /What it says:\n\{\n {2}"type": "user\.created"/)
    assert.match(await run('show', '01', '--json'), /"payload"/)
    assert.match(await run('replay', '01'), /01 is told once more/)
    assert.match(await run('resume', 'app'), /app is told again/)
    assert.deepEqual(
      desk.asked.map(({ what }) => what),
      [
        'GET /api/admin/events?status=sent&endpoint=app&cursor=',
        'GET /api/admin/events?status=sent&endpoint=app&cursor=further',
        'GET /api/admin/events/01',
        'GET /api/admin/events/01',
        'POST /api/admin/events/01/requeue',
        'POST /api/admin/events/endpoints/app/resume',
      ],
    )
    assert.ok(desk.asked.every(({ isLoggedIn }) => isLoggedIn))
    await assert.rejects(run('forget', '01'), /npm run events -- list/)
  } finally {
    desk.close()
  }
})

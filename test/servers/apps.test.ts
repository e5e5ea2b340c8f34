import { strict as assert } from 'node:assert'
import { execFile } from 'node:child_process'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { root } from '../../scripts/wrangler.ts'
import { openDesk } from './desk.ts'

test('npm run apps -- list says which apps are let off PKCE', async () => {
  const desk = await openDesk()
  const app = { name: 'An app', kind: 'confidential', pkce: 'required', redirectUris: ['https://app.example.com/back'] }
  const clients = [
    { ...app, id: 'strict' },
    { ...app, id: 'lenient', pkce: 'optional' },
  ]
  desk.answers = { 'GET /api/admin/clients': [{ body: { clients } }] }
  const env = {
    GATEHOUSE_URL: desk.origin,
    GATEHOUSE_ADMIN: 'admin@example.org',
    GATEHOUSE_PASSWORD: 'x',
    XDG_CACHE_HOME: desk.cache,
  }
  try {
    const options = { cwd: root, env: { ...process.env, ...env } }
    const { stdout } = await promisify(execFile)(process.execPath, ['scripts/apps.ts', 'list'], options)
    assert.match(stdout, /strict +An app +confidential +required +https:/)
    assert.deepEqual(stdout.match(/^! .*$/gm), ['! lenient is let off PKCE: only for a library that cannot send it.'])
  } finally {
    desk.close()
  }
})

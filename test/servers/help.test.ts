import { strict as assert } from 'node:assert'
import { execFile } from 'node:child_process'
import { test } from 'node:test'
import { promisify } from 'node:util'
import { root } from '../../scripts/wrangler.ts'

const commands = {
  ...{ setup: 'setup', dev: 'dev', doctor: 'doctor/index', deploy: 'deploy', keys: 'keys', users: 'import/users' },
  ...{ mail: 'mail', apps: 'apps', events: 'events', size: 'size/index', 'test:e2e': 'e2e' },
}

for (const [name, script] of Object.entries(commands))
  test(`npm run ${name} -- --help tells how it is used, and does nothing`, async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [`scripts/${script}.ts`, '--help'], { cwd: root })
    assert.ok(stdout.startsWith(`npm run ${name}`), stdout)
  })

import { spawn } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { command, Failure } from './terminal.ts'
import { withServer } from './throwaway-server.ts'
import { root } from './wrangler.ts'

const usage =
  'npm run test:e2e   the journeys in a browser, against a server of its own and a database that is thrown away'

await command(async () => {
  const chromium = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
  if (!existsSync(chromium)) throw new Failure(`No browser at ${chromium}: install chromium, or set CHROMIUM_PATH.`)
  process.exitCode = await withServer([], runTests)
}, usage)

function runTests(origin: string): Promise<number> {
  const files = globSync('test/e2e/*.test.ts', { cwd: root })
  const env = { ...process.env, E2E_URL: origin }
  const tests = spawn(process.execPath, ['--test', '--test-concurrency=1', ...files], {
    cwd: root,
    env,
    stdio: 'inherit',
  })
  return new Promise((resolve) => tests.on('exit', (code) => resolve(code ?? 1)))
}

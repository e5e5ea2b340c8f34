import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { command, Failure } from './terminal.ts'
import { root } from './wrangler.ts'

/** The browser journey against a server of its own, with an empty database that is thrown away. */
await command(async () => {
  const chromium = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
  if (!existsSync(chromium)) throw new Failure(`No browser at ${chromium}: install chromium, or set CHROMIUM_PATH.`)
  const port = await freePort()
  const state = await mkdtemp(path.join(tmpdir(), 'gatehouse-'))
  const server = startServer(port, state)
  try {
    const origin = `http://localhost:${port}`
    await answering(origin, server)
    process.exitCode = await runTests(origin)
  } finally {
    await stop(server)
    await rm(state, { recursive: true, force: true })
  }
})

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

function startServer(port: number, state: string): ChildProcess {
  const flags = ['--port', String(port), '--persist-to', state]
  return spawn('npm', ['run', 'dev', '--silent', '--', ...flags], { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] })
}

async function answering(origin: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (server.exitCode !== null) throw new Failure('The server stopped before it answered.')
    if (
      await fetch(`${origin}/healthz`).then(
        () => true,
        () => false,
      )
    )
      return
    await wait(100)
  }
  throw new Failure('The server did not answer within a minute.')
}

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

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return
  const stopped = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGTERM')
  await stopped
}

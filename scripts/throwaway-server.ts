import { type ChildProcess, spawn } from 'node:child_process'
import { randomInt } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { Failure } from './terminal.ts'
import { root } from './wrangler.ts'

/** Does `work` with `npm run dev -- FLAGS` of its own, on an empty database that is thrown away. */
export async function withServer<Result>(flags: string[], work: (origin: string) => Promise<Result>): Promise<Result> {
  const state = await mkdtemp(path.join(tmpdir(), 'gatehouse-'))
  try {
    return await withServerIn({ folder: root, state, flags }, work)
  } finally {
    await rm(state, { recursive: true, force: true })
  }
}

interface Place {
  /** A checkout. */
  folder: string
  /** Where its database is. */
  state: string
  flags?: string[]
}

/** The same with another checkout, on a database that stays. */
export async function withServerIn<Result>(
  { folder, state, flags = [] }: Place,
  work: (origin: string) => Promise<Result>,
): Promise<Result> {
  const port = await freePort()
  const server = startServer(folder, ['--port', String(port), '--persist-to', state, ...flags])
  try {
    const origin = `http://localhost:${port}`
    await answering(origin, server)
    return await work(origin)
  } finally {
    await stop(server)
  }
}

/** Below those that the system hands out by itself: one of these could be taken before a server has started there. */
export async function freePort(): Promise<number> {
  const port = randomInt(20_000, 32_000)
  return (await isFree(port)) ? port : freePort()
}

function isFree(port: number): Promise<boolean> {
  const probe = createServer()
  return new Promise((resolve) => {
    probe.once('error', () => resolve(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)))
  })
}

function startServer(folder: string, flags: string[]): ChildProcess {
  return spawn('npm', ['run', 'dev', '--silent', '--', ...flags], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
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

async function stop(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return
  const stopped = new Promise((resolve) => server.once('exit', resolve))
  server.kill('SIGTERM')
  await stopped
}

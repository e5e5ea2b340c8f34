import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { createKeyring } from '../scripts/keyring.ts'
import { root, runWrangler, startWranglerDev } from '../scripts/wrangler.ts'

export interface Server {
  url: string
  vars: Record<string, string>
  stop(): Promise<void>
}

/** Runs a Worker of bench/workers, bundled as a deploy does, with a D1, KV, queue and limiter of its own. */
export async function startServer(worker: string, over: Record<string, string> = {}): Promise<Server> {
  const state = await mkdtemp(path.join(tmpdir(), 'gatehouse-bench-'))
  const vars = { ...settings, KEYRING: JSON.stringify(await createKeyring()), ...over }
  const config = path.join(state, 'wrangler.json')
  await writeFile(config, JSON.stringify({ ...platform, main: path.join(root, 'bench/workers', worker), vars }))
  await runWrangler('d1', 'migrations', 'apply', 'DB', '--local', '--config', config, '--persist-to', state)
  const port = await freePort()
  const flags = ['--config', config, '--persist-to', state, '--port', String(port), '--inspector-port', '0']
  const child = startWranglerDev([...flags, '--log-level', 'error', '--show-interactive-dev-session=false'])
  child.stdout.resume()
  const url = `http://127.0.0.1:${port}`
  await answering(url)
  const stop = async () => {
    child.kill('SIGINT')
    await new Promise((resolve) => child.on('exit', resolve))
    await rm(state, { recursive: true, force: true })
  }
  return { url, vars, stop }
}

const settings = {
  ...{ ENVIRONMENT: 'development', PUBLIC_URL: 'http://localhost:8787', PASSWORD_ITERATIONS: '1' },
  ...{ MAIL_PROVIDERS: 'dev', MAIL_FROM: 'no-reply@example.com', TRIP_MS: '0' },
}

const platform = {
  ...{ name: 'bench', compatibility_date: '2026-08-01', minify: true },
  d1_databases: [{ binding: 'DB', database_name: 'bench', migrations_dir: path.join(root, 'migrations') }],
  kv_namespaces: [{ binding: 'KV' }],
  // Nothing consumes it: what a request costs, not what a mail does.
  queues: { producers: [{ binding: 'MAIL', queue: 'bench' }] },
  ratelimits: [{ name: 'RATE_LIMIT', namespace_id: '1', simple: { limit: 1_000_000, period: 60 } }],
}

async function freePort(): Promise<number> {
  const probe = createServer()
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve))
  const address = probe.address()
  await new Promise((resolve) => probe.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}

async function answering(url: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const up = await fetch(`${url}/healthz`).then(
      () => true,
      () => false,
    )
    if (up) return
    await wait(100)
  }
  throw new Error('the server did not answer within 30 seconds')
}

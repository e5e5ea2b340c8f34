import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { bundleWorker } from '../test/chaos/bundle.ts'
import { applyMigrations, settingsFor, startPlatform } from '../test/chaos/platform.ts'

export interface Server {
  url: string
  vars: Record<string, string>
  /** The id of the newest mail of a registration or user: these servers mail nobody. */
  newestMail(subject: string): Promise<string>
  stop(): Promise<void>
}

/** Runs a Worker of bench/workers in workerd, bundled as a deploy does, with a D1, KV, queue and limiter of its own. */
export async function startServer(worker: string, over: Record<string, string> = {}): Promise<Server> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gatehouse-bench-'))
  const vars = await settingsFor({ MAIL_PROVIDERS: 'dev', TRIP_MS: '0', EMULATED: 'on', ...over })
  const script = await bundleWorker(path.join('bench/workers', worker))
  const platform = await startPlatform({ script, folder, settings: vars })
  await applyMigrations(platform)
  const newestMail = async (subject: string) => {
    const database = await platform.getD1Database('DB')
    const query = 'SELECT id FROM outbox WHERE registration_id = ?1 OR user_id = ?1 ORDER BY id DESC LIMIT 1'
    return (await database.prepare(query).bind(subject).first<string>('id')) ?? ''
  }
  const stop = async () => {
    await platform.dispose()
    await rm(folder, { recursive: true, force: true })
  }
  return { url: String(await platform.ready).replace(/\/$/, ''), vars, newestMail, stop }
}

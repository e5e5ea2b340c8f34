import { cp, mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { getPlatformProxy } from 'wrangler'
import { type Database, openDatabase } from '../src/store/database.ts'
import { root, runWrangler } from './wrangler.ts'

export interface LocalDatabase {
  db: Database
  close(): Promise<void>
}

/** A local D1 in a directory, with the schema applied; a script speaks to it as the Worker does. */
export async function openLocalDatabase(directory: string): Promise<LocalDatabase> {
  await mkdir(directory, { recursive: true })
  const folder = await mkdtemp(path.join(tmpdir(), 'gatehouse-'))
  const configPath = path.join(folder, 'wrangler.json')
  await writeFile(configPath, JSON.stringify(settings))
  await cp(path.join(root, 'migrations'), path.join(folder, 'migrations'), { recursive: true })
  await runWrangler('d1', 'migrations', 'apply', 'DB', '--local', '--config', configPath, '--persist-to', directory)
  const persist = { path: path.join(directory, 'v3') }
  const { env, dispose } = await getPlatformProxy<{ DB: D1Database }>({ configPath, persist, envFiles: [] })
  return { db: openDatabase(env.DB), close: dispose }
}

const settings = {
  name: 'gatehouse',
  compatibility_date: '2026-08-01',
  // A local database is known by its id: the same as `npm run dev` has.
  d1_databases: [{ binding: 'DB', database_name: 'gatehouse', migrations_dir: 'migrations' }],
}

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { getPlatformProxy } from 'wrangler'
import { type Database, DatabaseOutage, openDatabase } from '../../src/store/database.ts'
import { wranglerConfig } from '../doctor/settings-report.ts'
import { Failure } from '../terminal.ts'
import { root, runWrangler } from '../wrangler.ts'

export interface Where {
  /** The deployed database, with wrangler's log-in; else the one of `npm run dev`. */
  remote: boolean
  /** Where the local one lives: wrangler's --persist-to. */
  persistTo: string
}

/** Calls `work` with the database. It is reached through wrangler's bindings, so a statement is the same here and there. */
export async function withDatabase(where: Where, work: (db: Database) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gatehouse-'))
  try {
    // A file of our own: what the Worker needs besides, secrets too, is of no concern here.
    const configPath = path.join(folder, 'wrangler.json')
    await writeFile(configPath, JSON.stringify(await configFor(where)))
    const persist = { path: path.resolve(root, where.persistTo, 'v3') }
    const proxy = await getPlatformProxy<{ DB: D1Database }>({ configPath, persist, remoteBindings: where.remote })
    try {
      await work(openDatabase(proxy.env.DB))
    } catch (error) {
      throw isUnmigrated(error) ? new Failure(`The database has no tables yet: ${makes(where)} makes them.`) : error
    } finally {
      await proxy.dispose()
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

const isUnmigrated = (error: unknown) => error instanceof DatabaseOutage && /no such table/.test(error.message)

const makes = ({ remote }: Where) => (remote ? 'npm run deploy' : 'npm run dev')

async function configFor({ remote }: Where) {
  const { name, compatibility_date, d1_databases } = wranglerConfig()
  const [ours] = d1_databases
  if (!ours) throw new Failure('wrangler.toml binds no database.')
  const { binding, database_name, database_id } = ours
  const id = remote ? (database_id ?? (await idOf(database_name))) : database_id
  return { name, compatibility_date, d1_databases: [{ binding, database_name, database_id: id, remote }] }
}

/** A deploy has made the database, and wrangler.toml does not know its id. */
async function idOf(database: string | undefined): Promise<string> {
  const all: { name: string; uuid: string }[] = JSON.parse(await runWrangler('d1', 'list', '--json'))
  const found = all.find(({ name }) => name === database)
  if (!found) throw new Failure(`There is no database ${database} yet: npm run deploy makes it.`)
  return found.uuid
}

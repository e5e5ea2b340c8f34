import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { devAccounts, devAccountsSql } from './dev-accounts.ts'
import { devClient, devClientSql } from './dev-client.ts'
import { completeDevSettings } from './dev-settings.ts'
import { command } from './terminal.ts'
import { root, run, runWrangler } from './wrangler.ts'

interface SetupOptions {
  /** Where the local database lives: wrangler's --persist-to. */
  persistTo?: string | undefined
  /** Begin with an empty database. Settings and keys stay. */
  reset?: boolean | undefined
}

/** Makes a fresh checkout ready to run: settings and keys, templates, schema, accounts. Does only what is missing. */
export async function setUp({ persistTo = '.wrangler/state', reset = false }: SetupOptions): Promise<void> {
  const state = path.resolve(root, persistTo)
  if (reset) for (const part of ['v3', stamp]) await rm(path.join(state, part), { recursive: true, force: true })
  const [settings] = await Promise.all([completeDevSettings(), run('templates/compile.ts')])
  const keyring = settings.KEYRING ?? ''
  const madeFrom = digest([keyring, JSON.stringify([devAccounts, devClient]), ...readMigrations()])
  if (isCurrent(state, madeFrom)) return
  console.log('Preparing the local database …')
  await runWrangler('d1', 'migrations', 'apply', 'DB', '--local', '--persist-to', state)
  await execute(`${await devAccountsSql(keyring)}\n${devClientSql()}`, state)
  await writeFile(path.join(state, stamp), madeFrom)
}

/** Stands beside the database and says what it was made from: reading it is what makes the second run quick. */
const stamp = 'gatehouse-setup'

function isCurrent(state: string, madeFrom: string): boolean {
  const file = path.join(state, stamp)
  return existsSync(path.join(state, 'v3/d1')) && existsSync(file) && readFileSync(file, 'utf8') === madeFrom
}

const digest = (parts: string[]) => createHash('sha256').update(JSON.stringify(parts)).digest('hex')

function readMigrations(): string[] {
  const names = globSync('migrations/*.sql', { cwd: root }).sort()
  return names.map((name) => name + readFileSync(path.join(root, name), 'utf8'))
}

async function execute(sql: string, state: string): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gatehouse-'))
  const file = path.join(folder, 'accounts.sql')
  try {
    await writeFile(file, sql, { mode: 0o600 })
    await runWrangler('d1', 'execute', 'DB', '--local', '--persist-to', state, '--file', file)
  } finally {
    await rm(folder, { recursive: true })
  }
}

const usage = `
npm run setup                       settings and keys, templates, schema and accounts for npm run dev: what is missing of them
npm run setup -- --reset            begins with an empty database; settings and keys stay
                 --persist-to DIR   where the local database lives`

if (import.meta.main)
  await command(async () => {
    const { values } = parseArgs({ options: { 'persist-to': { type: 'string' }, reset: { type: 'boolean' } } })
    await setUp({ persistTo: values['persist-to'], reset: values.reset })
    console.log('Ready: npm run dev')
  }, usage)

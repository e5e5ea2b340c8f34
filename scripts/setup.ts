import { createHash } from 'node:crypto'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { devAccounts, devAccountsSql } from './dev-accounts.ts'
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
  if (reset)
    await Promise.all([
      rm(path.join(state, 'v3'), { recursive: true, force: true }),
      rm(stampOf(state), { force: true }),
    ])
  const [settings] = await Promise.all([completeDevSettings(), run('templates/compile.ts')])
  const keyring = settings.KEYRING ?? ''
  const stamp = digest([keyring, JSON.stringify(devAccounts), ...readMigrations()])
  if (isStamped(state, stamp)) return
  await runWrangler('d1', 'migrations', 'apply', 'DB', '--local', '--persist-to', state)
  await execute(await devAccountsSql(keyring), state)
  await writeFile(stampOf(state), stamp)
}

/** Stands beside the database and says what it was made from: reading it is what makes the second run quick. */
const stampOf = (state: string) => path.join(state, 'gatehouse-setup')

const isStamped = (state: string, stamp: string) =>
  existsSync(stampOf(state)) && existsSync(path.join(state, 'v3/d1')) && readFileSync(stampOf(state), 'utf8') === stamp

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

if (import.meta.main)
  await command(async () => {
    const { values } = parseArgs({ options: { 'persist-to': { type: 'string' }, reset: { type: 'boolean' } } })
    await setUp({ persistTo: values['persist-to'], reset: values.reset })
    console.log('Ready: npm run dev')
  })

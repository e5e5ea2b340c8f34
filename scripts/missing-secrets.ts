import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { askSecretly } from './ask.ts'
import { createKeyring, createOidcKeys } from './keyring.ts'
import { Failure } from './terminal.ts'

/**
 * Runs a deploy with the flags that put these secrets. Keys are made here and shown to nobody; others come from
 * variables of their names, else from whoever sits at the terminal. What was put stays put: it is never made anew.
 */
export async function withMissingSecrets(names: string[], deploy: (flags: string[]) => Promise<void>): Promise<void> {
  if (names.length === 0) return deploy([])
  const secrets = await Promise.all(names.map(async (name) => [name, await secretFor(name)] as const))
  const unknown = secrets.flatMap(([name, value]) => (value ? [] : [name]))
  if (unknown.length > 0) throw new Failure(`Secrets that are missing: ${unknown.join(', ')}. ${mend}`)
  const folder = await mkdtemp(path.join(tmpdir(), 'gatehouse-secrets-'))
  const file = path.join(folder, 'secrets.json')
  try {
    await writeFile(file, JSON.stringify(Object.fromEntries(secrets)), { mode: 0o600 })
    await deploy(['--secrets-file', file])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

const mend = 'Give each as a variable of its name, or run this at a terminal, where it asks for them.'

async function secretFor(name: string): Promise<string> {
  const given = process.env[name]
  if (given) return given
  if (name === 'KEYRING') return JSON.stringify(await createKeyring())
  if (name === 'OIDC_KEYS') return JSON.stringify(await createOidcKeys())
  return askSecretly(`${name}: `)
}

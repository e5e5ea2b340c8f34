import { existsSync } from 'node:fs'
import { appendFile, link, readFile, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseEnv } from 'node:util'
import { createKeyring, createOidcKeys } from './keyring.ts'
import { root } from './wrangler.ts'

type Settings = Record<string, string | undefined>

const file = path.join(root, '.dev.vars')
const ownerOnly = { mode: 0o600 }

/** What .dev.vars says; nothing when there is none. */
export async function readDevSettings(): Promise<Settings> {
  return existsSync(file) ? parseEnv(await readFile(file, 'utf8')) : {}
}

/** Writes .dev.vars with a fresh key ring, or adds the lines it lacks; a line that says something stays as it is. */
export async function completeDevSettings(): Promise<Settings> {
  if (!existsSync(file)) await create()
  const present = await readDevSettings()
  const missing = names.filter((name) => !present[name])
  if (missing.length === 0) return present
  await appendFile(file, `\n${await linesOf(missing)}`, ownerOnly)
  return readDevSettings()
}

/** No PUBLIC_URL: it follows the port that `npm run dev` is given. */
const defaults = {
  ENVIRONMENT: () => 'development',
  KEYRING: async () => JSON.stringify(await createKeyring()),
  OIDC_KEYS: async () => JSON.stringify(await createOidcKeys()),
  MAIL_PROVIDERS: () => 'dev',
  MAIL_FROM: () => 'Gatehouse <no-reply@localhost.test>',
  // Seconds, so that a developer who makes mails fail sees them retried.
  MAIL_RETRY_BASE: () => '2s',
}

const names = Object.keys(defaults) as (keyof typeof defaults)[]

async function create(): Promise<void> {
  const draft = `${file}.${process.pid}`
  const title = '# Settings of development, read by wrangler dev alone. Made by npm run setup; never committed.\n'
  await writeFile(draft, title + (await linesOf(names)), ownerOnly)
  // A link appears whole, and once: two first runs at the same time end up with the same key ring.
  await link(draft, file).catch(() => undefined)
  await rm(draft)
}

async function linesOf(missing: typeof names): Promise<string> {
  const lines = missing.map(async (name) => `${name}='${await defaults[name]()}'\n`)
  return (await Promise.all(lines)).join('')
}

import { strict as assert } from 'node:assert'
import { test } from 'node:test'
import { parseEnv } from 'node:util'
import { createKeyring, createOidcKeys } from '../../scripts/keyring.ts'
import { ConfigError, readConfig } from '../../src/config.ts'
import { providerNames } from '../../src/provider-settings.ts'
import { currentGuides, fileText } from './guides.ts'

/*
 * docs/settings.md has every setting that the code reads and no other, and no guide names one that there is not.
 */

const given = {
  ...{ PUBLIC_URL: 'https://auth.example.com', MAIL_PROVIDERS: 'resend', MAIL_FROM: 'no-reply@example.com' },
  ...{ KEYRING: JSON.stringify(await createKeyring()), OIDC_KEYS: JSON.stringify(await createOidcKeys()) },
  ...{ HOOKS: 'name', PROVIDERS: 'google,apple,name', BREACH_CHECK: 'on', MX_CHECK: 'on' },
  ...{ TURNSTILE_SITE_KEY: 'key', TURNSTILE_SECRET: 'secret', PASSWORDS: 'optional', MAIL_LOGIN: 'on' },
}

/** What reading the settings asks for, by the names that the table has for those that repeat. */
function namesRead(): Set<string> {
  const names = new Set<string>()
  const noting = new Proxy<Record<string, string>>(given, {
    get(target, name) {
      names.add(generalOf(String(name)))
      return target[String(name)]
    },
  })
  try {
    readConfig(noting)
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error
  }
  // A binding of wrangler.toml, not a setting.
  names.delete('EMAIL')
  return names
}

const vendors = providerNames.join('|').toUpperCase()

const generalOf = (name: string) =>
  name
    .replace(new RegExp(`^MAIL_(?:${vendors}|NAME)_`), 'MAIL_<NAME>_')
    .replace(/^(HOOK|PROVIDER)_(?!AUTO_LINK)[A-Z]+_/, '$1_<NAME>_')

/** Of the first column: `A_B_URL`, `_KEY` are two. */
function namesTold(): Set<string> {
  const rows = fileText('docs/settings.md').matchAll(/^\| (`[^|]+) \|/gm)
  return new Set([...rows].flatMap(([, cell = '']) => namesIn(cell)))
}

function namesIn(cell: string): string[] {
  const names = [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)
  const [first = ''] = names
  const prefix = first.replace(/(<NAME>).*/, '$1')
  return names.map((name) => (name.startsWith('_') ? prefix + name : name))
}

test('every setting that is read stands in docs/settings.md', () => {
  const told = namesTold()
  assert.deepEqual(
    [...namesRead()].filter((name) => !told.has(name)),
    [],
  )
})

test('docs/settings.md has no setting that nobody reads', () => {
  const read = namesRead()
  assert.deepEqual(
    [...namesTold()].filter((name) => !read.has(name)),
    [],
  )
})

/** Bindings, and variables of the terminal, of the examples and of other programs. */
const notSettings = [
  ...['RATE_LIMIT', 'RATE_LIMIT_56', 'RATE_LIMIT_48', 'RATE_LIMIT_PAGES', 'RATE_LIMIT_APPS'],
  ...['CLOUDFLARE_API_TOKEN', 'CLOUDFLARE_ACCOUNT_ID', 'GATEHOUSE_URL', 'GATEHOUSE_ADMIN', 'GATEHOUSE_PASSWORD'],
  ...['CLIENT_ID', 'CLIENT_SECRET', 'SITE_URL', 'SESSION_KEY', 'WEBHOOK_SECRET', 'REMOTE_USER'],
]

/** Under [vars]. */
function varsOf(toml: string): string[] {
  const [, section = ''] = /^\[vars\]\n([\s\S]*?)\n\[/m.exec(toml) ?? []
  return [...section.matchAll(/^([A-Z_]+) =/gm)].map(([, name = '']) => name)
}

test('what guides, wrangler.toml and .dev.vars.example set is read', () => {
  const read = namesRead()
  const inFiles = [...Object.keys(parseEnv(fileText('.dev.vars.example'))), ...varsOf(fileText('wrangler.toml'))]
  const inGuides = currentGuides.flatMap(({ text }) =>
    [...text.matchAll(/`([A-Z][A-Z0-9]*_[A-Z0-9_]+)(?:`| ?=)|--var ([A-Z_]+):/g)].map(
      ([, one, two]) => one ?? two ?? '',
    ),
  )
  const unknown = [...new Set([...inFiles, ...inGuides])].filter((name) => !read.has(generalOf(name)))
  assert.deepEqual(
    unknown.filter((name) => !notSettings.includes(name)),
    [],
  )
})

test('the button that deploys explains each setting and secret that it asks for', () => {
  const { cloudflare } = JSON.parse(fileText('package.json'))
  const asked = [...Object.keys(parseEnv(fileText('.dev.vars.example'))), ...varsOf(fileText('wrangler.toml'))]
  assert.deepEqual(
    asked.filter((name) => !cloudflare.bindings[name]?.description),
    [],
  )
})

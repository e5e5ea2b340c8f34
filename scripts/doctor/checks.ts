import { Failure } from '../terminal.ts'
import { run, runWrangler } from '../wrangler.ts'
import type { Check } from './check-report.ts'
import { checkProviders } from './providers.ts'
import {
  developmentHasOidcKeys,
  developmentSettings,
  missingKeyUses,
  oidcWarnings,
  productionSettings,
  wranglerConfig,
} from './settings-report.ts'

/** What a deploy needs, and the secrets that only the platform can hold. */
export async function checkProduction(): Promise<{ checks: Check[]; secrets: string[] }> {
  const { problems, warnings, secrets } = await productionSettings()
  const mend = 'Write it under [vars] in wrangler.toml; docs/settings.md lists every one.'
  return {
    checks: [
      nodeVersion(),
      await templates(),
      { name: 'Settings of production', problems, warnings, mend },
      ...(await checkProviders(wranglerConfig().vars)),
    ],
    secrets,
  }
}

/** What `npm run dev` needs. */
export async function checkDevelopment(): Promise<Check[]> {
  const problems = await developmentSettings()
  const mend = 'Write it into .dev.vars; npm run setup adds what is missing.'
  return [
    nodeVersion(),
    await templates(),
    { name: 'Settings of development', problems, mend },
    await keyUses(),
    await oidcKeys(),
    await localMigrations(),
  ]
}

async function keyUses(): Promise<Check> {
  const warnings = (await missingKeyUses()).map((use) => `no key of use ${use}: what needs one is off`)
  return { name: 'Key ring', problems: [], warnings, mend: 'Put what `npm run keys -- rotate` prints into KEYRING.' }
}

async function oidcKeys(): Promise<Check> {
  const warnings = oidcWarnings(await developmentHasOidcKeys())
  return { name: 'Keys of the OpenID provider', problems: [], warnings, mend: 'npm run setup' }
}

function nodeVersion(): Check {
  const major = Number.parseInt(process.versions.node, 10)
  const problems = major >= 24 ? [] : [`it is ${process.versions.node}, and the scripts need 24`]
  return { name: 'Node', problems, mend: 'Start it with npm, which brings its own: npm ci && npm run doctor.' }
}

async function templates(): Promise<Check> {
  return {
    name: 'Templates',
    problems: await complaintOf(run('templates/compile.ts')),
    mend: 'Correct the file it names.',
  }
}

async function localMigrations(): Promise<Check> {
  const list = await runWrangler('d1', 'migrations', 'list', 'DB', '--local')
  const pending = list.match(/\S+\.sql/g) ?? []
  return { name: 'Local database', problems: pending.map((name) => `${name} is not applied`), mend: 'npm run setup' }
}

async function complaintOf(work: Promise<unknown>): Promise<string[]> {
  try {
    await work
    return []
  } catch (error) {
    if (error instanceof Failure) return [error.message]
    throw error
  }
}

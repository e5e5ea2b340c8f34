import { examineDeployment } from './doctor/deployed.ts'
import { examineProduction } from './doctor/index.ts'
import { wranglerConfig } from './doctor/settings-report.ts'
import { listIn } from './doctor/wrangler-output.ts'
import { withMissingSecrets } from './missing-secrets.ts'
import { completeSettings } from './missing-settings.ts'
import { bold, command, Failure } from './terminal.ts'
import { runWrangler, showWrangler } from './wrangler.ts'

const usage = `
npm run deploy     asks for settings that are missing and checks all, makes or asks for the secrets that are missing,
                   provisions, migrates, deploys, examines what is deployed, and says where it is. Run again, it changes
                   nothing that is right.`

await command(async () => {
  await completeSettings()
  const { secrets } = await examineProduction()
  const put = await secretsThatArePut()
  await withMissingSecrets(
    [...secrets, 'OIDC_KEYS'].filter((name) => !put.includes(name)),
    deploy,
  )
  // What the examination finds is told after where it is: a name server may need its time.
  await examineDeployment({}).finally(() => console.log(`\n${bold('Deployed:')} ${wranglerConfig().vars?.PUBLIC_URL}`))
}, usage)

async function deploy(flags: string[]): Promise<void> {
  if (await isDeployed()) {
    // The new Worker needs the new schema, and the old one lives with it: migrations only add until nothing reads the old.
    await migrate()
    await showWrangler('deploy', ...flags)
  } else {
    // The first deploy creates the database: before it there is nothing to migrate, and after it nobody is there yet.
    await showWrangler('deploy', ...flags)
    await migrate()
  }
}

/** Whether an earlier deploy has created the database. */
async function isDeployed(): Promise<boolean> {
  const [ours] = wranglerConfig().d1_databases
  const list = await runWrangler('d1', 'list', '--json').catch((failure: Failure) => {
    throw new Failure(
      `${failure.message}\nNot logged in yet? npx wrangler login, or a token in CLOUDFLARE_API_TOKEN (docs/deploy.md)`,
    )
  })
  const databases: { name: string }[] = JSON.parse(list)
  return databases.some(({ name }) => name === ours?.database_name)
}

/** None before the first deploy: there is no Worker to have them. What else keeps us from knowing stops the deploy. */
async function secretsThatArePut(): Promise<string[]> {
  const list = await runWrangler('secret', 'list', '--format', 'json').catch((failure: Failure) => {
    // New keys over those in use would lock everybody out.
    if (/Worker "[^"]+" not found/.test(failure.message)) return '[]'
    throw failure
  })
  return listIn(JSON.parse(list)).map(({ name }) => String(name))
}

function migrate(): Promise<void> {
  return showWrangler('d1', 'migrations', 'apply', 'DB', '--remote')
}

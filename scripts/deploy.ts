import { examineProduction } from './doctor/index.ts'
import { wranglerConfig } from './doctor/settings-report.ts'
import { command, Failure } from './terminal.ts'
import { runWrangler, showWrangler } from './wrangler.ts'

await command(async () => {
  await examineProduction()
  if (await isDeployed()) {
    // The new Worker needs the new schema, and the old one lives with it: migrations only add until nothing reads the old.
    await migrate()
    await showWrangler('deploy')
  } else {
    // The first deploy creates the database: before it there is nothing to migrate, and after it nobody is there yet.
    await showWrangler('deploy')
    await migrate()
  }
})

/** Whether an earlier deploy has created the database. */
async function isDeployed(): Promise<boolean> {
  const [ours] = wranglerConfig().d1_databases
  const list = await runWrangler('d1', 'list', '--json').catch((failure: Failure) => {
    throw new Failure(`${failure.message}\nNot logged in yet? npx wrangler login`)
  })
  const databases: { name: string }[] = JSON.parse(list)
  return databases.some(({ name }) => name === ours?.database_name)
}

function migrate(): Promise<void> {
  return showWrangler('d1', 'migrations', 'apply', 'DB', '--remote')
}

import { parseArgs } from 'node:util'
import { bold, command } from '../terminal.ts'
import { demand, report } from './check-report.ts'
import { checkDevelopment, checkProduction } from './checks.ts'
import { examineDeployment } from './deployed.ts'
import { remoteFlags } from './target.ts'

/**
 * Prints what stands between these files and a deploy that works; a Failure when something has to be mended first.
 * Answers the secrets that the settings call for.
 */
export async function examineProduction(): Promise<{ secrets: string[] }> {
  const { checks, secrets } = await checkProduction()
  report(checks)
  const puts = secrets.map((name) => `\n  ${pipeOf(name)}npx wrangler secret put ${name}`)
  console.log(
    `${bold('Secrets (npm run deploy makes or asks for them, or put them yourself):')}${puts.join('')}\n${notes}`,
  )
  demand(checks)
  return { secrets }
}

const notes = `${bold('Worth knowing:')}
  The Workers Paid plan is needed: a password hash takes about 70 ms of CPU, and Free allows 10 ms a request.
  Where the password is the only factor, NIST SP 800-63B-4 asks for 15 characters: PASSWORD_MIN_LENGTH = "15".`

const pipeOf = (secret: string) => (secret === 'KEYRING' ? 'npm run --silent keys -- new | ' : '')

async function examineDevelopment(): Promise<void> {
  const checks = await checkDevelopment()
  report(checks)
  demand(checks)
}

const usage = `
npm run doctor               what a deploy needs, from these files
npm run doctor -- --local    what npm run dev needs
npm run doctor -- --remote   the Worker that is deployed, its account and the DNS of its mail
                 ${Object.keys(remoteFlags)
                   .map((name) => `--${name}`)
                   .join(', ')}: docs/operations.md`

if (import.meta.main)
  await command(async () => {
    const flag = { type: 'boolean' } as const
    const { values } = parseArgs({ options: { local: flag, remote: flag, ...remoteFlags } })
    if (values.remote) await examineDeployment(values)
    else if (values.local) await examineDevelopment()
    else await examineProduction()
  }, usage)

import { parseArgs, styleText } from 'node:util'
import { type Check, checkDevelopment, checkProduction } from './checks.ts'
import { bold, command, Failure } from './terminal.ts'

/** Prints what stands between these files and a deploy that works; a Failure when something has to be mended first. */
export async function examineProduction(): Promise<void> {
  const { checks, secrets } = await checkProduction()
  report(checks)
  const puts = secrets.map((name) => `\n  ${pipeOf(name)}npx wrangler secret put ${name}`)
  console.log(`${bold('Secrets, to be put once:')}${puts.join('')}\n${notes}`)
  demand(checks)
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

function report(checks: Check[]): void {
  for (const { name, problems, mend } of checks) {
    if (problems.length === 0) console.log(`${styleText('green', '✓')} ${name}`)
    else console.log(`${styleText('red', '✗')} ${[name, ...problems, `→ ${mend}`].join('\n    ')}`)
  }
}

function demand(checks: Check[]): void {
  const count = checks.flatMap((check) => check.problems).length
  if (count > 0) throw new Failure(`\n${count === 1 ? '1 problem' : `${count} problems`} to mend.`)
}

if (import.meta.main)
  await command(async () => {
    const { values } = parseArgs({ options: { local: { type: 'boolean' } } })
    await (values.local ? examineDevelopment() : examineProduction())
  })

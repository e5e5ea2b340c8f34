import { parseArgs } from 'node:util'
import { command, Failure } from '../../scripts/terminal.ts'
import { judge } from './judge.ts'
import { mutants } from './mutants.ts'
import { report } from './report.ts'
import { storm } from './storm.ts'

const text = { type: 'string' } as const
const options = { mails: text, seed: text, providers: text, mutant: text, mutants: { type: 'boolean' } } as const

const usage = 'npm run chaos -- [--mails N] [--seed N] [--providers resend,ses] [--mutant NAME | --mutants]'

await command(async () => {
  const { values } = parseArgs({ options })
  const seed = Number(values.seed ?? 1)
  const providers = (values.providers ?? 'resend,ses').split(',')
  if (!providers.every(isInUse)) throw new Failure('--providers takes resend, ses or both.')
  if (values.mutants) return killAll(seed)
  const mutant = values.mutant === undefined ? undefined : mutants[values.mutant]
  if (values.mutant && !mutant) throw new Failure(`No such mutant; known are ${Object.keys(mutants).join(', ')}.`)
  const mails = Number(values.mails ?? 150)
  const aftermath = await storm({ mails, seed, providers, mutant })
  const problems = judge(aftermath)
  console.log(report(aftermath, problems))
  if (problems.length > 0 && problems.every(isUntried))
    throw new Failure(`Nothing broke the promise, but ${mails} mails were too few for every fault to strike.`)
  if (problems.length > 0) throw new Failure('The promise does not hold.')
}, usage)

function isInUse(name: string): boolean {
  return name === 'resend' || name === 'ses'
}

/** A fault that never came, which says nothing of the promise. */
function isUntried(problem: string): boolean {
  return problem.startsWith('never_injected')
}

/** Each mutant in a small storm; one that lives is a hole in the proof. */
async function killAll(seed: number): Promise<void> {
  const alive: string[] = []
  for (const [name, mutant] of Object.entries(mutants)) {
    const problems = judge(await storm({ mails: 40, seed, providers: mutant.providers ?? ['resend'], mutant }))
    const found = problems.filter((problem) => !isUntried(problem))
    console.log(`${name}: ${found.length > 0 ? `killed by ${found[0]?.split(' ')[0]}` : 'ALIVE'}`)
    if (found.length === 0) alive.push(name)
  }
  if (alive.length > 0) throw new Failure(`These mutants live: ${alive.join(', ')}.`)
}

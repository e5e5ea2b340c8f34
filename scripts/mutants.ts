import { parseArgs } from 'node:util'
import { rooms } from '../test/mutants/index.ts'
import type { Mutant } from '../test/mutants/mutant.ts'
import { occurrences, withChange } from './mutants/change.ts'
import { type Copy, copyTree } from './mutants/copy.ts'
import { runTests, type Verdict } from './mutants/run-tests.ts'
import { command, Failure } from './terminal.ts'
import { root } from './wrangler.ts'

const usage = `usage: npm run mutants -- [options]

Breaks one rule of the code after the other, in a copy of it, and expects the tests of its room to notice.
Not a part of the checks: all of them take an hour.

  --only ID      this one alone; may be repeated
  --room NAME    those of a room: ${Object.keys(rooms).join(', ')}
  --workers N    so many copies at a time (1)
  --list         only looks whether every text is still found exactly once
  --quiet        with --list: says only what is wrong
`

const enough = 0.95

await command(async () => {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', multiple: true },
      room: { type: 'string', multiple: true },
      workers: { type: 'string', default: '1' },
      list: { type: 'boolean', default: false },
      quiet: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  })
  const chosen = choose(values.only, values.room)
  if (values.help) return console.log(usage)
  if (chosen.length === 0) throw new Failure(`There is no such mutant.\n\n${usage}`)
  return values.list ? list(chosen, values.quiet) : tryThem(chosen, Number(values.workers) || 1)
})

function choose(only: string[] = [], room: string[] = Object.keys(rooms)): Mutant[] {
  if (only.length === 0) return room.flatMap((name) => rooms[name] ?? [])
  return Object.values(rooms)
    .flat()
    .filter(({ id }) => only.includes(id))
}

async function list(mutants: readonly Mutant[], quiet: boolean): Promise<void> {
  const found = await Promise.all(mutants.map((mutant) => occurrences(root, mutant)))
  for (const [index, { id, file, why }] of mutants.entries()) {
    const times = found[index] === 1 ? '' : `  FOUND ${found[index]} TIMES`
    if (!quiet) console.log(`${id.padEnd(30)}${file}${times}\n${' '.repeat(30)}${why}`)
  }
  const lost = mutants.filter((_, index) => found[index] !== 1).map(({ id }) => id)
  if (!quiet) console.log(`${mutants.length} mutants.`)
  if (lost.length > 0) throw new Failure(`Not found exactly once: ${lost.join(', ')}.`)
  if (new Set(mutants.map(({ id }) => id)).size < mutants.length) throw new Failure('Two have the same id.')
}

async function tryThem(mutants: readonly Mutant[], workers: number): Promise<void> {
  const copies = await Promise.all(Array.from({ length: workers }, () => copyTree(root)))
  try {
    await expectGreen(copies, mutants)
    report(mutants, await tryAll(copies, mutants))
  } finally {
    await Promise.all(copies.map((copy) => copy.remove()))
  }
}

/** A test that is red by itself would kill everything. */
async function expectGreen([copy]: Copy[], mutants: readonly Mutant[]): Promise<void> {
  const tests = [...new Set(mutants.flatMap((mutant) => mutant.tests))]
  const verdict = copy && (await runTests(copy.folder, tests))
  if (verdict !== 'survived') throw new Failure(`Without any change these do not pass: ${tests.join(' ')}`)
}

/** Each copy takes the next mutant when it is free. */
async function tryAll(copies: Copy[], mutants: readonly Mutant[]): Promise<Verdict[]> {
  const verdicts: Verdict[] = []
  const waiting = mutants.entries()
  const work = async ({ folder }: Copy) => {
    for (const [index, mutant] of waiting) {
      const verdict = await withChange(folder, mutant, () => runTests(folder, mutant.tests))
      verdicts[index] = verdict
      console.log(`${verdict.padEnd(16)}${mutant.id}`)
    }
  }
  await Promise.all(copies.map(work))
  return verdicts
}

function report(mutants: readonly Mutant[], verdicts: readonly Verdict[]): void {
  const killed = verdicts.filter((verdict) => verdict === 'killed').length
  const share = ((100 * killed) / mutants.length).toFixed(1)
  for (const [index, { id, file, why }] of mutants.entries())
    if (verdicts[index] !== 'killed') console.log(`\n${verdicts[index]}: ${id} (${file})\n  ${why}`)
  console.log(`\n${killed} of ${mutants.length} killed (${share} %).`)
  if (verdicts.includes('not found')) throw new Failure('A text is not found exactly once.')
  if (killed < enough * mutants.length) throw new Failure(`Fewer than ${100 * enough} %.`)
}

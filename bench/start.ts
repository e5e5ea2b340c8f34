import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Failure } from '../scripts/terminal.ts'
import { runWrangler } from '../scripts/wrangler.ts'
import { median } from './load.ts'

/*
 * What the script does before its first request, by the profile of `wrangler check startup`, idle left out: the middle
 * of several runs, which alternate with a bare Worker's so that both meet the same noise. The profiler misses some runs,
 * which then read 0: these are made again.
 */
const longest = 20
const mostTimesBare = 3
const runs = 7
const mostTries = 3 * runs

interface Profile {
  nodes: { id: number; callFrame: { functionName: string } }[]
  samples: number[]
  timeDeltas: number[]
}

const folder = await mkdtemp(path.join(tmpdir(), 'gatehouse-start-'))
try {
  const workers = { ours: await bundle('src/index.ts'), bare: await bundle('bench/workers/bare.ts') }
  const ours: number[] = []
  const bare: number[] = []
  let tries = 0
  while (Math.min(ours.length, bare.length) < runs && tries < mostTries) {
    tries += 1
    await keep(ours, workers.ours)
    await keep(bare, workers.bare)
  }
  console.log(`Runs that the profiler caught, of ${tries} each: ${ours.length} and ${bare.length}.`)
  judge(middle(ours), middle(bare))
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function bundle(entry: string): Promise<string> {
  const file = path.join(folder, `${path.basename(path.dirname(entry))}.bundle`)
  await runWrangler('deploy', entry, '--dry-run', '--outfile', file)
  return file
}

async function keep(times: number[], worker: string): Promise<void> {
  const time = await startOf(worker)
  if (time > 0) times.push(time)
}

/** Milliseconds of one start. */
async function startOf(worker: string): Promise<number> {
  const file = path.join(folder, 'start.cpuprofile')
  await runWrangler('check', 'startup', '--worker', worker, '--outfile', file)
  const { nodes, samples, timeDeltas }: Profile = JSON.parse(readFileSync(file, 'utf8'))
  const idle = new Set(nodes.filter(({ callFrame }) => callFrame.functionName === '(idle)').map(({ id }) => id))
  return samples.reduce((sum, node, i) => sum + (idle.has(node) ? 0 : (timeDeltas[i] ?? 0)), 0) / 1000
}

function middle(times: number[]): number {
  if (times.length < runs) throw new Failure('The profiler missed most of the runs.')
  return median(times)
}

function judge(ours: number, bare: number): void {
  const times = ours / bare
  console.log(`Script at start: ${ours.toFixed(1)} ms, bare Worker ${bare.toFixed(1)} ms: ${times.toFixed(2)} times`)
  if (ours > longest) throw new Failure(`The script takes more than ${longest} ms to start.`)
  if (times > mostTimesBare) throw new Failure(`The script takes more than ${mostTimesBare} times the bare one's.`)
}

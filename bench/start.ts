import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Failure } from '../scripts/terminal.ts'
import { runWrangler } from '../scripts/wrangler.ts'
import { median } from './load.ts'

/*
 * What the script does before its first request, by the profile of `wrangler check startup`, idle left out: the middle
 * of several runs, which alternate with a bare Worker's so that both meet the same noise.
 */
const longest = 20
const mostTimesBare = 3
const runs = 7

interface Profile {
  nodes: { id: number; callFrame: { functionName: string } }[]
  samples: number[]
  timeDeltas: number[]
}

const folder = await mkdtemp(path.join(tmpdir(), 'gatehouse-start-'))
try {
  const workers = { ours: await bundle('src/index.ts'), bare: await bundle('bench/workers/bare.ts') }
  const times: Record<keyof typeof workers, number[]> = { ours: [], bare: [] }
  for (let run = 0; run < runs; run++) {
    times.ours.push(await startOf(workers.ours))
    times.bare.push(await startOf(workers.bare))
  }
  judge(middle(times.ours), middle(times.bare))
} finally {
  await rm(folder, { recursive: true, force: true })
}

async function bundle(entry: string): Promise<string> {
  const file = path.join(folder, `${path.basename(path.dirname(entry))}.bundle`)
  await runWrangler('deploy', entry, '--dry-run', '--outfile', file)
  return file
}

/** Milliseconds of one start. */
async function startOf(worker: string): Promise<number> {
  const file = path.join(folder, 'start.cpuprofile')
  await runWrangler('check', 'startup', '--worker', worker, '--outfile', file)
  const { nodes, samples, timeDeltas }: Profile = JSON.parse(readFileSync(file, 'utf8'))
  const idle = new Set(nodes.filter(({ callFrame }) => callFrame.functionName === '(idle)').map(({ id }) => id))
  return samples.reduce((sum, node, i) => sum + (idle.has(node) ? 0 : (timeDeltas[i] ?? 0)), 0) / 1000
}

/** Without the runs that the profiler missed: they read 0. */
function middle(times: number[]): number {
  const seen = times.filter((time) => time > 0)
  if (seen.length < runs / 2) throw new Failure('The profiler missed most of the runs.')
  return median(seen)
}

function judge(ours: number, bare: number): void {
  const times = ours / bare
  console.log(`Script at start: ${ours.toFixed(1)} ms, bare Worker ${bare.toFixed(1)} ms: ${times.toFixed(2)} times`)
  if (ours > longest) throw new Failure(`The script takes more than ${longest} ms to start.`)
  if (times > mostTimesBare) throw new Failure(`The script takes more than ${mostTimesBare} times the bare one's.`)
}

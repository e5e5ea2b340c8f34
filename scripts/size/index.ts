import { execFile } from 'node:child_process'
import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { command, Failure, table } from '../terminal.ts'
import { root } from '../wrangler.ts'
import { type Weights, weigh } from './weights.ts'

const budgetKiB = 218

const shell = promisify(execFile)

const usage = `
npm run size            the Worker as wrangler deploy would upload it, what its parts weigh, what grew since main
npm run size -- REF     since another commit
On main itself, with nothing uncommitted, since the commit before. That commit is built too, with the libraries that are
installed now, if it can be: no list of sizes to keep.`

await command(async () => {
  const now = await weigh(root)
  const base = await baseOf(process.argv[2])
  const before = base === undefined ? undefined : await weighCommit(base)
  console.log(table(rowsOf(now, before)))
  const since = before ? `; ${change(now.gzip, before.gzip)} gzip since ${base}` : '; nothing to compare with'
  console.log(`Worker: ${now.upload} bytes, ${now.gzip} bytes gzip (${kib(now.gzip)} of ${budgetKiB} KiB)${since}`)
  if (now.gzip > budgetKiB * 1024) throw new Failure(`The Worker is larger than ${budgetKiB} KiB gzip.`)
}, usage)
/** Undefined where no such commit is at hand, as in a shallow clone. */
async function baseOf(asked: string | undefined): Promise<string | undefined> {
  if (asked) return commitOf(asked)
  const [main, head] = [(await commitOf('main')) ?? (await commitOf('origin/main')), await commitOf('HEAD')]
  const isChanged = main !== head || (await git('status', '--porcelain')) !== ''
  return isChanged ? main : commitOf('HEAD~1')
}

function commitOf(name: string): Promise<string | undefined> {
  return git('rev-parse', '--short', '--verify', '--quiet', `${name}^{commit}`)
}

function git(...args: string[]): Promise<string | undefined> {
  return shell('git', args, { cwd: root }).then(
    ({ stdout }) => stdout.trim(),
    () => undefined,
  )
}

/** Undefined where it needs a library that is not installed any more. */
async function weighCommit(commit: string): Promise<Weights | undefined> {
  const checkout = await mkdtemp(path.join(tmpdir(), 'gatehouse-'))
  try {
    await shell('sh', ['-c', 'git archive "$1" | tar -x -C "$2"', 'sh', commit, checkout], { cwd: root })
    await symlink(path.join(root, 'node_modules'), path.join(checkout, 'node_modules'))
    return await weigh(checkout).catch(() => undefined)
  } finally {
    await rm(checkout, { recursive: true })
  }
}

function rowsOf(now: Weights, before: Weights | undefined): string[][] {
  const names = [...new Set([...now.parts.keys(), ...(before?.parts.keys() ?? [])])]
  const row = (name: string) => {
    const [bytes, was] = [now.parts.get(name) ?? 0, before?.parts.get(name) ?? 0]
    return [name, kib(bytes).padStart(6), before && bytes !== was ? change(bytes, was) : '']
  }
  const heads = ['Part', 'KiB', 'minified, before gzip']
  return [heads, ...names.sort((a, b) => (now.parts.get(b) ?? 0) - (now.parts.get(a) ?? 0)).map(row)]
}

function change(now: number, before: number): string {
  return `${now < before ? '-' : '+'}${Math.abs(now - before)} bytes`
}

function kib(bytes: number): string {
  return (bytes / 1024).toFixed(1)
}

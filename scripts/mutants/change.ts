import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { transform } from 'esbuild'
import type { Mutant } from '../../test/mutants/mutant.ts'
import type { Verdict } from './run-tests.ts'

/** How often a mutant's text stands in its file; 0 when there is no such file. */
export async function occurrences(root: string, { file, find }: Mutant): Promise<number> {
  const source = await readFile(path.join(root, file), 'utf8').catch(() => '')
  return source.split(find).length - 1
}

/** Judges the tree with a mutant's change in it, and takes the change back. */
export async function withChange(root: string, mutant: Mutant, judge: () => Promise<Verdict>): Promise<Verdict> {
  if ((await occurrences(root, mutant)) !== 1) return 'not found'
  const file = path.join(root, mutant.file)
  const source = await readFile(file, 'utf8')
  const changed = source.replace(mutant.find, () => mutant.replace)
  if (!(await compiles(changed, mutant.file))) return 'did not compile'
  await writeFile(file, changed)
  try {
    return await judge()
  } finally {
    await writeFile(file, source)
  }
}

async function compiles(source: string, file: string): Promise<boolean> {
  try {
    await transform(source, { loader: file.endsWith('x') ? 'tsx' : 'ts', logLevel: 'silent' })
    return true
  } catch {
    return false
  }
}

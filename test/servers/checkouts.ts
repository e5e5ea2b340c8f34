import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { root } from '../../scripts/wrangler.ts'

/** The release before this one; `main` as it stood before the tables of 0006. */
export const releaseBefore = 'a8016b189cd8bbb8fd539d45deea7e62354b5cad'

const git = (...args: string[]) => execFileSync('git', args, { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] })

/** False in a shallow clone, which does not reach so far back. */
export function hasReleaseBefore(): boolean {
  try {
    git('cat-file', '-e', `${releaseBefore}^{commit}`)
    return true
  } catch {
    return false
  }
}

/** What a fresh clone does not have, or has of its own. */
const notCloned = ['.git', '.wrangler', '.dev.vars', 'node_modules', 'site', 'shots', 'coverage']

/** Makes a checkout as a fresh clone of today is, with what is not committed yet and the libraries that are installed. */
export function copyToday(folder: string): void {
  const filter = (source: string) => !notCloned.includes(path.relative(root, source))
  cpSync(root, folder, { recursive: true, filter })
  linkLibraries(folder)
}

/** Makes a checkout of the release before, with the migrations of today. */
export function copyReleaseBefore(folder: string): void {
  mkdirSync(folder, { recursive: true })
  git('archive', '--format=tar', '--output', `${folder}.tar`, releaseBefore)
  execFileSync('tar', ['-xf', `${folder}.tar`, '-C', folder])
  rmSync(path.join(folder, 'migrations'), { recursive: true })
  cpSync(path.join(root, 'migrations'), path.join(folder, 'migrations'), { recursive: true })
  linkLibraries(folder)
}

const linkLibraries = (folder: string) =>
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))

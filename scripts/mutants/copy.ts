import { cp, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

/** A tree to break things in. */
export interface Copy {
  folder: string
  remove(): Promise<void>
}

const left = ['.git', '.wrangler', '.dev.vars', 'node_modules']

/** As the tree stands, with what is uncommitted or generated; the libraries are shared. */
export async function copyTree(root: string): Promise<Copy> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gatehouse-mutants-'))
  const isCopied = (source: string) => !left.includes(path.relative(root, source))
  await cp(root, folder, { recursive: true, filter: isCopied })
  await symlink(path.join(root, 'node_modules'), path.join(folder, 'node_modules'))
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) }
}

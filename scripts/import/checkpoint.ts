import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { Failure } from '../terminal.ts'
import type { Counts } from './counts.ts'

/** Where an import stands: written before the first batch and after each, beside the file, and gone when it is through. */
export interface Checkpoint {
  /** Of the file: another one is another import. */
  size: number
  changedAt: number
  /** Of `keyedIds`. With it and the same time a row has the same id again. */
  key: string
  now: number
  /** Rows done with. */
  rows: number
  counts: Counts
  /** Length of the report. */
  reportBytes: number
}

const pathOf = (file: string) => `${file}.checkpoint.json`

/** The checkpoint that a broken-off import left, or a new one. */
export async function readCheckpoint(file: string, now: number): Promise<Checkpoint> {
  const fresh = await newCheckpoint(file, now)
  if (!existsSync(pathOf(file))) return fresh
  const checkpoint: Checkpoint = JSON.parse(await readFile(pathOf(file), 'utf8'))
  if (checkpoint.size !== fresh.size || checkpoint.changedAt !== fresh.changedAt)
    throw new Failure(`The file has changed since its import broke off. To begin anew, delete ${pathOf(file)}`)
  return checkpoint
}

export async function newCheckpoint(file: string, now: number): Promise<Checkpoint> {
  const { size, mtimeMs: changedAt } = await stat(file).catch((error) => {
    throw error.code === 'ENOENT' ? new Failure(`There is no file ${file}.`) : error
  })
  return { size, changedAt, key: randomBytes(16).toString('hex'), now, rows: 0, counts: {}, reportBytes: 0 }
}

export async function writeCheckpoint(file: string, checkpoint: Checkpoint): Promise<void> {
  const draft = `${pathOf(file)}.new`
  await writeFile(draft, JSON.stringify(checkpoint), { mode: 0o600 })
  await rename(draft, pathOf(file))
}

export const deleteCheckpoint = (file: string): Promise<void> => rm(pathOf(file), { force: true })

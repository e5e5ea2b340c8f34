import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { homedir } from 'node:os'
import path from 'node:path'

/** A log-in that calls of the command line share while its token works: minutes. Nothing that makes a new one is kept. */
export interface KeptLogIn {
  accessToken: string
  /** Epoch milliseconds. */
  until: number
  /** Spares the next log-in the waits of strangers, and its owner a mail about a new device. No proof of anything. */
  deviceToken?: string | undefined
}

/** Where the log-in of an administrator at a site is kept: for the user of this machine alone. */
export function keptAt(origin: string, admin: string): string {
  const folder = process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache')
  const name = createHash('sha256').update(`${origin} ${admin}`).digest('hex').slice(0, 16)
  return path.join(folder, 'gatehouse', `${name}.json`)
}

export async function readKept(file: string): Promise<KeptLogIn | undefined> {
  try {
    const { accessToken, until, deviceToken } = JSON.parse(await readFile(file, 'utf8'))
    return { accessToken: String(accessToken), until: Number(until), deviceToken }
  } catch {
    return undefined
  }
}

/** Written anew, so that the file is ours whoever made the one before. */
export async function keep(file: string, kept: KeptLogIn): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  await rm(file, { force: true })
  await writeFile(file, JSON.stringify(kept), { mode: 0o600, flag: 'wx' })
}

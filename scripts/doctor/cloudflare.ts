import { stripVTControlCharacters } from 'node:util'
import { Failure } from '../terminal.ts'
import { runWrangler } from '../wrangler.ts'
import { Blocked } from './findings.ts'
import { complaintIn, jsonIn } from './wrangler-output.ts'

/** Runs wrangler against the account. Blocked, with wrangler's own words, when it fails. */
export async function askWrangler(...args: string[]): Promise<string> {
  try {
    return stripVTControlCharacters(await runWrangler(...args))
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    throw new Blocked(complaintIn(stripVTControlCharacters(error.message)) ?? `wrangler ${args.join(' ')} failed`)
  }
}

export const askWranglerForJson = async (...args: string[]): Promise<unknown> => jsonIn(await askWrangler(...args))

export async function isLoggedIn(): Promise<boolean> {
  try {
    await runWrangler('whoami', '--json')
    return true
  } catch (error) {
    return !/"loggedIn":\s*false/.test((error as Error).message)
  }
}

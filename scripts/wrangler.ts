import { type ChildProcessByStdio, execFile, spawn } from 'node:child_process'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { Failure } from './terminal.ts'

export const root = path.dirname(import.meta.dirname)

const wrangler = path.join(root, 'node_modules/wrangler/bin/wrangler.js')

const env = {
  ...process.env,
  // wrangler's own build step says `node` and must find the project's, also when npm did not start us.
  PATH: `${path.join(root, 'node_modules/.bin')}${path.delimiter}${process.env.PATH ?? ''}`,
  // Also for commands that fail: send_metrics in wrangler.toml does not reach those.
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
}

/** Starts `wrangler dev`, which asks nothing. Its output is the caller's to show; its errors go to our terminal. */
export function startWranglerDev(args: readonly string[]): ChildProcessByStdio<null, Readable, null> {
  const colour = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}
  const options = { cwd: root, env: { ...env, ...colour } }
  return spawn(process.execPath, [wrangler, 'dev', ...args], { ...options, stdio: ['ignore', 'pipe', 'inherit'] })
}

/** Runs wrangler on our terminal, questions included. */
export async function showWrangler(...args: string[]): Promise<void> {
  const child = spawn(process.execPath, [wrangler, ...args], { cwd: root, env, stdio: 'inherit' })
  const code = await new Promise((resolve) => child.on('exit', resolve))
  if (code !== 0) throw new Failure(`wrangler ${args.join(' ')} failed.`)
}

/** Runs wrangler quietly and without questions; gives back what it printed, and shows it only when it fails. */
export const runWrangler = (...args: string[]): Promise<string> => run(wrangler, ...args)

/** Runs a script of this project quietly, as `runWrangler` does. */
export async function run(script: string, ...args: string[]): Promise<string> {
  try {
    const options = { cwd: root, env: { ...env, CI: 'true' }, maxBuffer: 64 * 1024 * 1024 }
    return (await promisify(execFile)(process.execPath, [script, ...args], options)).stdout
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
    throw new Failure(`${[path.basename(script, '.js'), ...args].join(' ')} failed:\n${stdout}${stderr}`)
  }
}

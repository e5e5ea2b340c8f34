import { execFile } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'

/** `did not run`: the tests came to no end, so that nothing is known. */
export type Verdict = 'killed' | 'survived' | 'not found' | 'did not compile' | 'did not run'

const patience = 10 * 60 * 1000

/** Whether a tree's tests notice what was done to it. */
export async function runTests(folder: string, tests: readonly string[]): Promise<Verdict> {
  const report = path.join(folder, 'mutants-report.json')
  await rm(report, { force: true })
  const vitest = path.join(folder, 'node_modules/vitest/vitest.mjs')
  const args = [vitest, 'run', '--bail=1', '--maxWorkers=1', '--reporter=json', `--outputFile=${report}`, ...tests]
  const options = { cwd: folder, timeout: patience, maxBuffer: 64 * 1024 * 1024 }
  const passed = await promisify(execFile)(process.execPath, args, options).then(
    () => true,
    () => false,
  )
  return passed ? 'survived' : (await hasFailed(report)) ? 'killed' : 'did not run'
}

async function hasFailed(report: string): Promise<boolean> {
  const text = await readFile(report, 'utf8').catch(() => '{}')
  const { numFailedTests = 0, numFailedTestSuites = 0 } = JSON.parse(text)
  return numFailedTests + numFailedTestSuites > 0
}

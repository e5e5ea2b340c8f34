import { styleText } from 'node:util'
import { Failure } from '../terminal.ts'

export interface Check {
  name: string
  /** All that is wrong; nothing when it is fine. */
  problems: string[]
  /** What to do about them. */
  mend: string
  /** What could not be found out, or is worth a look; nothing has to be mended for it. */
  warnings?: string[]
  /** What was found, where the name does not say all. */
  notes?: string[]
}

export function report(checks: Check[]): void {
  for (const check of checks) console.log([`${signOf(check)} ${check.name}`, ...detailsOf(check)].join('\n    '))
}

/** A Failure when something has to be mended. */
export function demand(checks: Check[]): void {
  const count = checks.flatMap((check) => check.problems).length
  if (count > 0) throw new Failure(`\n${count === 1 ? '1 problem' : `${count} problems`} to mend.`)
}

function signOf({ problems, warnings = [] }: Check): string {
  if (problems.length > 0) return styleText('red', '✗')
  return warnings.length > 0 ? styleText('yellow', '!') : styleText('green', '✓')
}

function detailsOf({ problems, warnings = [], notes = [], mend }: Check): string[] {
  const isMendable = mend !== '' && problems.length + warnings.length > 0
  return [...problems, ...warnings, ...notes, ...(isMendable ? [`→ ${mend}`] : [])]
}

import { styleText } from 'node:util'

/** What the person at the terminal is told, without a stack. */
export class Failure extends Error {}

/**
 * Runs a command's body, or tells how it is used when it is called with --help. A Failure, and a flag that there is not,
 * become their text and exit code 1.
 */
export async function command(body: () => Promise<void>, usage = ''): Promise<void> {
  if (usage && process.argv.slice(2).some((word) => word === '--help' || word === '-h'))
    return console.log(usage.trim())
  try {
    await body()
  } catch (error) {
    console.error(isTold(error) ? error.message : error)
    process.exitCode = 1
  }
}

const isTold = (error: unknown): error is Error =>
  error instanceof Failure || String(Object(error).code).startsWith('ERR_PARSE_ARGS')

/** Rows as aligned columns, indented by two spaces. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = rows.reduce<number[]>((wide, row) => row.map((cell, i) => Math.max(wide[i] ?? 0, cell.length)), [])
  return rows.map((row) => `  ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  ')}`.trimEnd()).join('\n')
}

export const bold = (text: string): string => styleText('bold', text)

import type { Check } from './check-report.ts'

/** What could not be found out: a resolver out of reach, an answer that nobody can read. It is told and fails nothing. */
export class Unchecked extends Error {}

/** What must be mended before the rest of a check can be done. */
export class Blocked extends Error {}

export type Findings = Partial<Omit<Check, 'name'>>

/** One check: nothing that it meets keeps the others from being made. */
export async function examine(name: string, mend: string, look: () => Promise<Findings>): Promise<Check> {
  try {
    return { name, problems: [], mend, ...(await look()) }
  } catch (error) {
    const { message } = error as Error
    if (error instanceof Blocked) return { name, problems: [message], mend }
    return { name, problems: [], warnings: [`not checked: ${message}`], mend: '' }
  }
}

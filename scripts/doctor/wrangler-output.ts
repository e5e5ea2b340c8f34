import { Unchecked } from './findings.ts'

/* What wrangler prints, read. Nothing here starts it. */

/** The JSON that follows whatever banner stands before it. */
export function jsonIn(output: string): unknown {
  try {
    return JSON.parse(output.slice(Math.max(0, output.search(/^[[{]/m))))
  } catch {
    throw new Unchecked('wrangler did not answer in JSON')
  }
}

/** A list in JSON; entries that are no objects are left out. */
export function listIn(json: unknown): Record<string, unknown>[] {
  if (!Array.isArray(json)) throw new Unchecked('wrangler did not answer with a list')
  return json.filter((entry) => typeof entry === 'object' && entry !== null)
}

/** Wrangler's own words for why it failed: the line after `[ERROR]`, and the API's code, without advice and stacks. */
export function complaintIn(output: string): string | undefined {
  const [, headline, next] = /\[ERROR\]\s+(.+)\n\s*(.*\[code: \d+\])?/.exec(output) ?? []
  return headline && [headline.trim(), next?.trim()].filter(Boolean).join(' ')
}

/** Of `d1 migrations list`. */
export function pendingMigrations(output: string): string[] {
  const names = output.match(/\S+\.sql/g) ?? []
  if (names.length === 0 && !output.includes('No migrations to apply'))
    throw new Unchecked('wrangler lists no migrations and does not say that there are none')
  return names
}

/** Of `deployments status --json`: the version that most requests go to. */
export function versionIn(json: unknown): string {
  const { versions } = Object(json) as { versions?: unknown }
  const [most] = listIn(versions).sort((one, other) => Number(other.percentage) - Number(one.percentage))
  if (typeof most?.version_id !== 'string') throw new Unchecked('wrangler does not say which version is deployed')
  return most.version_id
}

export interface Binding {
  type: string
  name: string
  [detail: string]: unknown
}

/** Of `versions view ID --json`. */
export function bindingsIn(json: unknown): Binding[] {
  const { resources } = Object(json) as { resources?: { bindings?: unknown } }
  return listIn(resources?.bindings) as Binding[]
}

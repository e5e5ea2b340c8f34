import { expect, vi } from 'vitest'
import type { Check } from '../../scripts/doctor/check-report.ts'
import { checkDns } from '../../scripts/doctor/dns/index.ts'
import type { Target } from '../../scripts/doctor/target.ts'

export const resolver = 'https://dns.example/dns-query'
const types: Record<string, number> = { CNAME: 5, MX: 15, TXT: 16 }

/** The zone: data by `name TYPE`. An alias answers for every type, with what its target has. */
export type Zone = Record<string, string[]>

/** DNS over HTTPS as Cloudflare's resolver answers it. */
function answerFrom(zone: Zone, name: string, type: string): Response {
  const records = (owner: string, of: string) =>
    (zone[`${owner} ${of}`] ?? []).map((data) => ({ name: `${owner}.`, type: types[of], TTL: 300, data }))
  const [alias] = records(name, 'CNAME')
  const Answer = alias ? [alias, ...records(alias.data.replace(/\.$/, ''), type)] : records(name, type)
  const isThere = Object.keys(zone).some((key) => key.startsWith(`${name} `))
  return Response.json({ Status: isThere ? 0 : 3, ...(Answer.length > 0 && { Answer }) })
}

export const vars = (providers: string, more = {}) => ({
  MAIL_FROM: 'Example <no-reply@example.com>',
  MAIL_PROVIDERS: providers,
  ...more,
})

export function look(zone: Zone, settings: Record<string, string>, over: Partial<Target> = {}): Promise<Check[]> {
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
    const { origin, pathname, searchParams } = new URL(String(input))
    expect(origin + pathname).toBe(resolver)
    expect(new Headers(init?.headers).get('Accept')).toBe('application/dns-json')
    return answerFrom(zone, searchParams.get('name') ?? '', searchParams.get('type') ?? '')
  })
  return checkDns(settings, { url: '', resolver, dkimSelectors: [], returnPaths: [], ...over })
}

/** What is wrong (✗) or unsure (!), by check. */
export const faults = (checks: Check[]) =>
  checks.flatMap(({ name, problems, warnings = [] }) => [
    ...problems.map((text) => `✗ ${name}: ${text}`),
    ...warnings.map((text) => `! ${name}: ${text}`),
  ])

export const quoted = (text: string) => [`"${text}"`]
export const key = `v=DKIM1; k=rsa; p=${'MIIB'.repeat(70)}`

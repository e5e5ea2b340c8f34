import type { Check } from '../check-report.ts'
import { examine, type Findings } from '../findings.ts'
import type { ProviderRecords } from './provider-records.ts'
import type { LookUp } from './resolver.ts'

/** SPF of the domains that bounces go to: the first of `others` and the provider's usual one where it is in order counts. */
export function checkSpf(provider: string, wanted: ProviderRecords, lookUp: LookUp, others: string[]): Promise<Check> {
  return examine(`SPF for ${provider}`, '', async () => {
    const candidates = [...others, wanted.returnPath].filter(Boolean)
    if (candidates.length === 0) return { notes: [`${provider} sends with a return path of its own: nothing to add`] }
    const looks = await Promise.all(candidates.map((domain) => lookAt(domain, wanted, lookUp)))
    const best = looks.find(({ problems }) => problems.length === 0) ?? (looks[0] as Look)
    return best.problems.length === 0 ? { notes: [`at ${best.domain}`] } : complain(provider, best, wanted)
  })
}

/** Two records on the address's own domain spoil SPF for whatever else sends for it. */
export function checkOwnSpf(domain: string, lookUp: LookUp): Promise<Check> {
  return examine(
    `SPF of ${domain}`,
    'Make one record of them: two are as good as none (RFC 7208, section 4.5).',
    async () => {
      const count = spfRecords((await lookUp(domain, 'TXT')).values).length
      if (count > 1) return { problems: [`${domain} has ${count} SPF records`] }
      return { notes: [count === 1 ? 'one record' : 'no record, and none is needed here'] }
    },
  )
}

interface Look {
  domain: string
  problems: string[]
}

async function lookAt(domain: string, wanted: ProviderRecords, lookUp: LookUp): Promise<Look> {
  const { values, aliases } = await lookUp(domain, 'TXT')
  if (wanted.alias && aliases.includes(wanted.alias)) return { domain, problems: [] }
  const problems = [spfProblem(domain, spfRecords(values), wanted.spf)]
  if (wanted.mx && (await lookUp(domain, 'MX')).values.length === 0)
    problems.push(`${domain} has no MX record: bounces cannot come back`)
  return { domain, problems: problems.filter((problem) => problem !== '') }
}

const spfRecords = (values: string[]) => values.filter((text) => /^v=spf1( |$)/i.test(text))

function spfProblem(domain: string, records: string[], mechanisms: string[]): string {
  if (records.length === 0) return `${domain} has no SPF record`
  if (records.length > 1) return `${domain} has ${records.length} SPF records, which are as good as none`
  const terms = records[0]?.toLowerCase().split(/ +/) ?? []
  const isNamed = mechanisms.some((name) => terms.some((term) => [name, `+${name}`].includes(term)))
  return isNamed ? '' : `the SPF record of ${domain} does not name ${mechanisms[0]}`
}

function complain(provider: string, { domain, problems }: Look, wanted: ProviderRecords): Findings {
  const spf = wanted.alias ? `CNAME ${wanted.alias}` : `TXT "v=spf1 ${wanted.spf[0]} ~all"`
  const records = [`${domain} ${spf}`, ...(wanted.mx ? [`MX ${wanted.mx}`] : [])].join(', ')
  const mend = `Add ${records} (${wanted.shownAt}); --return-path NAME if ${provider} was told another domain.`
  return wanted.isSpfOptional ? { warnings: problems, mend } : { problems, mend }
}

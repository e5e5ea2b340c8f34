import type { Check } from '../check-report.ts'
import { examine, type Findings } from '../findings.ts'
import type { LookUp } from './resolver.ts'

/** The policy for mail that passes neither SPF nor DKIM: the domain's own, or that of a domain above it. */
export function checkDmarc(domain: string, lookUp: LookUp): Promise<Check> {
  const mend = `Add _dmarc.${domain} TXT "v=DMARC1; p=none; rua=mailto:<who reads reports>"; p=reject once they are clean.`
  return examine('DMARC', mend, async () => {
    // Without a list of public suffixes: each domain above is asked, as RFC 9989 walks the tree.
    for (const above of domainsFrom(domain)) {
      const { values } = await lookUp(`_dmarc.${above}`, 'TXT')
      const records = values.filter((text) => /^v=DMARC1\s*(;|$)/.test(text))
      if (records.length > 1)
        return { problems: [`_dmarc.${above} has ${records.length} records, which are as good as none`] }
      if (records[0] !== undefined) return judge(records[0], above, domain)
    }
    return { problems: [`neither ${domain} nor a domain above it has a record`] }
  })
}

function domainsFrom(domain: string): string[] {
  const labels = domain.split('.')
  return labels.slice(0, -1).map((_, i) => labels.slice(i).join('.'))
}

function judge(record: string, at: string, domain: string): Findings {
  const tag = (name: string) => new RegExp(`;\\s*${name}\\s*=\\s*(\\w+)`, 'i').exec(record)?.[1]?.toLowerCase()
  const policy = (at === domain ? undefined : tag('sp')) ?? tag('p') ?? 'none'
  if (!['none', 'quarantine', 'reject'].includes(policy))
    return { problems: [`the record at _dmarc.${at} says no policy that there is: p=${policy}`] }
  const name = `p=${policy} at _dmarc.${at}`
  return { notes: [policy === 'none' ? `${name}: what somebody else sends in your name is still delivered` : name] }
}

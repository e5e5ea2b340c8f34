import type { Check } from '../check-report.ts'
import type { Target } from '../target.ts'
import { checkDkim, checkSelector } from './dkim.ts'
import { checkDmarc } from './dmarc.ts'
import { recordsOf } from './provider-records.ts'
import { lookUpBy } from './resolver.ts'
import { checkOwnSpf, checkSpf } from './spf.ts'

/** What receivers look up about the domain that mail is sent from. */
export function checkDns(vars: Record<string, string>, target: Target): Promise<Check[]> {
  const domain = /@([^\s<>@]+)>?$/.exec(vars.MAIL_FROM?.trim() ?? '')?.[1]?.toLowerCase()
  if (!domain)
    return Promise.resolve([{ name: 'DNS', problems: ['MAIL_FROM names no domain'], mend: 'Set MAIL_FROM.' }])
  const lookUp = lookUpBy(target.resolver)
  const providers = (vars.MAIL_PROVIDERS ?? '').split(/[\s,]+/).flatMap((provider) => {
    const records = recordsOf(provider, domain, vars.MAIL_MAILGUN_DOMAIN || domain)
    return records ? [{ provider, records }] : []
  })
  const domains = [...new Set([domain, ...providers.map(({ records }) => records.domain)])]
  return Promise.all([
    checkOwnSpf(domain, lookUp),
    ...providers.flatMap(({ provider, records }) => [
      checkSpf(provider, records, lookUp, target.returnPaths),
      checkDkim(provider, records, lookUp, target.dkimSelectors),
    ]),
    ...target.dkimSelectors.map((selector) => checkSelector(selector, domains, lookUp)),
    checkDmarc(domain, lookUp),
  ])
}

import type { Check } from '../check-report.ts'
import { examine, type Findings } from '../findings.ts'
import type { ProviderRecords } from './provider-records.ts'
import type { LookUp } from './resolver.ts'

/** The key of a provider that calls it the same for everybody; `given` are selectors that somebody named. */
export function checkDkim(provider: string, wanted: ProviderRecords, lookUp: LookUp, given: string[]): Promise<Check> {
  return examine(`DKIM for ${provider}`, '', async () => {
    const { domain, selectors, shownAt } = wanted
    if (selectors.length > 0) {
      const keys = await Promise.all(selectors.map((selector) => keyAt(selector, domain, lookUp)))
      const sound = keys.find(({ state }) => state === 'sound')
      if (sound) return { notes: [`at ${sound.name}`] }
      if (wanted.areSelectorsFixed) return complain(keys[0], shownAt)
    }
    if (given.length > 0) return { notes: [`see DKIM of ${given.join(', ')}`] }
    const usual =
      selectors.length > 0 ? `none of its usual selectors is at ${domain}` : 'its selectors differ by account'
    return { warnings: [`not checked: ${usual}`], mend: `--dkim-selector NAME, as shown at ${shownAt}` }
  })
}

/** A selector that somebody named has to be at one of the domains that mail is signed for. */
export function checkSelector(selector: string, domains: string[], lookUp: LookUp): Promise<Check> {
  return examine(`DKIM of ${selector}`, '', async () => {
    const keys = await Promise.all(domains.map((domain) => keyAt(selector, domain, lookUp)))
    const sound = keys.find(({ state }) => state === 'sound')
    if (sound) return { notes: [`at ${sound.name}`] }
    return complain(keys.find(({ state }) => state !== 'absent') ?? keys[0], 'its dashboard')
  })
}

interface Key {
  name: string
  state: 'sound' | 'absent' | 'revoked' | 'unreadable'
}

const complaints = {
  absent: (name: string) => `${name} is not there`,
  revoked: (name: string) => `the key of ${name} is revoked: its p= is empty`,
  unreadable: (name: string) => `${name} holds no DKIM key`,
}

async function keyAt(selector: string, domain: string, lookUp: LookUp): Promise<Key> {
  const name = `${selector}._domainkey.${domain}`
  const { values } = await lookUp(name, 'TXT')
  const states = values.map(stateOf)
  return { name, state: states.find((state) => state === 'sound') ?? states[0] ?? 'absent' }
}

/** RFC 6376, section 3.6.1. */
function stateOf(record: string): Key['state'] {
  const tags = new Map(
    record.split(';').map((tag) => tag.split(/=(.*)/s).map((part) => part.trim()) as [string, string]),
  )
  const [version, key] = [tags.get('v') ?? 'DKIM1', tags.get('p')?.replace(/\s/g, '')]
  if (version !== 'DKIM1' || key === undefined || !/^[A-Za-z0-9+/]*=*$/.test(key)) return 'unreadable'
  return key === '' ? 'revoked' : 'sound'
}

function complain(key: Key | undefined, shownAt: string): Findings {
  if (!key || key.state === 'sound') return {}
  return { problems: [complaints[key.state](key.name)], mend: `Add ${key.name} as shown at ${shownAt}.` }
}

import { hour, minute } from '../../lib/clock.ts'
import type { MailDeps } from '../deps.ts'

interface DnsAnswer {
  Status: number
  Answer?: { type: number; data: string }[]
}

const patience = 3000
const domainsKept = 1000

// RFC 5321 section 5.1: where mail goes, and without such a record to the host itself.
const recordTypes = { MX: 15, A: 1, AAAA: 28 }

// By domain; a resolver without an answer stands under its own address.
const known = new Map<string, { can: boolean; until: number }>()

/**
 * Whether the address's domain can receive mail, by DNS over HTTPS when MX_CHECK is on; an answer is kept for an hour.
 * What cannot be found out counts as yes, and nothing is asked for a minute.
 */
export async function canReceive({ config, clock, log }: MailDeps, address: string): Promise<boolean> {
  const { mxUrl } = config.mail
  const domain = address.slice(address.lastIndexOf('@') + 1)
  if (!mxUrl) return true
  const kept = [domain, mxUrl].map((name) => known.get(name)).find((entry) => entry && entry.until > clock())
  if (kept) return kept.can
  try {
    const can = await hasMailServer(mxUrl, domain)
    if (known.size >= domainsKept) known.clear()
    known.set(domain, { can, until: clock() + hour })
    return can
  } catch {
    log.warn('mx_check_failed')
    known.set(mxUrl, { can: true, until: clock() + minute })
    return true
  }
}

async function hasMailServer(url: string, domain: string): Promise<boolean> {
  for (const [name, type] of Object.entries(recordTypes)) {
    const { Status, Answer = [] } = await ask(`${url}?name=${encodeURIComponent(domain)}&type=${name}`)
    // 3: there is no such domain. Any other error may pass.
    if (Status !== 0) return Status !== 3
    const records = Answer.filter((record) => record.type === type)
    // RFC 7505: a lone "0 ." says that the domain takes no mail.
    if (records.length > 0) return records.some(({ data }) => !/^0 +\.$/.test(data))
  }
  return false
}

async function ask(url: string): Promise<DnsAnswer> {
  const headers = { Accept: 'application/dns-json' }
  const response = await fetch(url, { headers, redirect: 'manual', signal: AbortSignal.timeout(patience) })
  if (!response.ok) throw new Error(`dns answered ${response.status}`)
  return response.json()
}

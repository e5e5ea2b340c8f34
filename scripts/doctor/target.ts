import { Failure } from '../terminal.ts'

const text = { type: 'string' } as const
const texts = { type: 'string', multiple: true } as const

export const remoteFlags = {
  /** Origin of the deployed Worker, when it is not PUBLIC_URL: its workers.dev address, for one. */
  url: text,
  /** Resolver for DNS over HTTPS in JSON. */
  doh: text,
  /** A DKIM selector of the sending domain, as the provider's dashboard shows it. */
  'dkim-selector': texts,
  /** A domain that the provider was told to have bounces sent to, when it is not the usual one. */
  'return-path': texts,
}

export interface RemoteFlags {
  url?: string | undefined
  doh?: string | undefined
  'dkim-selector'?: string[] | undefined
  'return-path'?: string[] | undefined
}

/** Where to ask; `url` is empty when neither a flag nor a setting says it. */
export interface Target {
  url: string
  resolver: string
  dkimSelectors: string[]
  returnPaths: string[]
}

const cloudflareResolver = 'https://cloudflare-dns.com/dns-query'

export function targetOf(flags: RemoteFlags, vars: Record<string, string>): Target {
  return {
    url: originOf(flags.url ?? vars.PUBLIC_URL ?? ''),
    resolver: flags.doh ?? (vars.MAIL_MX_URL || cloudflareResolver),
    dkimSelectors: flags['dkim-selector'] ?? [],
    returnPaths: flags['return-path'] ?? [],
  }
}

function originOf(url: string): string {
  if (url === '') return ''
  if (URL.canParse(url) && /^https?:/.test(url)) return new URL(url).origin
  throw new Failure(`${url} is no address; write one like https://auth.example.com`)
}

/** What a provider asks for in the DNS of a domain that it sends for. */
export interface ProviderRecords {
  /** The domain that it signs for. */
  domain: string
  /** Where it has bounces sent to: the envelope's domain, whose SPF record counts. Empty: its own, which needs nothing. */
  returnPath: string
  /** Any of these in the SPF record lets it send. */
  spf: string[]
  /** Instead of a record, an alias of this name. */
  alias?: string
  /** What has to take the bounces, as the record to add. */
  mx?: string
  /** Without an SPF record of the domain its mail still passes, by DKIM. */
  isSpfOptional?: boolean
  /** DKIM selectors, any of which will do; none where they are made for each account. */
  selectors: string[]
  /** Whether there are no others than these. */
  areSelectorsFixed?: boolean
  /** Where its dashboard shows the records. */
  shownAt: string
}

/*
 * As of November 2026: resend.com/docs/dashboard/domains, developers.cloudflare.com/email-service/configuration/domains,
 * documentation.mailgun.com (domain verification, automatic sender security), postmarkapp.com/support (DKIM and
 * Return-Path), docs.aws.amazon.com/ses (custom MAIL FROM domain, Easy DKIM).
 */
export function recordsOf(provider: string, domain: string, mailgunDomain = domain): ProviderRecords | undefined {
  const known: Record<string, ProviderRecords> = {
    resend: {
      domain,
      returnPath: `send.${domain}`,
      spf: ['include:amazonses.com'],
      mx: '10 feedback-smtp.<region>.amazonses.com',
      selectors: ['resend'],
      areSelectorsFixed: true,
      shownAt: 'resend.com/domains',
    },
    cloudflare: {
      domain,
      returnPath: `cf-bounce.${domain}`,
      spf: ['include:_spf.mx.cloudflare.net'],
      mx: 'route1.mx.cloudflare.net',
      selectors: ['cf-bounce'],
      areSelectorsFixed: true,
      shownAt: 'Compute > Email Service > Email Sending',
    },
    mailgun: {
      domain: mailgunDomain,
      returnPath: mailgunDomain,
      spf: ['include:mailgun.org', 'include:eu.mailgun.org'],
      selectors: ['pdk1', 'pdk2', 'mx', 'smtp', 'k1', 'mta', 'pic', 'mailo'],
      shownAt: 'Sending > Domains',
    },
    postmark: {
      domain,
      returnPath: `pm-bounces.${domain}`,
      spf: ['include:spf.mtasv.net'],
      alias: 'pm.mtasv.net',
      isSpfOptional: true,
      selectors: [],
      shownAt: 'Sender Signatures > DNS Settings',
    },
    ses: {
      domain,
      returnPath: '',
      spf: ['include:amazonses.com'],
      mx: '10 feedback-smtp.<region>.amazonses.com',
      isSpfOptional: true,
      selectors: [],
      shownAt: 'Identities > Authentication',
    },
  }
  return Object.hasOwn(known, provider) ? known[provider] : undefined
}

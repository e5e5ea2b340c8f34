import type { Settings } from './lib/settings.ts'

export const providerNames = ['dev', 'mailpit', 'resend', 'ses', 'cloudflare', 'postmark', 'mailgun'] as const
export type ProviderName = (typeof providerNames)[number]

/** MAIL_<PROVIDER>_<FIELD>, such as MAIL_SES_CONFIGURATION_SET; empty when it is not set. */
export interface ProviderSettings {
  /** What the API asks for: a key, for mailpit `user:password`. */
  key: string
  /** The API's base address, when it is not the vendor's own. */
  url: string
  /** SES: the access key's id. */
  id: string
  /** SES. */
  region: string
  /** SES. */
  configurationSet: string
  /** Mailgun: the sending domain. */
  domain: string
  /** Postmark: the message stream. */
  stream: string
  /** What events are verified by; for Postmark `user:password`. */
  webhookSecret: string
  /** SES: the ARN of the topic that its events come by. */
  webhookTopic: string
  /** Mails a second; 0: the API's usual. */
  rate: number
}

const fields: (keyof ProviderSettings)[] = [
  ...(['key', 'url', 'id', 'region', 'configurationSet', 'domain', 'stream'] as const),
  ...(['webhookSecret', 'webhookTopic'] as const),
]

const needed: Partial<Record<ProviderName, (keyof ProviderSettings)[]>> = {
  mailpit: ['url'],
  resend: ['key'],
  ses: ['region', 'id', 'key'],
  postmark: ['key'],
  mailgun: ['key', 'domain'],
}

/** Every provider's settings; what one of those `inUse` lacks is a problem. */
export function parseProviders(settings: Settings, inUse: readonly ProviderName[]) {
  if (inUse.includes('cloudflare') && !settings.has('EMAIL'))
    settings.problems.push('MAIL_PROVIDERS names cloudflare, but there is no send_email binding EMAIL')
  const parsed = providerNames.map((name) => {
    const required = inUse.includes(name) ? needed[name] : []
    const values = fields.map((field) => [field, parseField(settings, name, field, required?.includes(field))])
    const rate = settings.integer(`MAIL_${name}_RATE`.toUpperCase(), 0, 0, 1000)
    return [name, { ...Object.fromEntries(values), rate }]
  })
  return Object.fromEntries(parsed) as Record<ProviderName, ProviderSettings>
}

function parseField(settings: Settings, provider: string, field: string, isRequired = false): string {
  const name = `MAIL_${provider}_${field.replace(/[A-Z]/g, '_$&')}`.toUpperCase()
  const value = settings.text(name)
  if (!value && isRequired) settings.problems.push(`${name} is missing`)
  // They go into addresses and headers.
  if (/[^!-~]/.test(value)) settings.problems.push(`${name} has a character that is not plain ASCII, or a space`)
  return value && field === 'url' ? settings.base(name, value) : value
}

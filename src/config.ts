import { type Locale, locales } from '#templates/words/languages.ts'
import { parseEmailAddress } from './account/rules/email-address.ts'
import { type AppSettings, parseApps } from './app-settings.ts'
import { type Brand, parseBrand } from './brand-settings.ts'
import { type AdminSecondFactor, parseAdminSecondFactor } from './desk-settings.ts'
import { type FeatureSettings, parseFeatures } from './features/settings.ts'
import { day, hour, minute } from './lib/clock.ts'
import { type Keyring, parseKeyring } from './lib/keyring.ts'
import { Settings } from './lib/settings.ts'
import { type ProviderName, type ProviderSettings, parseProviders, providerNames } from './provider-settings.ts'
import { parseTurnstile, type TurnstileSettings } from './turnstile-settings.ts'

export type { ProviderName, ProviderSettings } from './provider-settings.ts'

export interface Config extends FeatureSettings, AppSettings {
  environment: 'production' | 'development'
  /** Origin of every link, without a slash at the end. */
  publicUrl: string
  /** False only when PUBLIC_URL is http: no Secure flag and no __Host- prefix. */
  secureCookies: boolean
  appName: string
  brand: Brand
  /** Of visitors who ask for no language that we speak. */
  defaultLocale: Locale
  emailConfirmation: 'required' | 'fence' | 'off'
  username: 'off' | 'optional' | 'required'
  firstAdminEmail: string
  /** A log line a request; problems, mails and cron runs are logged in any case. */
  logRequests: boolean
  /** Is told by mail when something is wrong with mail; empty: nobody is. */
  operatorEmail: string
  /** optional: an address alone signs up, and a passkey or a mail lets in. */
  passwords: 'required' | 'optional'
  passwordMinLength: number
  passwordIterations: number
  /** Where passwords of known breaches are looked up; empty: nowhere. */
  breachCheckUrl: string
  turnstile: TurnstileSettings | null
  resendsPerHour: number
  /** Seconds in which a spent refresh token gets its successor once more. */
  refreshGrace: number
  signupsPerClient: number
  /** Lifetimes in seconds. */
  confirmLinkTtl: number
  resetLinkTtl: number
  registrationTtl: number
  sessionTtl: number
  rememberTtl: number
  sessionMax: number
  accessTokenTtl: number
  /** So long a proof of who it is spares another one. */
  freshTtl: number
  /** So long a browser may be spared the second factor; 0: none is. */
  trustTtl: number
  adminSecondFactor: AdminSecondFactor
  mail: MailConfig
  keyring: Keyring
}

export interface MailConfig {
  providers: ProviderName[]
  settings: Record<ProviderName, ProviderSettings>
  /** `Name <address>` or an address. */
  from: string
  replyTo: string
  /** Seconds. */
  retryBase: number
  retryCap: number
  /** Mails a day; 0: no budget. */
  perDay: number
  /** DNS over HTTPS that is asked whether a domain can receive mail; empty: nobody is asked. */
  mxUrl: string
}

export class ConfigError extends Error {
  readonly problems: string[]
  constructor(problems: string[]) {
    super(`settings: ${problems.join('; ')}`)
    this.problems = problems
  }
}

const read = new WeakMap<object, Config>()

/** Settings as typed values, read once per isolate. Throws a ConfigError that names every bad setting at once. */
export function readConfig(env: object): Config {
  const known = read.get(env)
  if (known) return known
  const settings = new Settings(env)
  const config = parse(settings)
  if (settings.problems.length > 0) throw new ConfigError(settings.problems)
  read.set(env, config)
  return config
}

function parse(settings: Settings): Config {
  const environment = settings.oneOf('ENVIRONMENT', ['production', 'development'], 'production')
  const publicUrl = settings.origin('PUBLIC_URL')
  const secureCookies = publicUrl.startsWith('https:')
  if (environment === 'development' && secureCookies)
    settings.problems.push(
      'ENVIRONMENT is development but PUBLIC_URL is https: development shows every mail to everybody',
    )
  if (environment === 'production' && publicUrl.startsWith('http:') && !isLoopback(publicUrl))
    settings.problems.push('PUBLIC_URL is http: production needs https (http only for localhost)')
  const { keyring, problems } = parseKeyring(settings.text('KEYRING', '{"keys":[]}'))
  settings.problems.push(...problems)
  return {
    environment,
    publicUrl,
    secureCookies,
    appName: settings.line('APP_NAME', 'Gatehouse'),
    brand: parseBrand(settings, publicUrl),
    defaultLocale: settings.oneOf('DEFAULT_LOCALE', locales, 'en'),
    ...parseApps(settings),
    emailConfirmation: settings.oneOf('EMAIL_CONFIRMATION', ['required', 'fence', 'off'], 'required'),
    username: settings.oneOf('USERNAME', ['off', 'optional', 'required'], 'optional'),
    operatorEmail: settings.text('OPERATOR_EMAIL') && settings.mailbox('OPERATOR_EMAIL'),
    logRequests: settings.oneOf('LOG_REQUESTS', ['on', 'off'], 'on') === 'on',
    firstAdminEmail: parseEmailAddress(settings.text('FIRST_ADMIN_EMAIL')) ?? '',
    ...parsePasswords(settings, environment),
    turnstile: parseTurnstile(settings, environment),
    resendsPerHour: settings.integer('RESENDS_PER_HOUR', 3, 1, 1000),
    signupsPerClient: settings.integer('SIGNUPS_PER_CLIENT', 50, 1, 1_000_000),
    adminSecondFactor: parseAdminSecondFactor(settings, environment),
    ...parseLifetimes(settings),
    mail: parseMail(settings, environment),
    keyring,
    ...parseFeatures(settings, { environment, publicUrl, keyring }),
  }
}

function parsePasswords(settings: Settings, environment: Config['environment']) {
  // OWASP Password Storage: 600,000 iterations of PBKDF2-HMAC-SHA-256; less only where no real password is.
  const least = environment === 'development' ? 1 : 600_000
  return {
    passwords: settings.oneOf('PASSWORDS', ['required', 'optional'], 'required'),
    passwordMinLength: settings.integer('PASSWORD_MIN_LENGTH', 8, 8, 64),
    passwordIterations: settings.integer('PASSWORD_ITERATIONS', 600_000, least, 10_000_000),
    breachCheckUrl: settings.oneOf('BREACH_CHECK', ['off', 'on'], 'off') === 'on' ? breachUrlOf(settings) : '',
  }
}

const breachUrlOf = (settings: Settings) =>
  settings.base('BREACH_CHECK_URL', settings.text('BREACH_CHECK_URL', 'https://api.pwnedpasswords.com/range'))

function parseLifetimes(settings: Settings) {
  return {
    confirmLinkTtl: settings.duration('CONFIRM_LINK_TTL', day),
    resetLinkTtl: settings.duration('RESET_LINK_TTL', hour),
    registrationTtl: settings.duration('REGISTRATION_TTL', 7 * day),
    sessionTtl: settings.duration('SESSION_TTL', day),
    rememberTtl: settings.duration('REMEMBER_TTL', 30 * day),
    sessionMax: settings.duration('SESSION_MAX', 90 * day),
    refreshGrace: settings.duration('REFRESH_GRACE', minute),
    accessTokenTtl: settings.duration('ACCESS_TOKEN_TTL', 5 * minute, { zero: true }),
    freshTtl: settings.duration('FRESH_TTL', 10 * minute),
    trustTtl: settings.duration('TRUST_BROWSER_TTL', 30 * day, { zero: true }),
  }
}

function parseMail(settings: Settings, environment: Config['environment']): MailConfig {
  const providers = settings.listOf('MAIL_PROVIDERS', providerNames)
  if (providers.length === 0)
    settings.problems.push(`MAIL_PROVIDERS names no provider; one or more of ${providerNames.join(', ')}`)
  if (environment === 'production' && providers.includes('dev'))
    settings.problems.push('MAIL_PROVIDERS names dev, which sends nothing: it is for ENVIRONMENT=development')
  if (typeof DEVELOPMENT_TOOLS !== 'undefined' && !DEVELOPMENT_TOOLS && providers.includes('dev'))
    settings.problems.push('MAIL_PROVIDERS names dev, which is only in the build that `npm run dev` makes')
  return {
    providers,
    settings: parseProviders(settings, providers),
    from: settings.mailbox('MAIL_FROM'),
    replyTo: settings.text('MAIL_REPLY_TO') ? settings.mailbox('MAIL_REPLY_TO') : '',
    retryBase: settings.duration('MAIL_RETRY_BASE', 15),
    retryCap: settings.duration('MAIL_RETRY_CAP', 15 * minute),
    perDay: settings.integer('MAIL_PER_DAY', 0, 0, 100_000_000),
    mxUrl: isMxChecked(settings) && environment === 'production' ? mxUrlOf(settings) : '',
  }
}

const isMxChecked = (settings: Settings) => settings.oneOf('MX_CHECK', ['on', 'off'], 'off') === 'on'

const mxUrlOf = (settings: Settings) =>
  settings.base('MAIL_MX_URL', settings.text('MAIL_MX_URL', 'https://cloudflare-dns.com/dns-query'))

const isLoopback = (origin: string) => /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|$)/.test(origin)

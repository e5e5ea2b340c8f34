import type { Settings } from './lib/settings.ts'

/** Cloudflare Turnstile, which tells people from programs. */
export interface TurnstileSettings {
  siteKey: string
  secret: string
  /** Where tokens are checked. */
  url: string
  /** One of Cloudflare's keys for tests, whose answers name neither our action nor our host. */
  isTest: boolean
}

const siteverify = 'https://challenges.cloudflare.com/turnstile/v0/siteverify'

/** Null when it is not in use. */
export function parseTurnstile(
  settings: Settings,
  environment: 'production' | 'development',
): TurnstileSettings | null {
  const siteKey = settings.text('TURNSTILE_SITE_KEY')
  const secret = settings.text('TURNSTILE_SECRET')
  // The words by which doctor knows a secret that is called for.
  if (siteKey && !secret) settings.problems.push('TURNSTILE_SECRET is missing')
  if (secret && !siteKey) settings.problems.push('TURNSTILE_SITE_KEY is missing, and TURNSTILE_SECRET is not')
  if (!siteKey || !secret) return null
  const isTest = [siteKey, secret].some((key) => /^[123]x0+[A-F]{2}$/.test(key))
  if (isTest && environment === 'production')
    settings.problems.push('TURNSTILE_SITE_KEY or TURNSTILE_SECRET is a key for tests: it stops nobody')
  return { siteKey, secret, url: settings.base('TURNSTILE_URL', settings.text('TURNSTILE_URL', siteverify)), isTest }
}

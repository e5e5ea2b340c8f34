import type { MiddlewareHandler } from 'hono'
import type { HttpEnv } from '../kit/env.ts'

const turnstile = 'https://challenges.cloudflare.com'

/** Nothing but our own, on most pages; on those with a challenge its script and frame too. */
function policy(formTargets: readonly string[] = [], hasChallenge = false) {
  const scripts = hasChallenge ? `'self' ${turnstile}; frame-src ${turnstile}` : "'self'"
  const targets = ["'self'", ...formTargets].join(' ')
  return `default-src 'none'; style-src 'self'; script-src ${scripts}; connect-src 'self'; img-src 'self'; form-action ${targets}; base-uri 'none'; frame-ancestors 'none'`
}

const headers: Record<string, string> = {
  'Cache-Control': 'no-store',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  // no-referrer would make Chromium send `Origin: null` with our own forms.
  'Referrer-Policy': 'same-origin',
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'X-Robots-Tag': 'noindex',
}

/** On every answer, errors too. A handler that set one of them itself knows better. */
export const securityHeaders: MiddlewareHandler<HttpEnv> = async (c, next) => {
  await next()
  const own = {
    'Content-Security-Policy': policy(c.get('formTargets'), c.get('hasChallenge')),
    'X-Request-Id': c.get('requestId'),
  }
  const wanted = Object.entries({ ...headers, ...own })
  for (const [name, value] of wanted) if (!c.res.headers.has(name)) c.res.headers.set(name, value)
}

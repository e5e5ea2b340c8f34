import type { Context } from 'hono'
import type { HttpEnv } from '../http/kit/env.ts'
import { inScheme, type Scheme } from './scheme.ts'

// A mail is foreign markup: no script, no origin, nothing from elsewhere but our own logo; a link opens a tab of its own.
const policy =
  "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'self'"

/** Answers a mail's HTML for the frame. */
export function answerFramed(c: Context<HttpEnv>, html: string) {
  const headers = { 'Content-Security-Policy': policy, 'X-Frame-Options': 'SAMEORIGIN' }
  return c.html(frame(html, schemeOf(c)), 200, headers)
}

export const schemeOf = (c: Context<HttpEnv>): Scheme => (c.req.query('scheme') === 'dark' ? 'dark' : 'light')

function frame(html: string, scheme: Scheme): string {
  const head = `<base target="_blank"><style>:root{color-scheme:${scheme}!important}</style>`
  const inHead = html.replace(/<head\b[^>]*>/i, (tag) => tag + head)
  return inScheme(inHead === html ? head + html : inHead, scheme)
}

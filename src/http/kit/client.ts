import type { Context } from 'hono'
import { localeOf } from '#templates/words/languages.ts'
import { browserName, describeDevice } from '../../account/rules/device.ts'
import type { Origin } from '../../origin.ts'
import { readCookie } from './cookies.ts'
import type { HttpEnv } from './env.ts'
import { languageOf } from './language.ts'

/** Where a request comes from, in words from closed lists. `locale`: a language that the body asks for. */
export function originOf(c: Context<HttpEnv>, locale?: string): Origin {
  const userAgent = c.req.header('User-Agent')
  const country = (c.req.raw as Request<unknown, IncomingRequestCfProperties>).cf?.country
  return {
    device: describeDevice(userAgent),
    browser: browserName(userAgent),
    country: typeof country === 'string' && /^[A-Z]{2}$/.test(country) ? country : null,
    locale: localeOf(locale ?? '') ?? languageOf(c).wanted,
    sessionCookie: readCookie(c, 'session'),
    userAgent: userAgent?.slice(0, 512) ?? '',
    ipHash: c.get('ipHash'),
  }
}

/** A method that by RFC 9110 section 9.2.1 changes nothing. */
export const isSafe = (c: Context<HttpEnv>) => c.req.method === 'GET' || c.req.method === 'HEAD'

/** Whom limits count: a client, and of IPv6 the networks that one customer of a provider may have whole. */
export interface ClientAddress {
  /** IPv4, an IPv6 /64, or `unknown`. */
  key: string
  network56?: string
  network48?: string
}

/**
 * What limits go by: the address that Cloudflare saw (never X-Forwarded-For, which the client writes). A household or
 * a host has a whole IPv6 /64, so that is one client; without an address everybody shares one bucket.
 */
export function clientAddress(c: Context<HttpEnv>): ClientAddress {
  const address = c.req.header('CF-Connecting-IP')?.trim().toLowerCase() ?? ''
  if (/^\d{1,3}(\.\d{1,3}){3}$/.test(address)) return { key: address }
  const url = URL.parse(`http://[${address}]`)
  return url ? ipv6(url.hostname) : { key: 'unknown' }
}

/** By the first four groups of an IPv6 address that the URL parser has put into its one canonical form. */
function ipv6(hostname: string): ClientAddress {
  const [head = '', tail] = hostname.slice(1, -1).split('::')
  const groups = head.split(':').filter(Boolean)
  const after = tail?.split(':').filter(Boolean) ?? []
  const zeros = tail === undefined ? [] : Array.from({ length: 8 - groups.length - after.length }, () => '0')
  const all = [...groups, ...zeros, ...after]
  // ::ffff:0:0/96 in hexadecimal is an IPv4 address too.
  if (all.slice(0, 5).every((group) => group === '0') && all[5] === 'ffff') return { key: ipv4(all[6], all[7]) }
  const network48 = all.slice(0, 3).join(':')
  const fourth = Number.parseInt(all[3] ?? '0', 16)
  return {
    key: `${network48}:${fourth.toString(16)}::/64`,
    network56: `${network48}:${(fourth & 0xff00).toString(16)}::/56`,
    network48: `${network48}::/48`,
  }
}

const ipv4 = (high = '0', low = '0') =>
  [high, low]
    .map((group) => Number.parseInt(group, 16))
    .flatMap((n) => [n >> 8, n & 255])
    .join('.')

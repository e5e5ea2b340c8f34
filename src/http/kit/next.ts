import type { Context } from 'hono'
import type { HttpEnv } from './env.ts'

/* Where somebody wants to go on to. */

const longest = 2048

/** A path of this site or an address of RETURN_ORIGINS, as it may be redirected to; undefined for anything else. */
export const nextOf = (c: Context<HttpEnv>, text: string | null | undefined): string | undefined =>
  safePath(text) ?? safeReturn(c.var.deps.config.returnOrigins, text)

/**
 * A path of this site, or undefined. A positive rule, because refusing bad forms one by one has failed everybody: one
 * slash, then only characters that no parser reads as a host, a scheme or a step upwards, and a query as
 * URLSearchParams writes it.
 */
export function safePath(text: string | null | undefined): string | undefined {
  if (text == null || text.length > longest) return undefined
  // Every slash stands between segments, so that there is one way to read a path: no text takes more than linear time.
  return /^\/(?:[\w-][\w.-]*(?:\/[\w-][\w.-]*)*\/?)?(?:\?(?:[\w.~*+=&-]|%[\da-fA-F]{2})*)?$/.test(text)
    ? text
    : undefined
}

/** An absolute address whose origin is one of these, as the URL parser writes it. */
export function safeReturn(origins: readonly string[], text: string | null | undefined): string | undefined {
  if (text == null || !/^https?:\/\/[!-[\]-~]+$/.test(text)) return undefined
  const url = URL.parse(text)
  if (!url || url.username || url.password || !origins.includes(url.origin)) return undefined
  return url.href.length <= longest ? url.href : undefined
}

/**
 * Lets the forms of this answer lead to where these go on to, and nowhere else: Chromium follows no redirect of a form
 * to an origin that `form-action` leaves out.
 */
export async function leadTo(c: Context<HttpEnv>, ...nexts: readonly (string | null | undefined)[]): Promise<void> {
  const safe = nexts.flatMap((next) => nextOf(c, next) ?? [])
  const targets = await Promise.all(safe.map((next) => targetsOf(c, next)))
  c.set('formTargets', [...new Set([...(c.var.formTargets ?? []), ...targets.flat()])])
}

async function targetsOf(c: Context<HttpEnv>, next: string): Promise<string[]> {
  if (!next.startsWith('/')) return [new URL(next).origin]
  const further = await Promise.all(c.var.edge.features.map(({ leadsTo }) => leadsTo?.(c, next) ?? []))
  return further.flat()
}

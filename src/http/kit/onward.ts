import type { Context } from 'hono'
import type { Child } from 'hono/jsx'
import type { HttpEnv } from './env.ts'

/** A page by which people come in, for what features show on it; `proof`: whose account something is to be added to. */
export interface EntryPoint {
  page: 'login' | 'register' | 'confirm' | 'proof'
  /** Where to go on to. */
  next: string | undefined
}

/** What the features show there, each its own. */
export const entriesOf = (c: Context<HttpEnv>, at: EntryPoint): Promise<(Child | null)[]> =>
  Promise.all(c.var.edge.features.map(({ entry }) => entry?.(c, at) ?? null))

/** An account that somebody has just come in to. */
export interface Newcomer {
  id: string
  passkeyHandle: string | null
  passkeyOfferedAt: number | null
}

/** Where a log-in leads: first to what a feature has to offer, which leads on. */
export function onward(c: Context<HttpEnv>, account: Newcomer, next: string): string {
  const offers = c.var.edge.features.map(({ interlude }) => interlude?.(c, account, next) ?? null)
  return offers.find((path) => path !== null) ?? next
}

import type { Context } from 'hono'
import type { HttpEnv } from './env.ts'

/** The address of the list's next page: this one's with another cursor. */
export function nextPage(c: Context<HttpEnv>, nextCursor: string | null): string | null {
  if (nextCursor === null) return null
  const { notice: _, ...query } = c.req.query()
  return `${c.req.path}?${new URLSearchParams({ ...query, cursor: nextCursor })}`
}

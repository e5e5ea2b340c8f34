import type { Context } from 'hono'
import type { HttpEnv } from '../http/kit/env.ts'
import { schemeOf } from './framed-mail.ts'
import type { Scheme } from './scheme.ts'

export const widths = ['full', '600', '375'] as const
export type Width = (typeof widths)[number]

/** What a page's query chooses: all of the state that a reader of the mailbox has. */
export interface View {
  /** Letters of the recipient that is searched for; may be empty. */
  to: string
  /** Of the frame, in CSS pixels. */
  width: Width
  scheme: Scheme
}

export const viewOf = (c: Context<HttpEnv>): View => ({
  to: c.req.query('to')?.trim() ?? '',
  width: widths.find((width) => width === c.req.query('width')) ?? 'full',
  scheme: schemeOf(c),
})

/** The query of the view with some of it changed. */
export function queryOf(view: View, changes: Partial<View> = {}): string {
  const { to, width, scheme } = { ...view, ...changes }
  return `?${new URLSearchParams({ ...(to && { to }), width, scheme })}`
}

import type { Context } from 'hono'
import type { Locale } from '#templates/words/languages.ts'
import type { HttpEnv } from '../../http/kit/env.ts'
import { languageOf } from '../../http/kit/language.ts'
import { schemes } from '../scheme.ts'

export const themes = [...schemes, 'both'] as const
export type Theme = (typeof themes)[number]
export const widths = ['390', '1280'] as const

/** What is looked at, and how. */
export interface LookView {
  locale: Locale
  theme: Theme
  /** Of a frame, in CSS pixels. */
  width: (typeof widths)[number]
}

/** The language is chosen as on every page: `ui_locales`, a cookie, the browser's. */
export const lookViewOf = (c: Context<HttpEnv>): LookView => ({
  locale: languageOf(c).locale,
  theme: themes.find((theme) => theme === c.req.query('theme')) ?? 'both',
  width: widths.find((width) => width === c.req.query('width')) ?? '390',
})

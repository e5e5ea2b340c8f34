import type { Shell } from '#templates/pages/kit/layout.tsx'
import { words as german } from '#templates/words/de/index.ts'
import { words as english } from '#templates/words/en/index.ts'
import { type Locale, languages } from '#templates/words/languages.ts'
import type { Words } from '#templates/words/words.ts'

export const catalogues: Record<Locale, Words> = { en: english, de: german }

/** The part of a page's shell that depends on the language. */
export type Spoken = Pick<Shell, 'words' | 'language' | 'choice'>

export const spoken = (tag: Locale, words = catalogues[tag]): Spoken => ({
  words,
  language: { tag, dir: languages[tag].dir },
  choice: { name: languages[tag].name, href: '/language?next=%2Flogin' },
})

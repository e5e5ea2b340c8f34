import type { Shell } from '#templates/pages/kit/layout.tsx'
import { words as arabic } from '#templates/words/ar/index.ts'
import { words as german } from '#templates/words/de/index.ts'
import { words as english } from '#templates/words/en/index.ts'
import { words as spanish } from '#templates/words/es/index.ts'
import { words as french } from '#templates/words/fr/index.ts'
import { words as italian } from '#templates/words/it/index.ts'
import { words as japanese } from '#templates/words/ja/index.ts'
import { type Locale, languages } from '#templates/words/languages.ts'
import { words as dutch } from '#templates/words/nl/index.ts'
import { words as polish } from '#templates/words/pl/index.ts'
import { words as portuguese } from '#templates/words/pt-BR/index.ts'
import { words as turkish } from '#templates/words/tr/index.ts'
import type { Words } from '#templates/words/words.ts'
import { words as chinese } from '#templates/words/zh-Hans/index.ts'

export const catalogues: Record<Locale, Words> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  'pt-BR': portuguese,
  it: italian,
  nl: dutch,
  pl: polish,
  tr: turkish,
  ja: japanese,
  'zh-Hans': chinese,
  ar: arabic,
}

/** The part of a page's shell that depends on the language. */
export type Spoken = Pick<Shell, 'words' | 'language' | 'choice'>

export const spoken = (tag: Locale, words = catalogues[tag]): Spoken => ({
  words,
  language: { tag, dir: languages[tag].dir },
  choice: { name: languages[tag].name, href: '/language?next=%2Flogin' },
})

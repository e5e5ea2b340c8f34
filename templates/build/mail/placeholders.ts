import { languages, localeOf } from '../../words/languages.ts'

/** The words of one language: those of all mails under `common`, the others under their kind. */
export type Catalogue = Readonly<Record<string, Readonly<Record<string, string>>>>

/** All languages; the others are held against the first. */
export type Catalogues = readonly (readonly [locale: string, catalogue: Catalogue])[]

/** A kind's words by name, each in every language, in the order of the catalogues. */
export type KindWords = ReadonlyMap<string, readonly string[]>

/**
 * The words a kind may use, the common ones and its own; `lang` is the language's tag itself, `dir` the direction of its
 * writing, `start` the side where a line begins.
 */
export function wordsOf(kind: string, catalogues: Catalogues): KindWords {
  const reference = catalogues[0]?.[1] ?? {}
  if (!reference[kind]) throw new Error(`the catalogues have no words for ${kind}`)
  const directions = catalogues.map(([locale]) => directionOf(locale))
  const words = new Map([
    ['lang', catalogues.map(([locale]) => locale)],
    ['dir', directions],
    ['start', directions.map((dir) => (dir === 'rtl' ? 'right' : 'left'))],
  ])
  for (const section of ['common', kind])
    for (const name of Object.keys(reference[section] ?? {})) words.set(name, translations(section, name, catalogues))
  return words
}

const directionOf = (tag: string) => languages[localeOf(tag) ?? 'en'].dir

function translations(section: string, name: string, catalogues: Catalogues): string[] {
  return catalogues.map(([locale, catalogue]) => {
    const word = catalogue[section]?.[name]
    if (!word) throw new Error(`templates/words/${locale}: mail.${section}.${name} is missing`)
    return word
  })
}

/** The names of the values that a source asks for, sorted. */
export const fieldsIn = (source: string) => names(source, /\{(\w+)\}/g)

/** The names of the words that a source asks for, sorted. */
export const wordsIn = (source: string) => names(source, /\[\[(\w+)\]\]/g)

/** A source with the words of one language in place. */
export const inWords = (source: string, words: KindWords, language: number) =>
  source.replace(/\[\[(\w+)\]\]/g, (_, name) => words.get(name)?.[language] ?? '')

function names(source: string, pattern: RegExp): string[] {
  return [...new Set([...source.matchAll(pattern)].map((match) => match[1] as string))].sort()
}

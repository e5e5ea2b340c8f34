import type { Context } from 'hono'
import { words as english } from '#templates/words/en/index.ts'
import { type Locale, localeOf } from '#templates/words/languages.ts'
import type { Words } from '#templates/words/words.ts'
import type { HttpEnv } from './env.ts'

/** What a request is answered in. */
export interface Language {
  /** What the visitor wants, and their mails will be in. */
  wanted: Locale
  /** What the words are in: English when the wanted ones cannot be read. */
  locale: Locale
  words: Words
}

/** The language of a request; English where nobody has asked yet. */
export const languageOf = (c: Context<HttpEnv>): Language =>
  c.get('language') ?? { wanted: 'en', locale: 'en', words: english }

export const wordsOf = (c: Context<HttpEnv>): Words => languageOf(c).words

const known = new Map<Locale, Words>([['en', english]])

/** Takes the words of a language: public/words/<locale>.json. */
export function takeWords(locale: Locale, json: string): Words {
  const words: Words = JSON.parse(json)
  known.set(locale, words)
  return words
}

/** Answers in this language from here on. English is in the Worker, the others are read once an isolate. */
export async function speak(c: Context<HttpEnv>, wanted: Locale): Promise<void> {
  const words = known.get(wanted) ?? (await bringWords(c, wanted))
  c.set('language', words ? { wanted, locale: wanted, words } : { wanted, locale: 'en', words: english })
}

async function bringWords(c: Context<HttpEnv>, locale: Locale): Promise<Words | undefined> {
  try {
    return takeWords(locale, await c.get('edge').readAsset(`words/${locale}.json`))
  } catch {
    // The next request tries again.
    c.get('deps').log.warn('words.unreadable', { locale })
    return undefined
  }
}

export interface Wishes {
  /** Tags by preference, as OpenID Connect Core 3.1.2.1 has them. */
  uiLocales: string | undefined
  /** What the visitor chose at the foot of a page. */
  chosen: string | undefined
  acceptLanguage: string | undefined
}

/** Of what a request says, the first that we speak, else the deployment's language. An account's own goes before all. */
export function chooseLocale({ uiLocales, chosen, acceptLanguage }: Wishes, fallback: Locale): Locale {
  return firstOf(uiLocales ?? '') ?? localeOf(chosen ?? '') ?? bestOf(acceptLanguage ?? '') ?? fallback
}

function firstOf(tags: string): Locale | undefined {
  for (const tag of tags.slice(0, 256).split(/[ +]+/)) {
    const locale = localeOf(tag)
    if (locale) return locale
  }
  return undefined
}

/** The one of ours that Accept-Language (RFC 9110 section 12.5.4) likes best. */
function bestOf(header: string): Locale | undefined {
  let best: Locale | undefined
  let bestWeight = 0
  for (const range of header.slice(0, 256).split(',')) {
    const [tag = '', ...parameters] = range.split(';')
    const weight = weightOf(parameters)
    const locale = localeOf(tag)
    if (!locale || weight <= bestWeight) continue
    best = locale
    bestWeight = weight
  }
  return best
}

function weightOf(parameters: string[]): number {
  const quality = parameters.find((parameter) => /^\s*q=/i.test(parameter))
  return quality === undefined ? 1 : Number(quality.trim().slice(2)) || 0
}

/** For caches that might keep an answer all the same. */
export const varyByLanguage = (c: Context<HttpEnv>): void => c.header('Vary', 'Accept-Language', { append: true })

/** What we speak. English comes first: it is compiled in, and the others are held against it. */
export const locales = ['en', 'de', 'fr', 'es', 'pt-BR', 'it', 'nl', 'pl', 'tr', 'ja', 'zh-Hans', 'ar'] as const
export type Locale = (typeof locales)[number]

export interface Language {
  /** What its speakers call it. */
  name: string
  dir: 'ltr' | 'rtl'
  /** The tag by which `Intl` writes dates and numbers. */
  formats: string
}

export const languages: Record<Locale, Language> = {
  // en-GB says "21 November 2026", which nobody reads as another day.
  en: { name: 'English', dir: 'ltr', formats: 'en-GB' },
  de: { name: 'Deutsch', dir: 'ltr', formats: 'de' },
  fr: { name: 'Français', dir: 'ltr', formats: 'fr' },
  es: { name: 'Español', dir: 'ltr', formats: 'es' },
  'pt-BR': { name: 'Português (Brasil)', dir: 'ltr', formats: 'pt-BR' },
  it: { name: 'Italiano', dir: 'ltr', formats: 'it' },
  nl: { name: 'Nederlands', dir: 'ltr', formats: 'nl' },
  pl: { name: 'Polski', dir: 'ltr', formats: 'pl' },
  tr: { name: 'Türkçe', dir: 'ltr', formats: 'tr' },
  ja: { name: '日本語', dir: 'ltr', formats: 'ja' },
  'zh-Hans': { name: '简体中文', dir: 'ltr', formats: 'zh-Hans' },
  // The digits of the codes and addresses around them.
  ar: { name: 'العربية', dir: 'rtl', formats: 'ar-u-nu-latn' },
}

/** As a list to choose from. */
export const namedLanguages = locales.map((tag) => ({ tag, name: languages[tag].name }))

/** `de`, `DE`, `de-AT` and `de_DE` are all German. */
export function localeOf(tag: string): Locale | undefined {
  const wanted = tag.slice(0, 35).trim().toLowerCase().replaceAll('_', '-')
  const exact = locales.find((locale) => locale.toLowerCase() === wanted)
  return exact ?? locales.find((locale) => primary(locale) === primary(wanted))
}

const primary = (tag: string) => tag.toLowerCase().split('-', 1)[0]

export const locales = ['en', 'de'] as const
export type Locale = (typeof locales)[number]

/** The preferred language if we speak it, else the one of ours that Accept-Language (RFC 9110) likes best, else English. */
export function chooseLocale(preferred: string | undefined, acceptLanguage: string | undefined): Locale {
  return localeOf(preferred ?? '') ?? bestOf(acceptLanguage ?? '') ?? 'en'
}

/** `de`, `DE` and `de-AT` are all German. */
function localeOf(tag: string): Locale | undefined {
  const [language] = tag.slice(0, 35).trim().toLowerCase().split('-', 1)
  return locales.find((locale) => locale === language)
}

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

import { type Locale, languages } from '#templates/words/languages.ts'
import type { MailParams } from '../../store/schema/index.ts'
import { valuesIn } from '../templates.generated.ts'

/** "21 November 2026, 01:17 UTC". */
export function timeInWords(seconds: number, locale: Locale): string {
  const moment = new Date(seconds * 1000)
  const date = format(locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(moment)
  const time = format(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(moment)
  return `${date}, ${time} UTC`
}

/** "Firefox, Germany". What is not a browser's or a country's name is left out. */
export function placeInWords({ browser, country }: MailParams, locale: Locale): string {
  const words = [browserName(browser, locale), countryName(country, locale)].filter(Boolean)
  return words.join(', ') || valuesIn(locale).unknownPlace
}

/** `a•••@example.org`: whoever owns the old mailbox may know that, and need not know more. */
export const masked = (address: string): string => address.replace(/(?<=^.)[^@]*(?=@)/, '•••')

const format = (locale: Locale, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(languages[locale].formats, { ...options, timeZone: 'UTC' })

function browserName(browser = '', locale: Locale): string | undefined {
  if (browser === 'a program') return valuesIn(locale).program
  if (browser === 'an unknown browser') return valuesIn(locale).unknownBrowser
  return /^[A-Za-z][A-Za-z ]{0,31}$/.test(browser) ? browser : undefined
}

// Cloudflare also says XX (unknown) and T1 (Tor), which are no countries.
const countryName = (country = '', locale: Locale) =>
  /^[A-Z]{2}$/.test(country)
    ? new Intl.DisplayNames(languages[locale].formats, { type: 'region', fallback: 'none' }).of(country)
    : undefined

/** What an alert to the operator is about; operators read English. */
export const causeInWords = (cause = ''): string => causes[cause] ?? 'Something about mail needs a look.'

const causes: Record<string, string> = {
  stuck: 'A mail has been waiting for twice as long as any should.',
  circuit: 'A mail API keeps failing and is left alone for a while.',
  budget: 'Four fifths of the mails of this day are used up.',
  endpoint_gone: 'An app answered 410 to an event: what it would be told waits until you resume it.',
  dead_letter: 'The queue gave up on a mail; the sweep goes on trying.',
}

import { fill } from '#templates/words/fill.ts'
import { type Locale, languages } from '#templates/words/languages.ts'
import type { Words } from '#templates/words/words.ts'

/** "Germany"; null when it is not known or no country. */
export function countryName(code: string | null, locale: Locale = 'en'): string | null {
  if (code === null) return null
  return new Intl.DisplayNames(languages[locale].formats, { type: 'region', fallback: 'none' }).of(code) ?? null
}

/** For the desk: what was kept with the code of a country, and that country by its name. */
export const inPlace = <Kept extends { country: string | null }>(kept: Kept): Kept & { place: string | null } => ({
  ...kept,
  place: countryName(kept.country),
})

/** What `describeDevice` noted, in the visitor's language: all but its few plain words are proper names. */
export function deviceName({ devices }: Words, noted: string): string {
  if (noted === 'a program') return devices.program
  const [, browser = noted, system] = /^(.+) on (.+)$/.exec(noted) ?? []
  const name = browser === 'an unknown browser' ? devices.unknown : browser
  return system === undefined ? name : fill(devices.on, { browser: name, system })
}

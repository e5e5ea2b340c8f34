import type { MomentView } from '#templates/pages/kit/moment.tsx'
import { type Locale, languages } from '#templates/words/languages.ts'
import { day, hour, minute } from '../../lib/clock.ts'

/** Epoch seconds as RFC 3339 in UTC. */
export const rfc3339 = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')

/** The same with every time, by the names that times have here, as RFC 3339. */
export function withTimes<Shape extends object>(shape: Shape): object {
  return JSON.parse(JSON.stringify(shape, (name, value) => (isTime(name, value) ? rfc3339(value) : value)))
}

const isTime = (name: string, value: unknown): value is number =>
  typeof value === 'number' && /(^at|At|[uU]ntil)$/.test(name)

/** "21 November 2026 at 01:17 UTC". */
function momentInWords(seconds: number, locale: Locale): string {
  const form = { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' } as const
  return `${new Intl.DateTimeFormat(languages[locale].formats, form).format(new Date(seconds * 1000))} UTC`
}

/** The same for a page. */
export const momentOf = (seconds: number, locale: Locale): MomentView => ({
  at: rfc3339(seconds),
  words: momentInWords(seconds, locale),
})

/** "45 minutes", "24 hours", "7 days". */
export function durationInWords(seconds: number, locale: Locale): string {
  const [size, unit] = unitOf(seconds)
  const form = { style: 'unit', unit, unitDisplay: 'long' } as const
  return new Intl.NumberFormat(languages[locale].formats, form).format(Math.max(1, Math.round(seconds / size)))
}

function unitOf(seconds: number): [size: number, unit: string] {
  if (seconds % day === 0 && seconds > day) return [day, 'day']
  return seconds % hour === 0 ? [hour, 'hour'] : [minute, 'minute']
}

/** Epoch seconds as RFC 3339 in UTC. */
export const rfc3339 = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')

/** The same with every time, by the names that times have here, as RFC 3339. */
export function withTimes<Shape extends object>(shape: Shape): object {
  return JSON.parse(JSON.stringify(shape, (name, value) => (isTime(name, value) ? rfc3339(value) : value)))
}

const isTime = (name: string, value: unknown): value is number =>
  typeof value === 'number' && /(^at|At|[uU]ntil)$/.test(name)

/** "21 November 2026, 01:17 UTC". */
export function momentInWords(seconds: number): string {
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })
  return `${format.format(new Date(seconds * 1000))} UTC`
}

/** "45 minutes", "24 hours", "7 days". */
export function durationInWords(seconds: number): string {
  const [size, unit] =
    seconds % 86_400 === 0 && seconds > 86_400
      ? [86_400, 'day']
      : seconds % 3600 === 0
        ? [3600, 'hour']
        : [60, 'minute']
  const count = Math.max(1, Math.round(seconds / (size as number)))
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

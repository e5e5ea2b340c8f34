/** Epoch seconds as RFC 3339 in UTC. */
export const rfc3339 = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')

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

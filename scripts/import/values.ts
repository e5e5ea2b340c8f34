/** Seconds since 1970 of a date as databases export it; text without a zone is UTC. Undefined: none can be read. */
export function secondsOf(value: unknown): number | undefined {
  if (typeof value === 'object') return undefined
  const text = String(value).trim()
  const number = /^\d{9,13}(\.\d+)?$/.test(text) ? Number(text) : undefined
  // Of thirteen digits it is milliseconds.
  if (number !== undefined) return Math.floor(number >= 1e11 ? number / 1000 : number)
  const [, date, time = '00:00:00', hours, minutes = '00'] = datePattern.exec(text) ?? []
  if (!date) return undefined
  const zone = hours === undefined ? 'Z' : `${hours}:${minutes}`
  const milliseconds = Date.parse(`${date}T${time.length === 5 ? `${time}:00` : time}${zone}`)
  return Number.isNaN(milliseconds) ? undefined : Math.floor(milliseconds / 1000)
}

const datePattern = /^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?\s*(?:Z|UTC|([+-]\d\d):?(\d\d)?)?)?$/

/** Yes or no as databases export it. Undefined: neither. */
export function truthOf(value: unknown): boolean | undefined {
  if (typeof value === 'object') return undefined
  const text = String(value).trim().toLowerCase()
  if (['true', 't', 'yes', 'y', '1'].includes(text)) return true
  return ['false', 'f', 'no', 'n', '0'].includes(text) ? false : undefined
}

/** Red, green and blue, 0 to 255. */
export type Colour = readonly [number, number, number]

/** `#0a6a54`, or `#06b`. */
export function parseColour(text: string): Colour | undefined {
  const [, long, short] = /^#(?:([\da-f]{6})|([\da-f]{3}))$/i.exec(text) ?? []
  const digits = long ?? (short ? [...short].map((digit) => digit + digit).join('') : undefined)
  if (!digits) return undefined
  return [part(digits, 0), part(digits, 2), part(digits, 4)]
}

export const hex = (colour: Colour): string => `#${colour.map((value) => value.toString(16).padStart(2, '0')).join('')}`

/** So much of the second colour, 0 to 1, in the first. */
export const mix = ([r, g, b]: Colour, [r2, g2, b2]: Colour, share: number): Colour => [
  between(r, r2, share),
  between(g, g2, share),
  between(b, b2, share),
]

/** 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: Colour, other: Colour): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}

const part = (digits: string, at: number) => Number.parseInt(digits.slice(at, at + 2), 16)

const between = (from: number, to: number, share: number) => Math.round(from + (to - from) * share)

/** WCAG 2.2, "relative luminance". */
function luminance([r, g, b]: Colour): number {
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}

function linear(value: number): number {
  const share = value / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

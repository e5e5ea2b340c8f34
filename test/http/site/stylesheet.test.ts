import { describe, expect, it } from 'vitest'
import { assets } from '#src/http/kit/assets.generated.ts'
import headers from '../../../public/_headers?raw'

const [light, dark] = [...assets.style.body.matchAll(/:root\{([^}]*)\}/g)].map(([, block = '']) => colours(block))

/** Text on its ground: 4.5 to 1 (WCAG 1.4.3). */
const texts = [
  ['ink', 'ground'],
  ['ink', 'surface'],
  ['soft', 'surface'],
  ['soft', 'ground'],
  ['accent', 'surface'],
  ['accent', 'ground'],
  ['strong', 'surface'],
  ['strong', 'ground'],
  ['strong', 'tint'],
  ['on-accent', 'accent'],
  ['on-accent', 'strong'],
  ['surface', 'bad'],
  ['bad', 'surface'],
  ['bad', 'bad-tint'],
  ['warn', 'warn-tint'],
] as const

/** What shows where a control is: 3 to 1 (WCAG 1.4.11). */
const outlines = [
  ['edge', 'surface'],
  ['accent', 'tint'],
  ['accent', 'ground'],
  ['bad', 'surface'],
] as const

describe.each([
  ['light', light],
  ['dark', dark],
])('the %s colours', (_name, palette) => {
  it.each(texts)('can be read: %s on %s', (text, ground) => {
    expect(contrast(palette?.[text], palette?.[ground])).toBeGreaterThanOrEqual(4.5)
  })

  it.each(outlines)('show controls: %s on %s', (line, ground) => {
    expect(contrast(palette?.[line], palette?.[ground])).toBeGreaterThanOrEqual(3)
  })
})

it('names no left and no right: pages are set from right to left, too', () => {
  const sided = /\b(left|right)\b|(margin|padding|inset): ?[^\s;}]+ ([^\s;}]+) [^\s;}]+ (?!\3[;}])[^\s;}]+/g
  expect(assets.style.body.match(sided) ?? []).toEqual([])
})

describe('the files beside the pages', () => {
  it.each([
    ['style', 4 * 1024],
    ['script', 1.2 * 1024],
  ] as const)('stay small: %s', async (name, limit) => {
    const packed = new Response(assets[name].body).body?.pipeThrough(new CompressionStream('gzip'))
    expect((await new Response(packed).arrayBuffer()).byteLength).toBeLessThan(limit)
  })

  it('are of the type that they say, in every folder that is served', () => {
    const rules = headers.trim().split('\n\n')
    expect(new Set(rules.map((rule) => rule.split('/')[1]))).toEqual(
      new Set(['assets', 'lists', 'words', 'mail', 'api']),
    )
    for (const rule of rules) expect(rule).toContain('X-Content-Type-Options: nosniff')
  })

  it('ask nobody else for anything', () => {
    expect(assets.style.body).not.toMatch(/url\(|@import/)
    expect(assets.script.body).not.toMatch(/fetch|import|https?:/)
  })
})

function colours(block: string): Record<string, string> {
  return Object.fromEntries([...block.matchAll(/--([a-z-]+): ?(#[0-9a-f]+)/g)].map(([, name, value]) => [name, value]))
}

/** WCAG 2 contrast of two colours. */
function contrast(one = '', other = ''): number {
  const [bright = 0, dim = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (bright + 0.05) / (dim + 0.05)
}

function luminance(hex: string): number {
  const digits = hex.length === 4 ? hex.replace(/\w/g, '$&$&') : hex
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(digits.slice(at, at + 2), 16) / 255),
  )
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

const linear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)

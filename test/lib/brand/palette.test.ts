import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { assets } from '../../../src/http/kit/assets.generated.ts'
import { type Colour, contrast, hex, parseColour } from '../../../src/lib/brand/colours.ts'
import { ownPalette, paletteOf } from '../../../src/lib/brand/palette.ts'
import layout from '../../../templates/mail/_layout.mjml?raw'

const of = (text: string): Colour => {
  const colour = parseColour(text)
  if (!colour) throw new Error(`no colour: ${text}`)
  return colour
}

const channel = fc.integer({ min: 0, max: 255 })
const colour = fc.tuple(channel, channel, channel).map((parts) => hex(parts))

describe('the colours of an accent', () => {
  it('can be read in both themes, whatever the accent', () => {
    fc.assert(
      fc.property(colour, (accent) => {
        const { light, dark } = paletteOf(accent)
        const pairs = [
          [light.accent, '#ffffff'],
          [light.accent, '#f1f3f0'],
          [light.strong, light.tint],
          [light.onAccent, light.accent],
          [dark.accent, '#1b211e'],
          [dark.accent, '#111513'],
          [dark.strong, dark.tint],
          [dark.onAccent, dark.accent],
        ] as const
        for (const [ink, ground] of pairs) expect(contrast(of(ink), of(ground))).toBeGreaterThanOrEqual(4.5)
      }),
    )
  })

  it('are the accent itself where that can be read', () => {
    expect(paletteOf('#0a6a54').light.accent).toBe('#0a6a54')
    expect(paletteOf('#06b').light.accent).toBe('#0066bb')
  })

  it('are ours in the style sheet and in the mails', () => {
    for (const { accent, onAccent } of Object.values(ownPalette)) {
      expect(assets.style.body).toContain(`--accent: ${accent};`)
      expect(assets.style.body).toContain(`--on-accent: ${onAccent};`)
      expect(layout).toContain(accent)
    }
  })
})

describe('contrast', () => {
  // Known answers of WCAG 2.2's formula.
  it.each([
    ['#000000', '#ffffff', 21],
    ['#777777', '#ffffff', 4.48],
    ['#ff0000', '#ffffff', 4],
  ] as const)('of %s on %s is %d', (one, other, ratio) => {
    expect(contrast(of(one), of(other))).toBeCloseTo(ratio, 1)
  })
})

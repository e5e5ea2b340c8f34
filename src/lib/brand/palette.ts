import { type Colour, contrast, hex, mix, parseColour } from './colours.ts'

/** The colours that a brand's accent changes; all others are the same for everybody. */
export interface Theme {
  accent: string
  /** Of what is pointed at. */
  strong: string
  /** Text on the accent. */
  onAccent: string
  /** Behind a notice whose text is strong. */
  tint: string
}

export interface Palette {
  light: Theme
  dark: Theme
}

/** Ours; `templates/pages/assets/style/colours.css` and `templates/mail/_layout.mjml` say the same, and a test holds them to it. */
export const ownPalette: Palette = {
  light: { accent: '#0a6a54', strong: '#074b3c', onAccent: '#fff', tint: '#e4f1eb' },
  dark: { accent: '#62d1b0', strong: '#90e5cb', onAccent: '#06231b', tint: '#18332a' },
}

const white: Colour = [255, 255, 255]
const black: Colour = [0, 0, 0]
const grounds = {
  light: { page: [0xf1, 0xf3, 0xf0], surface: white, towards: black },
  dark: { page: [0x11, 0x15, 0x13], surface: [0x1b, 0x21, 0x1e], towards: white },
} as const

/** WCAG 2.2, 1.4.3: of text. */
const legible = 4.5

/** Both themes of an accent, each made as dark or as light as its text must be to be read. */
export function paletteOf(accent: string): Palette {
  const colour = parseColour(accent)
  if (!colour) return ownPalette
  return { light: themeOf(colour, 'light'), dark: themeOf(colour, 'dark') }
}

function themeOf(colour: Colour, name: 'light' | 'dark'): Theme {
  const { page, surface, towards } = grounds[name]
  const accent = until(colour, towards, (shade) => Math.min(contrast(shade, page), contrast(shade, surface)) >= legible)
  const tint = mix(surface, accent, 0.11)
  const strong = until(mix(accent, towards, 0.25), towards, (shade) => contrast(shade, tint) >= legible)
  return { accent: hex(accent), strong: hex(strong), onAccent: hex(textOn(accent)), tint: hex(tint) }
}

/** The first shade on the way from one colour to another that passes. */
function until(from: Colour, to: Colour, passes: (shade: Colour) => boolean): Colour {
  const shades = Array.from({ length: 51 }, (_, step) => mix(from, to, step / 50))
  return shades.find(passes) ?? to
}

const textOn = (accent: Colour): Colour => (contrast(white, accent) >= contrast(black, accent) ? white : black)

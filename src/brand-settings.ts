import { parseColour } from './lib/brand/colours.ts'
import { type Logo, parseLogo } from './lib/brand/logo.ts'
import { type Palette, paletteOf } from './lib/brand/palette.ts'
import type { Settings } from './lib/settings.ts'

/** Whose face the pages and mails wear. */
export interface Brand {
  /** Null: ours. */
  palette: Palette | null
  /** `dark`: on dark ground, where that is another picture. */
  logo: { light: Logo; dark: Logo | null } | null
  /** Addresses; empty: there is none. */
  links: { support: string; terms: string; privacy: string }
}

/** BRAND_LOGO_URL holds one picture, or two separated by a space: the second is for dark ground. */
export function parseBrand(settings: Settings, publicUrl: string): Brand {
  const accent = settings.text('BRAND_ACCENT')
  if (accent && !parseColour(accent))
    settings.problems.push(`BRAND_ACCENT is "${accent.slice(0, 40)}"; write a colour like #0a6a54`)
  return {
    palette: accent ? paletteOf(accent) : null,
    logo: parseLogos(settings, publicUrl),
    links: {
      support: linkOf(settings, 'SUPPORT_URL'),
      terms: linkOf(settings, 'TERMS_URL'),
      privacy: linkOf(settings, 'PRIVACY_URL'),
    },
  }
}

function parseLogos(settings: Settings, publicUrl: string): Brand['logo'] {
  const [light, dark] = settings
    .text('BRAND_LOGO_URL')
    .split(/\s+/)
    .filter(Boolean)
    .map((text) => parseLogo(text, publicUrl) ?? rejectLogo(settings, text))
  return light ? { light, dark: dark ?? null } : null
}

function rejectLogo(settings: Settings, text: string): undefined {
  settings.problems.push(
    `BRAND_LOGO_URL has "${text.slice(0, 40)}"; write a path of this site, or data:image/svg+xml, png, webp or jpeg`,
  )
}

function linkOf(settings: Settings, name: string): string {
  const value = settings.text(name)
  if (!value || /^mailto:[^\s<>"]+$/.test(value)) return value
  if (URL.canParse(value) && /^https?:/.test(value)) return new URL(value).href
  settings.problems.push(`${name} is "${value.slice(0, 80)}"; write an address like https://example.com/help`)
  return ''
}

import type { Shell } from '#templates/pages/kit/layout.tsx'
import type { Config } from '../../config.ts'
import type { Logo } from '../../lib/brand/logo.ts'

/** What the frame of a page shows of the adopter's brand. */
export function brandingOf({ brand, appName }: Config): Shell['brand'] {
  const { palette, logo, links } = brand
  return {
    // A new accent is another address: the old one's answer is kept for an hour.
    style: palette ? `/brand/colours.css?${palette.light.accent.slice(1)}` : null,
    logo: logo && {
      light: pathOf(logo.light, '/brand/logo'),
      dark: logo.dark && pathOf(logo.dark, '/brand/logo-dark'),
    },
    links,
    isOwn: appName === 'Gatehouse' && !logo,
  }
}

const pathOf = (logo: Logo, served: string): string => ('path' in logo ? logo.path : served)

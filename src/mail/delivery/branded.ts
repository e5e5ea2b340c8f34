import { linksInText, linksMarkup, logoMarkup } from '#templates/mail/brand.ts'
import type { Config } from '../../config.ts'
import { ownPalette, type Theme } from '../../lib/brand/palette.ts'
import { type Locale, type RenderedMail, valuesIn } from '../templates.generated.ts'

/** A mail in the adopter's colours, with logo and links. Made of settings alone: a retry gives the same bytes. */
export function branded(mail: RenderedMail, { brand, publicUrl }: Config, locale: Locale): RenderedMail {
  const { palette, logo } = brand
  const links = linksOf(brand.links, locale)
  const picture = logo && publicUrl + ('path' in logo.light ? logo.light.path : '/brand/logo')
  const html = mail.html
    .replace('((logo))', () => (picture ? logoMarkup(picture) : ''))
    .replace('((links))', () => linksMarkup(links))
  return {
    subject: mail.subject,
    html: palette ? recoloured(recoloured(html, ownPalette.light, palette.light), ownPalette.dark, palette.dark) : html,
    text: mail.text.trimEnd() + linksInText(links),
  }
}

function linksOf({ support, terms, privacy }: Config['brand']['links'], locale: Locale) {
  const names = valuesIn(locale)
  return [
    { name: names.support, url: support },
    { name: names.terms, url: terms },
    { name: names.privacy, url: privacy },
  ].filter(({ url }) => url)
}

/** The white of a button's words is also that of the card: only what stands on the accent changes. */
function recoloured(html: string, own: Theme, wanted: Theme): string {
  const words = new RegExp(`(color: ?)${writtenOut(own.onAccent)}\\b`, 'g')
  return html.replaceAll(own.accent, wanted.accent).replace(words, `$1${wanted.onAccent}`)
}

/** As MJML does: `#fff` in its attributes is `#ffffff` in the mail. */
const writtenOut = (colour: string) => (colour.length === 4 ? colour.replace(/\w/g, '$&$&') : colour)

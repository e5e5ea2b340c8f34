import { escapeHtml } from './fill.ts'

export interface NamedLink {
  name: string
  url: string
}

/** Above the name of the app; a mail program that shows no pictures shows the name alone. */
export const logoMarkup = (url: string) =>
  `<img src="${escapeHtml(url)}" alt="" height="40" style="display:block;height:40px;max-width:200px;margin:0 0 8px;border:0">`

/** After the last words of a mail. */
export const linksMarkup = (links: readonly NamedLink[]) =>
  links.length === 0 ? '' : `<br>${links.map(linkMarkup).join(' · ')}`

export const linksInText = (links: readonly NamedLink[]) => links.map(({ name, url }) => `\n${name}: ${url}`).join('')

const linkMarkup = ({ name, url }: NamedLink) =>
  `<a href="${escapeHtml(url)}" style="color:inherit">${escapeHtml(name)}</a>`

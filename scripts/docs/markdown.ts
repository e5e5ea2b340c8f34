import { Marked, type Tokens } from 'marked'
import type { Page } from './contents.ts'
import { siteLink } from './links.ts'
import { slugs } from './slug.ts'

interface Heading {
  depth: number
  slug: string
  html: string
}

export interface Rendered {
  html: string
  /** Its first heading, without marks. */
  title: string
  /** Of the second and third level, for the list beside the page. */
  sections: Heading[]
}

/** A page's Markdown as HTML for the site. */
export function render(text: string, page: Page): Rendered {
  const sections: Heading[] = []
  const slugOf = slugs()
  let title = ''
  const marked = new Marked({
    renderer: {
      heading({ tokens, depth, text: source }: Tokens.Heading): string {
        const html = this.parser.parseInline(tokens)
        const plain = plainOf(source)
        const slug = slugOf(plain)
        if (depth === 1) title ||= plain
        if (depth === 2 || depth === 3) sections.push({ depth, slug, html: html.replace(/<\/?a\b[^>]*>/g, '') })
        return `<h${depth} id="${slug}"><a class="anchor" href="#${slug}" aria-label="Link to this section"></a>${html}</h${depth}>\n`
      },
      link({ href, tokens }: Tokens.Link): string {
        const text = this.parser.parseInline(tokens)
        const target = siteLink(href, page)
        return target === undefined ? text : `<a href="${escaped(target)}">${text}</a>`
      },
      image({ href, text: alt }: Tokens.Image): string {
        return `<img src="${escaped(siteLink(href, page) ?? href)}" alt="${escaped(alt)}">`
      },
      table(token: Tokens.Table): string {
        return `<div class="table" tabindex="0">${tableOf(token, (tokens) => this.parser.parseInline(tokens))}</div>\n`
      },
    },
  })
  const html = marked.parse(text, { async: false })
  return { html, title, sections }
}

/** Headings in Markdown as their words alone. */
export const plainOf = (source: string) => source.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[`*]/g, '')

export const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

function tableOf({ header, rows }: Tokens.Table, inline: (tokens: Tokens.TableCell['tokens']) => string): string {
  const cells = (row: Tokens.TableCell[], tag: string) =>
    row.map(({ tokens }) => `<${tag}>${inline(tokens)}</${tag}>`).join('')
  // Our tables often have no heads to show.
  const isBlank = header.every(({ text }) => text === '')
  const head = isBlank ? '' : `<thead><tr>${cells(header, 'th')}</tr></thead>`
  return `<table>${head}<tbody>${rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n')}</tbody></table>`
}

import { contents, type Page, pages } from './contents.ts'
import { escaped, type Rendered } from './markdown.ts'

/** No script, and nothing from elsewhere. */
const policy = "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"

/** A whole page of the site. */
export function pageHtml(page: Page, { html, title, sections }: Rendered): string {
  const name = page.source === 'README.md' ? title : `${title} · Gatehouse`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="color-scheme" content="light dark">
<title>${escaped(name)}</title>
<link rel="icon" href="${icon}">
<link rel="stylesheet" href="colours.css">
<link rel="stylesheet" href="layout.css">
<link rel="stylesheet" href="text.css">
</head>
<body>
<a class="skip" href="#content">Skip to the page</a>
<header><a class="name" href="index.html">${gate}Gatehouse</a></header>
<div class="columns">
${navigation(page)}
<main id="content">
${html}${steps(page)}
</main>
${onThisPage(sections)}
</div>
</body>
</html>
`
}

/** The list of pages: beside the page, or folded above it on a phone. */
function navigation(current: Page): string {
  const groups = contents.map(({ group, pages }) => {
    const links = pages.map(({ file, title }) => {
      const here = file === current.file ? ' aria-current="page"' : ''
      return `<li><a href="${file}"${here}>${escaped(title)}</a></li>`
    })
    return `<h2>${group}</h2>\n<ul>${links.join('')}</ul>`
  })
  const list = groups.join('\n')
  return `<nav class="wide" aria-label="Pages">${list}</nav>
<details class="narrow"><summary>${escaped(current.title)}</summary><nav aria-label="Pages">${list}</nav></details>`
}

function onThisPage(sections: Rendered['sections']): string {
  if (sections.length < 2) return '<aside></aside>'
  const links = sections.map(
    ({ depth, slug, html }) => `<li class="depth-${depth}"><a href="#${slug}">${html}</a></li>`,
  )
  return `<aside><nav aria-label="On this page"><h2>On this page</h2><ul>${links.join('')}</ul></nav></aside>`
}

/** The pages before and after it. */
function steps(current: Page): string {
  const at = pages.indexOf(current)
  const [before, after] = [pages[at - 1], pages[at + 1]]
  const link = (page: Page | undefined, rel: string, text: string) =>
    page ? `<a rel="${rel}" href="${page.file}">${text.replace('%', escaped(page.title))}</a>` : '<span></span>'
  return `<p class="steps">${link(before, 'prev', '← %')}${link(after, 'next', '% →')}</p>`
}

/** The mark of our pages. */
const shape = 'M2 21V3h4v3h3V4h6v2h3V3h4v18h-6v-6a4 4 0 0 0-8 0v6z'
const gate = `<svg viewBox="0 0 24 24" width="22" height="22" aria-hidden="true"><path d="${shape}"/></svg>`
const drawn = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path fill="#0a6a54" d="${shape}"/></svg>`
const icon = `data:image/svg+xml,${encodeURIComponent(drawn)}`

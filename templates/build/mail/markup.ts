import mjml2html from 'mjml'

// Without the empty list of fonts, MJML would link a font service's stylesheet; its own CSS minifier writes to the console.
const options = { validationLevel: 'strict', fonts: {}, minify: true, minifyOptions: { minifyCss: false } }

/** One mail's whole HTML from its part of the column and the layout around it. Throws at anything that MJML does not know. */
export async function compileMarkup(kind: string, layout: string, content: string): Promise<string> {
  const mjml = layout.replace('<!-- content -->', () => content)
  const { html } = await mjml2html(mjml, options)
  // MJML knows left and right alone, and writes one way.
  const sided = html
    .replaceAll('text-align:left', 'text-align:[[start]]')
    .replaceAll('align="left"', 'align="[[start]]"')
    .replaceAll('direction:ltr', 'direction:[[dir]]')
  const markup = sided.replace(/\s*\n\s*/g, ' ').trim()
  requireInert(kind, markup)
  return markup
}

function requireInert(kind: string, markup: string) {
  const bare = /<[^>]*=\s*[^"'\s>]*(\{\w|\[\[)/.exec(markup)
  if (bare) throw new Error(`${kind}.mjml: a placeholder in an attribute without quotes: ${bare[0]}`)
  const remote = /<link|<img|@import|url\(|src=/i.exec(markup)
  if (remote) throw new Error(`${kind}.mjml: a mail loads nothing from elsewhere, but here is ${remote[0]}`)
  const link = /href="(?!\{\w+\}")[^"]*"/.exec(markup)
  if (link) throw new Error(`${kind}.mjml: a link is one placeholder, not ${link[0]}`)
}

import { type Catalogues, fieldsIn, inWords, type KindWords, wordsIn } from './placeholders.ts'

/** One mail before its words and pieces of markup are numbered. */
export interface NamedMail {
  kind: string
  subject: string
  html: string
  text: string
  words: KindWords
}

/** Throws unless the mail's two parts show the same values in every language, in words that exist. */
export function checkMail({ kind, subject, html, text, words }: NamedMail): void {
  const unknown = wordsIn(subject + html + text).filter((name) => !words.has(name))
  if (unknown.length > 0) throw new Error(`${kind}: the catalogues have no ${unknown.join(', ')}`)
  const wanted = fieldsIn(inWords(html, words, 0)).join(', ')
  words.get('lang')?.forEach((locale, language) => {
    const [inHtml, inText] = [html, text].map((part) => inWords(part, words, language)) as [string, string]
    const malformed = malformedIn(inHtml.replace(/<style.*?<\/style>/gs, '') + inText)
    if (malformed) throw new Error(`${kind} (${locale}): a malformed placeholder: ${malformed[0]}`)
    for (const part of [inHtml, inText]) {
      const shown = fieldsIn(part).join(', ')
      if (shown !== wanted) throw new Error(`${kind} (${locale}): the parts show ${wanted} and ${shown}`)
    }
  })
}

/** The first thing that looks like a placeholder and is none; style sheets, which have braces too, left out. */
const malformedIn = (text: string) =>
  /[{}].{0,20}|\[\[.{0,20}|\(\(.{0,20}/.exec(text.replace(/\{\w+\}|\(\((?:logo|links)\)\)/g, ''))

/** Throws at a word that no mail uses. `values` are the Worker's. */
export function checkCatalogues(catalogues: Catalogues, mails: readonly NamedMail[]): void {
  const used = new Set(
    mails.flatMap(({ kind, subject, html, text }) =>
      wordsIn(subject + html + text).flatMap((name) => [`common.${name}`, `${kind}.${name}`]),
    ),
  )
  for (const [locale, catalogue] of catalogues)
    for (const [section, words] of Object.entries(catalogue).filter(([section]) => section !== 'values'))
      for (const name of Object.keys(words))
        if (!used.has(`${section}.${name}`))
          throw new Error(`templates/words/${locale}: no mail uses mail.${section}.${name}`)
}

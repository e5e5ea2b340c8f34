import { checkCatalogues, checkMail, type NamedMail } from './checks.ts'
import { compileMarkup } from './markup.ts'
import { fieldsIn, inWords, wordsOf } from './placeholders.ts'
import { shareMarkup, WordTable } from './sharing.ts'
import type { MailSources } from './sources.ts'

/** The TypeScript module of all mails: each word and each piece of markup stands in it once. */
export async function mailModule({ layout, kinds, catalogues }: MailSources): Promise<string> {
  const mails = await Promise.all(
    kinds.map(async ({ kind, mjml, subject, text }) => {
      const html = await compileMarkup(kind, layout, mjml)
      return { kind, subject, html, text, words: wordsOf(kind, catalogues) }
    }),
  )
  mails.forEach(checkMail)
  checkCatalogues(catalogues, mails)
  const locales = catalogues.map(([locale]) => locale)
  return emit(mails, locales)
}

function emit(mails: readonly NamedMail[], locales: readonly string[]): string {
  const table = new WordTable()
  const numbered = mails.map(({ kind, subject, html, text, words }) => {
    const number = (source: string) => table.number(source, words)
    return { kind, subject: number(subject), html: number(html), text: number(text) }
  })
  const { markup, sources } = shareMarkup(numbered.map(({ html }) => html))
  return `import { type Filling, fill, type RenderedMail } from '#templates/mail/fill.ts'

export type { RenderedMail }

export type Locale = ${locales.map(quote).join(' | ')}

export const locales: readonly Locale[] = [${locales.map(quote).join(', ')}]

export interface MailFields {
${mails.map(fieldsType).join('\n')}
}

const markup = [
${lines(markup)}
]

const words: Record<Locale, readonly string[]> = {
${locales.map((locale, index) => `${quote(locale)}: [\n${lines(table.column(index))}\n],`).join('\n')}
}

const template = (subject: string, html: string, text: string) => (fields: Filling['fields'], locale: Locale) =>
  fill({ subject, html, text }, { markup, words: words[locale], fields })

export const templates: { [Kind in keyof MailFields]: (fields: MailFields[Kind], locale: Locale) => RenderedMail } = {
${numbered.map(({ kind, subject, text }, index) => `${kind}: template(\n${lines([subject, sources[index] ?? '', text])}\n),`).join('\n')}
}
`
}

function fieldsType({ kind, html, words }: NamedMail): string {
  const fields = fieldsIn(inWords(html, words, 0))
  return `${kind}: { ${fields.map((field) => `${field}: string`).join('; ')} }`
}

const lines = (strings: readonly string[]) => strings.map((string) => `${quote(string)},`).join('\n')

const quote = (string: string) => JSON.stringify(string)

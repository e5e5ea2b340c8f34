import { checkCatalogues, checkMail, type NamedMail } from './checks.ts'
import { compileMarkup } from './markup.ts'
import { fieldsIn, inWords, wordsOf } from './placeholders.ts'
import { shareMarkup, WordTable } from './sharing.ts'
import type { MailSources } from './sources.ts'

/** What compiling the mails makes: a typed module, and the words and markup, each once, as the JSON that it is filled from. */
export interface CompiledMails {
  module: string
  words: string
}

export async function compileMails({ layout, kinds, catalogues }: MailSources): Promise<CompiledMails> {
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

function emit(mails: readonly NamedMail[], locales: readonly string[]): CompiledMails {
  const table = new WordTable()
  const numbered = mails.map(({ kind, subject, html, text, words }) => {
    const number = (source: string) => table.number(source, words)
    return { kind, subject: number(subject), html: number(html), text: number(text) }
  })
  const { markup, sources } = shareMarkup(numbered.map(({ html }) => html))
  const kinds = Object.fromEntries(
    numbered.map(({ kind, subject, text }, index) => [kind, { subject, html: sources[index] ?? '', text }]),
  )
  const words = Object.fromEntries(locales.map((locale, index) => [locale, table.column(index)]))
  return { module: moduleOf(mails, locales), words: JSON.stringify({ markup, words, kinds }) }
}

function moduleOf(mails: readonly NamedMail[], locales: readonly string[]): string {
  return `import { type Filling, fill, type RenderedMail } from '#templates/mail/fill.ts'

export type { RenderedMail }

export type Locale = ${locales.map(quote).join(' | ')}

export const locales: readonly Locale[] = [${locales.map(quote).join(', ')}]

export interface MailFields {
${mails.map(fieldsType).join('\n')}
}

interface Words {
  markup: readonly string[]
  words: Record<Locale, readonly string[]>
  kinds: Record<keyof MailFields, RenderedMail>
}

let known: Words | undefined

export const hasTemplates = (): boolean => known !== undefined

/** Takes the words and markup of all mails: public/mail/templates.json. */
export function takeTemplates(json: string): void {
  known = JSON.parse(json)
}

const template = (kind: keyof MailFields) => (fields: Filling['fields'], locale: Locale) => {
  if (!known) throw new Error('the mail templates are not here yet')
  return fill(known.kinds[kind], { markup: known.markup, words: known.words[locale], fields })
}

export const templates: { [Kind in keyof MailFields]: (fields: MailFields[Kind], locale: Locale) => RenderedMail } = {
${mails.map(({ kind }) => `${kind}: template(${quote(kind)}),`).join('\n')}
}
`
}

function fieldsType({ kind, html, words }: NamedMail): string {
  const fields = fieldsIn(inWords(html, words, 0))
  return `${kind}: { ${fields.map((field) => `${field}: string`).join('; ')} }`
}

const quote = (string: string) => JSON.stringify(string)

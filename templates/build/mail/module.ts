import { checkCatalogues, checkMail, type NamedMail } from './checks.ts'
import { compileMarkup } from './markup.ts'
import { type Catalogues, fieldsIn, inWords, wordsOf } from './placeholders.ts'
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
  return emit(mails, catalogues)
}

function emit(mails: readonly NamedMail[], catalogues: Catalogues): CompiledMails {
  const table = new WordTable()
  const numbered = mails.map(({ kind, subject, html, text, words }) => {
    const number = (source: string) => table.number(source, words)
    return { kind, subject: number(subject), html: number(html), text: number(text) }
  })
  const { markup, sources } = shareMarkup(numbered.map(({ html }) => html))
  const kinds = Object.fromEntries(
    numbered.map(({ kind, subject, text }, index) => [kind, { subject, html: sources[index] ?? '', text }]),
  )
  const words = Object.fromEntries(catalogues.map(([locale], index) => [locale, table.column(index)]))
  const values = Object.fromEntries(catalogues.map(([locale, { values }]) => [locale, values]))
  return { module: moduleOf(mails), words: JSON.stringify({ markup, words, kinds, values }) }
}

function moduleOf(mails: readonly NamedMail[]): string {
  return `import { fill, type RenderedMail } from '#templates/mail/fill.ts'
import type { MailWords } from '#templates/words/en/mail.ts'
import { type Locale, locales } from '#templates/words/languages.ts'

export type { RenderedMail }

export { type Locale, locales }

export interface MailFields {
${mails.map(fieldsType).join('\n')}
}

interface Words {
  markup: readonly string[]
  words: Record<Locale, readonly string[]>
  kinds: Record<keyof MailFields, RenderedMail>
  values: Record<Locale, MailWords['values']>
}

let known: Words | undefined

export const hasTemplates = (): boolean => known !== undefined

/** Takes the words and markup of all mails: public/mail/templates.json. */
export function takeTemplates(json: string): void {
  known = JSON.parse(json)
}

/** The words that values are made of. */
export const valuesIn = (locale: Locale): MailWords['values'] => words().values[locale]

/** A mail of a kind, filled with its values. */
export function fillTemplate<Kind extends keyof MailFields>(kind: Kind, fields: MailFields[Kind], locale: Locale): RenderedMail {
  const { kinds, markup, words: all } = words()
  return fill(kinds[kind], { markup, words: all[locale], fields })
}

function words(): Words {
  if (!known) throw new Error('the mail templates are not here yet')
  return known
}
`
}

function fieldsType({ kind, html, words }: NamedMail): string {
  const fields = fieldsIn(inWords(html, words, 0))
  return `${kind}: { ${fields.map((field) => `${field}: string`).join('; ')} }`
}

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { locales } from '../../words/languages.ts'
import type { Catalogue, Catalogues } from './placeholders.ts'

export interface MailSources {
  layout: string
  kinds: { kind: string; mjml: string; subject: string; text: string }[]
  catalogues: Catalogues
}

const folder = 'templates/mail'

/** Every file that the compiled module depends on, by its path: the sources, the compiler's own code, the lock file. */
export function readMailInputs(root: string): Record<string, string> {
  const paths = [
    ...list(root, folder, /\.(mjml|txt)$/),
    ...locales.flatMap((locale) => list(root, `templates/words/${locale}`, /mail.*\.ts$/)),
    ...list(root, 'templates/build/mail', /\.ts$/),
    'package-lock.json',
  ]
  return Object.fromEntries(paths.map((file) => [file, readFileSync(path.join(root, file), 'utf8')]))
}

export async function readMailSources(root: string): Promise<MailSources> {
  const read = (name: string) => readFileSync(path.join(root, folder, name), 'utf8')
  const kinds = list(root, folder, /^[^_].*\.mjml$/).map((file) => path.basename(file, '.mjml'))
  return {
    layout: read('_layout.mjml'),
    kinds: kinds.map((kind) => ({ kind, mjml: read(`${kind}.mjml`), ...splitSubject(kind, read(`${kind}.txt`)) })),
    catalogues: await readCatalogues(root),
  }
}

function splitSubject(kind: string, source: string) {
  const [, subject, text] = /^Subject: (.+)\n\n([\s\S]+)$/.exec(source) ?? []
  if (!subject || !text) throw new Error(`${folder}/${kind}.txt: the first line is "Subject: …", the second is empty`)
  return { subject, text }
}

async function readCatalogues(root: string): Promise<Catalogues> {
  return Promise.all(locales.map(async (locale) => [locale, await readCatalogue(root, locale)] as const))
}

async function readCatalogue(root: string, locale: string): Promise<Catalogue> {
  const { mail } = await import(pathToFileURL(path.join(root, 'templates/words', locale, 'mail.ts')).href)
  return mail
}

const list = (root: string, directory: string, names: RegExp) =>
  readdirSync(path.join(root, directory))
    .filter((name) => names.test(name))
    .sort()
    .map((name) => `${directory}/${name}`)

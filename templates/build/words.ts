import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { auditWords } from '../words/desk.ts'
import { locales } from '../words/languages.ts'
import { type Catalogue, checkWords } from './words/check.ts'

const root = path.join(import.meta.dirname, '../..')
const sources = path.join(root, 'templates/words')
const published = path.join(root, 'public/words')

/**
 * Holds the words of pages and problems against English, and writes each other language as a static file, which the
 * platform serves beside the Worker: a language costs the Worker nothing. So with what the desk alone says.
 */
export async function compileWords(): Promise<void> {
  requireFolders()
  const english = await readWords('en')
  mkdirSync(published, { recursive: true })
  const files = await Promise.all(
    locales.map(async (locale) => {
      const words = await readWords(locale)
      checkWords(locale, words, english)
      const file = `${locale}.json`
      if (locale === 'en') return []
      write(path.join(published, file), JSON.stringify(words))
      return [file]
    }),
  )
  write(path.join(published, 'desk.json'), JSON.stringify(auditWords))
  const made = ['desk.json', ...files.flat()]
  for (const file of readdirSync(published)) if (!made.includes(file)) rmSync(path.join(published, file))
}

/** Throws unless every language of the list has a folder and every folder is on the list. */
function requireFolders() {
  const folders = readdirSync(sources, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  const [found, listed] = [folders.map(({ name }) => name), [...locales]].map((names) => names.sort().join(', '))
  if (found !== listed) throw new Error(`templates/words has ${found}, and languages.ts names ${listed}`)
}

async function readWords(locale: string): Promise<Catalogue> {
  const { words } = await import(pathToFileURL(path.join(sources, locale, 'index.ts')).href)
  return words
}

function write(file: string, text: string) {
  if (read(file) !== text) writeFileSync(file, text)
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

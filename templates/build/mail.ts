import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { readMailInputs, readMailSources } from './mail/sources.ts'
import { digest, isCurrent, write } from './output.ts'

const root = path.join(import.meta.dirname, '../..')
const output = path.join(root, 'src/mail/templates.generated.ts')
const words = path.join(root, 'src/mail/template-words.generated.ts')
const published = path.join(root, 'public/mail/templates.json')

/**
 * Compiles templates/mail into src/mail/templates.generated.ts and a static file of words and markup, which the
 * platform serves beside the Worker, unless both were made from the same files.
 */
export async function compileMail(): Promise<void> {
  const inputs = digest(readMailInputs(root))
  if (isCurrent(output, inputs) && isCurrent(words, inputs) && existsSync(published)) return
  const { compileMails } = await import('./mail/module.ts')
  const compiled = await compileMails(await readMailSources(root))
  mkdirSync(path.dirname(published), { recursive: true })
  writeFileSync(published, compiled.words)
  // Tests, which have no static files, import the same as a module.
  write(words, inputs, `export const templateWords = ${JSON.stringify(compiled.words)}\n`)
  write(output, inputs, compiled.module)
}

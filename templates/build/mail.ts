import path from 'node:path'
import { readMailInputs, readMailSources } from './mail/sources.ts'
import { digest, isCurrent, write } from './output.ts'

const root = path.join(import.meta.dirname, '../..')
const output = path.join(root, 'src/mail/templates.generated.ts')

/** Compiles templates/mail into src/mail/templates.generated.ts, unless that was made from the same files. */
export async function compileMail(): Promise<void> {
  const inputs = digest(readMailInputs(root))
  if (isCurrent(output, inputs)) return
  const { mailModule } = await import('./mail/module.ts')
  write(output, inputs, await mailModule(await readMailSources(root)))
}

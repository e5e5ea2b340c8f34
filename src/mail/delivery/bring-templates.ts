import { hasTemplates, takeTemplates } from '../templates.generated.ts'

/**
 * Brings the words and markup of the mails into this isolate, once: a static file beside the Worker, whose size they
 * would make up a fifteenth of. Throws when it cannot be read, and the next call tries again.
 */
export async function bringTemplates(readAsset: (path: string) => Promise<string>): Promise<void> {
  if (!hasTemplates()) takeTemplates(await readAsset('mail/templates.json'))
}

import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { ask } from './ask.ts'
import { root } from './wrangler.ts'

/** What no deploy can do without and only its owner knows, each with an example. */
const needed = {
  PUBLIC_URL: 'https://auth.example.com',
  MAIL_PROVIDERS: 'resend',
  MAIL_FROM: 'Example <no-reply@example.com>',
}

/**
 * Writes into wrangler.toml what it leaves empty: from variables of these names, else as somebody at the terminal says.
 * What it has stays as it is; what is still missing is named by the examination that follows.
 */
export async function completeSettings(): Promise<void> {
  const file = path.join(root, 'wrangler.toml')
  let text = readFileSync(file, 'utf8')
  for (const [name, example] of Object.entries(needed)) {
    const blank = `\n${name} = ""\n`
    if (!text.includes(blank)) continue
    const value = process.env[name] || (await ask(`${name}, such as ${example}: `))
    // A JSON string is a TOML string, too.
    if (value) text = text.replace(blank, () => `\n${name} = ${JSON.stringify(value)}\n`)
  }
  writeFileSync(file, text)
}

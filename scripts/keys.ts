import { keyUses, parseKeyring } from '../src/lib/keyring.ts'
import { readDevSettings } from './dev-settings.ts'
import { createKeyring } from './keyring.ts'
import { command, Failure } from './terminal.ts'

/*
 * npm run keys -- new                     a fresh key ring
 * npm run keys -- rotate [use …]          the key ring in KEYRING (else of .dev.vars) with a new key in front, of every use or these;
 *                                         uses that it has no key of are added
 * npm run keys -- drop KID [KID …]        the same without these keys: what they signed stops working
 *
 * Prints one line of JSON and changes nothing: `npm run --silent keys -- rotate | npx wrangler secret put KEYRING`.
 */
interface NamedKey {
  kid: string
  use: string
}

await command(async () => {
  const [verb, ...names] = process.argv.slice(2)
  if (verb === 'new') return print(await createKeyring())
  if (verb === 'rotate') return print(await rotated(await currentKeys(), names))
  if (verb === 'drop' && names.length > 0) return print(without(await currentKeys(), names))
  throw new Failure('Say what to do: new, rotate [use …] or drop KID [KID …].')
})

async function currentKeys(): Promise<NamedKey[]> {
  const text = process.env.KEYRING ?? (await readDevSettings()).KEYRING
  if (!text) throw new Failure('There is no key ring: set KEYRING to the one in use, as one line of JSON.')
  const { problems } = parseKeyring(text)
  if (problems.length > 0) throw new Failure(problems.join('\n'))
  return JSON.parse(text).keys
}

/** New keys stand in front and sign from now on; the old ones go on verifying. */
async function rotated(keys: NamedKey[], uses: string[]) {
  const unknown = uses.filter((use) => !keyUses.some((known) => known === use))
  if (unknown.length > 0) throw new Failure(`There is no use ${unknown.join(', ')}; known are ${keyUses.join(', ')}.`)
  const fresh = (await createKeyring()).keys as NamedKey[]
  return { keys: [...fresh.filter(({ use }) => uses.length === 0 || uses.includes(use)), ...keys] }
}

function without(keys: NamedKey[], kids: string[]) {
  const left = keys.filter(({ kid }) => !kids.includes(kid))
  if (left.length !== keys.length - kids.length) throw new Failure('One of these is not in the key ring.')
  const { problems } = parseKeyring(JSON.stringify({ keys: left }))
  if (problems.length > 0) throw new Failure(problems.join('\n'))
  return { keys: left }
}

function print(ring: object): void {
  console.log(JSON.stringify(ring))
}

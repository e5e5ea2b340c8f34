import { parseRsaKeys } from '../src/features/oidc/rsa-keys.ts'
import { keyUses, parseKeyring } from '../src/lib/keyring.ts'
import { readDevSettings } from './dev-settings.ts'
import { createKeyring, createOidcKeys } from './keyring.ts'
import { command, Failure } from './terminal.ts'

const usage = `
npm run keys -- new                  a fresh key ring
npm run keys -- rotate [use …]       the key ring in KEYRING (else of .dev.vars) with a new key in front, of every use or
                                     these; uses that it has no key of are added
npm run keys -- drop KID [KID …]     the same without these keys: what they signed stops working
npm run keys -- oidc [new]           the keys of the OpenID provider in OIDC_KEYS (else of .dev.vars) with a new one in
                                     front; new: only it
Prints one line of JSON and changes nothing: npm run --silent keys -- rotate | npx wrangler secret put KEYRING`

interface NamedKey {
  kid: string
  use: string
}

await command(async () => {
  const [verb, ...names] = process.argv.slice(2)
  if (verb === 'new') return print(await createKeyring())
  if (verb === 'rotate') return print(await rotated(await currentKeys(), names))
  if (verb === 'drop' && names.length > 0) return print(without(await currentKeys(), names))
  if (verb === 'oidc') return print(await oidcKeys(names[0] === 'new'))
  throw new Failure(`Say what to do: new, rotate [use …], drop KID [KID …] or oidc [new].\n${usage}`)
}, usage)

/** The one before goes on verifying; what it signed is good for minutes, so of more than two the oldest goes. */
async function oidcKeys(alone: boolean) {
  const text = alone ? '' : (process.env.OIDC_KEYS ?? (await readDevSettings()).OIDC_KEYS ?? '')
  const { problems } = parseRsaKeys(text)
  if (problems.length > 0) throw new Failure(problems.join('\n'))
  const { keys: old }: { keys: object[] } = text ? JSON.parse(text) : { keys: [] }
  const ring = { keys: [...(await createOidcKeys()).keys, ...old].slice(0, 2) }
  const { problems: remaining } = parseRsaKeys(JSON.stringify(ring))
  if (remaining.length > 0) throw new Failure(remaining.join('\n'))
  return ring
}

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

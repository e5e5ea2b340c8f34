import { type ChangeType, changeTypes } from '../../changes.ts'
import { fromBase64 } from '../../lib/base64.ts'
import type { Settings } from '../../lib/settings.ts'

/** An app's address that is told of changes. */
export interface Endpoint {
  /** As HOOKS names it. */
  name: string
  url: string
  /** The first is the newest; each signs, so that the app can change over at its own time. */
  secrets: readonly Uint8Array<ArrayBuffer>[]
  /** Null: all. */
  types: readonly ChangeType[] | null
  /** Is told the visible account with each event, not only whose it is. */
  full: boolean
}

export interface EventSettings {
  endpoints: readonly Endpoint[]
}

/** HOOKS names the endpoints; what there is to say of each stands in HOOK_<NAME>_… . */
export function parseEvents(settings: Settings, environment: 'production' | 'development'): EventSettings {
  const names = settings.list('HOOKS')
  for (const name of names)
    if (!/^[A-Za-z][A-Za-z0-9_]{0,31}$/.test(name))
      settings.problems.push(`HOOKS names "${name}"; write a letter, then letters, digits and _`)
  const unique = new Set(names.map((name) => name.toLowerCase()))
  if (unique.size < names.length) settings.problems.push('HOOKS names an endpoint twice')
  return { endpoints: names.map((name) => parseEndpoint(settings, name, environment)) }
}

function parseEndpoint(settings: Settings, name: string, environment: 'production' | 'development'): Endpoint {
  const prefix = `HOOK_${name.toUpperCase()}`
  const events = `${prefix}_EVENTS`
  return {
    name,
    url: urlOf(settings, `${prefix}_URL`, environment),
    secrets: secretsOf(settings, `${prefix}_SECRET`),
    types: settings.text(events) ? settings.listOf(events, changeTypes) : null,
    full: settings.oneOf(`${prefix}_PAYLOAD`, ['thin', 'full'], 'thin') === 'full',
  }
}

/** https alone, since events say who does what; http on a developer's machine. */
function urlOf(settings: Settings, name: string, environment: 'production' | 'development'): string {
  const url = settings.text(name)
  const { protocol } = URL.parse(url) ?? {}
  if (protocol === 'https:' || (protocol === 'http:' && environment === 'development')) return url
  settings.problems.push(url ? `${name} is "${url}"; write an https address` : `${name} is missing`)
  return ''
}

/** Standard Webhooks: `whsec_` and the base64 of 24 to 64 bytes; several separated by spaces. */
function secretsOf(settings: Settings, name: string): Endpoint['secrets'] {
  const written = settings.list(name)
  if (written.length === 0) settings.problems.push(`${name} is missing`)
  const secrets = written.map((secret) => fromBase64(secret.replace(/^whsec_/, '')))
  if (secrets.some(({ length }) => length < 24 || length > 64))
    settings.problems.push(`${name} is not whsec_ and the base64 of 24 to 64 bytes, or several of these`)
  return secrets
}

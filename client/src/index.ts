import createApi, { type Client } from 'openapi-fetch'
import type { components, paths } from './api.ts'
import { tokenMode } from './token-mode.ts'
import { memoryStore, type TokenStore } from './tokens.ts'

export type { components, paths } from './api.ts'
export { type Failure, type FieldError, type Result, resultOf } from './result.ts'
export { memoryStore, type TokenStore, type Tokens } from './tokens.ts'

export type User = components['schemas']['User']
/** Every code that a failure can have. */
export type ProblemCode = components['schemas']['Problem']['code']

export interface Options {
  /** Where Gatehouse is: `https://auth.example.com`. */
  baseUrl: string
  /** cookie: a page on the same site, or one in ALLOWED_ORIGINS. token: apps, servers and programs. */
  mode?: 'cookie' | 'token'
  /** In token mode; without one, tokens live as long as the client. */
  store?: TokenStore
  /** In place of the global one: a Service Binding's, for instance. */
  fetch?: (request: Request) => Promise<Response>
}

export interface Gatehouse {
  /** Every route of the OpenAPI document, typed; `resultOf` makes a result of what it answers. */
  api: Client<paths>
}

export function createGatehouse({ baseUrl, mode = 'cookie', store = memoryStore(), fetch = send }: Options): Gatehouse {
  const credentials = mode === 'cookie' ? 'include' : 'omit'
  const origin = baseUrl.replace(/\/+$/, '')
  const api = createApi<paths>({ baseUrl: origin, fetch, ...(isBrowser ? { credentials } : {}) })
  if (mode === 'token') api.use(tokenMode({ baseUrl: origin, store, fetch }))
  return { api }
}

const send = (request: Request) => globalThis.fetch(request)

// Elsewhere there are no cookies to send, and workerd knows no such option.
const isBrowser = 'document' in globalThis

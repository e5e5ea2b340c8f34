import type { Middleware } from 'openapi-fetch'
import { type TokenStore, type Tokens, tokensIn } from './tokens.ts'

interface TokenMode {
  baseUrl: string
  store: TokenStore
  fetch: (request: Request) => Promise<Response>
}

// A token that ends while its request travels is renewed before.
const early = 10_000

/** Sends the access token, renews it in time and once for all calls that wait, and keeps what answers hand out. */
export function tokenMode({ baseUrl, store, fetch }: TokenMode): Middleware {
  let renewing: Promise<string | null> | null = null
  const renewed = (stale: string | undefined) => {
    renewing ??= acrossTabs(() => renew(stale)).finally(() => {
      renewing = null
    })
    return renewing
  }

  async function renew(stale: string | undefined): Promise<string | null> {
    const kept = await store.read()
    // Another tab was faster.
    if (kept?.accessToken && kept.accessToken !== stale) return kept.accessToken
    if (!kept?.refreshToken) return null
    const answer = await fetch(json(`${baseUrl}/api/token/refresh`, { refreshToken: kept.refreshToken }))
    if (answer.status === 401 || answer.status === 403) await store.write(deviceOf(kept))
    const tokens = answer.ok ? tokensIn(await answer.json(), kept) : null
    if (tokens) await store.write(tokens)
    return tokens?.accessToken ?? null
  }

  const retried = new WeakSet<Request>()
  const copies = new WeakMap<Request, Request>()
  return {
    async onRequest({ request, schemaPath }) {
      const kept = await store.read()
      if (isLogIn(schemaPath)) return withMode(request, kept?.deviceToken)
      if (isOpen(schemaPath) || !kept?.accessToken) return request
      const isStale = (kept.expiresAt ?? 0) < Date.now() + early
      const token = isStale ? ((await renewed(kept.accessToken)) ?? kept.accessToken) : kept.accessToken
      request.headers.set('Authorization', `Bearer ${token}`)
      copies.set(request, request.clone())
      return request
    },
    async onResponse({ request, response, schemaPath }) {
      if (response.ok) await keep(store, response, schemaPath)
      const copy = copies.get(request)
      if (response.status !== 401 || !copy || retried.has(request)) return response
      retried.add(request)
      const sent = request.headers.get('Authorization')?.slice('Bearer '.length)
      const token = await renewed(sent)
      if (!token || token === sent) return response
      copy.headers.set('Authorization', `Bearer ${token}`)
      return fetch(copy)
    },
  }
}

const isLogIn = (path: string) => /^\/api\/(login|confirm)($|\/(passkey|second|mail\/confirm|provider)$)/.test(path)

/** Routes of people who are not signed in, whose own answers say what is wrong. */
const isOpen = (path: string) => /^\/api\/(login|register|confirm|token|password\/(forgot|reset)|invite)/.test(path)

async function withMode(request: Request, deviceToken: string | undefined): Promise<Request> {
  const body = Object(await request.clone().json())
  return json(request.url, { mode: 'token', ...(deviceToken ? { deviceToken } : {}), ...body }, request.headers)
}

async function keep(store: TokenStore, response: Response, path: string): Promise<void> {
  if (path === '/api/logout' || response.status === 205) return store.write(deviceOf(await store.read()))
  if (!response.headers.get('Content-Type')?.includes('application/json')) return
  const tokens = tokensIn(await response.clone().json(), await store.read())
  if (tokens) await store.write(tokens)
}

const deviceOf = (kept: Partial<Tokens> | null) => (kept?.deviceToken ? { deviceToken: kept.deviceToken } : null)

function json(url: string, body: object, given?: Headers): Request {
  const headers = new Headers(given)
  headers.set('Content-Type', 'application/json')
  return new Request(url, { method: 'POST', headers, body: JSON.stringify(body) })
}

interface Locks {
  request<Value>(name: string, work: () => Promise<Value>): Promise<Value>
}

/** Tabs of one browser share a store: one of them renews. On a server each client is somebody else's. */
function acrossTabs<Value>(work: () => Promise<Value>): Promise<Value> {
  const { navigator, document } = globalThis as { navigator?: { locks?: Locks }; document?: object }
  return document && navigator?.locks ? navigator.locks.request('gatehouse-tokens', work) : work()
}

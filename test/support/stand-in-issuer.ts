import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { afterEach, beforeEach, vi } from 'vitest'
import { sha256 } from '../../src/lib/hashes.ts'
import type { Client } from './client.ts'

export type Claims = Record<string, unknown>

interface Standing {
  claims: Claims
  nonce: string | null
  challenge: string | null
}

/**
 * An OpenID provider in the test's own isolate: it signs, it checks PKCE, and each code is good once. `bend` changes what
 * it answers.
 */
export function standInIssuer(issuer: string, clientId: string, more: Record<string, unknown> = {}) {
  const codes = new Map<string, Standing>()
  const keys = generateKeyPair('ES256')
  const bend: {
    claims?: (claims: Claims) => Claims
    sign?: (claims: Claims) => Promise<string>
    /** `signal`: aborts when we have waited long enough. */
    answer?: (path: string, signal: AbortSignal | null | undefined) => Response | Promise<Response> | undefined
  } = {}
  let fetched: string[] = []

  async function answer(url: URL, init: RequestInit | undefined): Promise<Response> {
    fetched.push(url.pathname)
    const bent = await bend.answer?.(url.pathname, init?.signal)
    if (bent) return bent
    if (url.pathname.endsWith('/openid-configuration')) return Response.json(metadata)
    if (url.pathname === '/jwks') return Response.json({ keys: [await jwk()] })
    if (url.pathname === '/token') return redeem(new URLSearchParams(String(init?.body)))
    return new Response(null, { status: 404 })
  }

  const jwk = async () => ({ ...(await exportJWK((await keys).publicKey)), kid: 'one', alg: 'ES256', use: 'sig' })

  const metadata = {
    ...{ issuer, authorization_endpoint: `${issuer}/authorize`, token_endpoint: `${issuer}/token` },
    ...{ jwks_uri: `${issuer}/jwks`, authorization_response_iss_parameter_supported: true },
    ...more,
  }

  async function redeem(form: URLSearchParams): Promise<Response> {
    const standing = codes.get(form.get('code') ?? '')
    codes.delete(form.get('code') ?? '')
    if (!standing || (await sha256(form.get('code_verifier') ?? '')) !== standing.challenge)
      return Response.json({ error: 'invalid_grant' }, { status: 400 })
    const idToken = await token({ nonce: standing.nonce, ...standing.claims })
    return Response.json({ access_token: 'unused', token_type: 'Bearer', id_token: idToken })
  }

  async function token(claims: Claims): Promise<string> {
    const now = Math.floor(Date.now() / 1000)
    const all = { iss: issuer, aud: clientId, iat: now, exp: now + 300, ...claims }
    const bent = bend.claims ? bend.claims(all) : all
    return bend.sign ? bend.sign(bent) : sign(bent)
  }

  const sign = async (claims: Claims, header: object = {}) =>
    new SignJWT(claims).setProtectedHeader({ alg: 'ES256', kid: 'one', ...header }).sign((await keys).privateKey)

  beforeEach(() => {
    fetched = []
    for (const name of ['claims', 'sign', 'answer'] as const) delete bend[name]
    // Of another issuer, where a test has several.
    const standing = vi.isMockFunction(fetch) ? vi.mocked(fetch).getMockImplementation() : undefined
    const real: typeof fetch = standing ?? globalThis.fetch
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
      const url = new URL(input instanceof Request ? input.url : String(input))
      return url.origin === issuer ? answer(url, init as RequestInit) : real(input, init)
    })
  })
  afterEach(() => void vi.restoreAllMocks())

  /** Sends somebody there who logs in as these claims say, and back: the answer of the way back. */
  async function visit(client: Client, claims: Claims, fields: Record<string, string> = {}, name = 'acme') {
    const back = await begin(client, claims, fields, name)
    return client.get(back)
  }

  /** As far as the way back, which is not gone. */
  async function begin(client: Client, claims: Claims, fields: Record<string, string> = {}, name = 'acme') {
    const sent = await client.post(`/login/with/${name}`, fields)
    if (sent.status !== 303) throw new Error(`${sent.status} ${await sent.text()}`)
    const asked = new URL(sent.headers.get('Location') ?? '').searchParams
    const code = crypto.randomUUID()
    codes.set(code, { claims, nonce: asked.get('nonce'), challenge: asked.get('code_challenge') })
    return `/login/with/${name}/back?${new URLSearchParams({ code, state: asked.get('state') ?? '', iss: issuer })}`
  }

  return { visit, begin, bend, token, sign, fetched: () => fetched }
}

export type StandInIssuer = ReturnType<typeof standInIssuer>

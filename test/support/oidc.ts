import { env } from 'cloudflare:workers'
import { decodeJwt } from 'jose'
import { encode } from '../../src/lib/base64url.ts'
import { sha256, sha256Bytes } from '../../src/lib/hashes.ts'
import { type Client, site } from './client.ts'
import type { Door } from './door.ts'

/** A client as the desk registers it, straight into its table. */
export interface Registered {
  id: string
  secret: string
  redirectUri: string
}

let clients = 0

export async function registerClient(over: Record<string, unknown> = {}): Promise<Registered> {
  const id = `client-${++clients}-${crypto.randomUUID().slice(0, 8)}`
  const secret = `secret-of-${id}`
  const redirectUri = 'https://app.example.com/callback'
  const row = {
    ...{ id, name: `App ${clients}`, kind: 'confidential', secret_hash: await sha256(secret), first_party: 1 },
    ...{ id_token_alg: 'RS256', pkce: 'required', created_at: 0 },
    redirect_uris: [redirectUri],
    post_logout_uris: ['https://app.example.com/bye'],
    scopes: ['openid', 'profile', 'email', 'roles', 'attributes', 'offline_access'],
    audience: [],
    ...over,
  }
  const values = Object.values(row).map((value) => (Array.isArray(value) ? JSON.stringify(value) : value))
  const holes = values.map(() => '?').join(', ')
  await env.DB.prepare(`INSERT INTO clients (${Object.keys(row).join(', ')}) VALUES (${holes})`)
    .bind(...values)
    .run()
  return { id: row.id, secret, redirectUri: row.redirect_uris[0] ?? redirectUri }
}

export const publicClient = (over: Record<string, unknown> = {}) =>
  registerClient({ kind: 'public', secret_hash: null, ...over })

export const verifier = 'a-verifier-that-is-long-enough-for-the-standard'
export const challengeOf = async (text: string) => encode(await sha256Bytes(text))

type Fields = Record<string, string | undefined>

const given = (fields: Fields) =>
  Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))

/** The path of an authorization request; `undefined` leaves a parameter out. */
export async function authorizePath({ id, redirectUri }: Registered, over: Fields = {}): Promise<string> {
  const usual = { client_id: id, redirect_uri: redirectUri, response_type: 'code', scope: 'openid', state: 'a state' }
  const pkce = { code_challenge: await challengeOf(verifier), code_challenge_method: 'S256' }
  return `/oauth/authorize?${new URLSearchParams(given({ ...usual, ...pkce, ...over }))}`
}

/** Where an answer leads, and what it carries there. */
export function wentTo(answer: Response): { status: number; place: string; query: Record<string, string> } {
  const location = new URL(answer.headers.get('Location') ?? 'about:blank', site)
  const place = location.origin === site ? location.pathname : `${location.origin}${location.pathname}`
  return { status: answer.status, place, query: Object.fromEntries(location.searchParams) }
}

/** The code that a signed-in browser brings to its client. */
export async function codeFor(browser: Client, client: Registered, over: Fields = {}): Promise<string> {
  const answer = await browser.get(await authorizePath(client, over))
  const { code } = wentTo(answer).query
  if (code === undefined) throw new Error(`${answer.status} ${answer.headers.get('Location')} ${await answer.text()}`)
  return code
}

export const basic = ({ id, secret }: Registered) => ({ Authorization: `Basic ${btoa(`${id}:${secret}`)}` })

/** As a client's server posts, without cookies, by its secret. */
export const post = (program: Client, path: string, fields: Fields, headers: Record<string, string> = {}) =>
  program.fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
    body: new URLSearchParams(given(fields)).toString(),
  })

export const redeem = (program: Client, client: Registered, code: string, over: Fields = {}, headers = basic(client)) =>
  post(
    program,
    '/oauth/token',
    { grant_type: 'authorization_code', code, redirect_uri: client.redirectUri, code_verifier: verifier, ...over },
    headers,
  )

export const redeemPublic = (program: Client, client: Registered, code: string, over: Fields = {}) =>
  redeem(program, client, code, { client_id: client.id, ...over }, {} as never)

export interface TokenAnswer {
  access_token: string
  id_token: string
  refresh_token: string
  expires_in: number
  scope: string
}

export async function tokensOf(answer: Promise<Response>): Promise<TokenAnswer> {
  const response = await answer
  if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`)
  return response.json()
}

/** Status and error of an endpoint for programs. */
export async function errorOf(answer: Response | Promise<Response>): Promise<string> {
  const response = await answer
  const { error } = (await response.json()) as { error?: string }
  return error ? `${response.status} ${error}` : String(response.status)
}

export const userinfo = (program: Client, token: string) =>
  program.get('/oauth/userinfo', { Authorization: `Bearer ${token}` })

/** Somebody who has let a client act for them while they are away. */
export async function granted(door: Door, over: Record<string, unknown> = {}) {
  const person = await door.loggedIn()
  const app = await registerClient(over)
  const scope = 'openid email offline_access'
  const code = await codeFor(person.client, app, { scope })
  const answer =
    over.kind === 'public' ? redeemPublic(door.newClient(), app, code) : redeem(door.newClient(), app, code)
  return { person, browser: person.client, app, tokens: await tokensOf(answer) }
}

export const refresh = (program: Client, app: Registered, token: string, over: Fields = {}, headers = basic(app)) =>
  post(program, '/oauth/token', { grant_type: 'refresh_token', refresh_token: token, ...over }, headers)

export const refreshPublic = (program: Client, app: Registered, token: string) =>
  refresh(program, app, token, { client_id: app.id }, {} as never)

/** Somebody signed in, an app, and what comes of asking for them. */
export async function signedInFor(door: Door) {
  const { client: browser, ...person } = await door.loggedIn()
  const app = await registerClient()
  const idToken = async (over: Fields = {}) =>
    decodeJwt((await tokensOf(redeem(door.newClient(), app, await codeFor(browser, app, over)))).id_token)
  const goesTo = async (over: Fields) => wentTo(await browser.get(await authorizePath(app, over)))
  return { browser, person, app, idToken, goesTo }
}

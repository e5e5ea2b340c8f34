import { Hono } from 'hono'
import { type CryptoKey, importJWK, jwtVerify, SignJWT } from 'jose'

interface Bindings {
  DB: D1Database
  HS256: string
  ES256: string
  RS256: string
}

type Algorithm = 'HS256' | 'ES256' | 'RS256'

/** A bare OpenID provider: the signatures of a code and its tokens, the statements of one batch, and nothing else. */
const app = new Hono<{ Bindings: Bindings }>()
  .get('/authorize', async (c) => {
    const { env } = c
    const session = await verified(env, c.req.header('Cookie')?.split('=')[1])
    const { client_id, redirect_uri, scope, code_challenge, state = '' } = c.req.query()
    const [jti, now] = [crypto.randomUUID(), seconds()]
    const asked = { cid: client_id, uri: redirect_uri, scope, pkce: code_challenge, nonce: null, res: null }
    const who = { sub: session.sub, sid: jti, at: now, amr: ['pwd'] }
    const code = await signed(env, 'HS256', { aud: 'code', jti, iat: now, exp: now + 60, ...asked, ...who })
    return c.redirect(`${redirect_uri}?${new URLSearchParams({ code, state })}`, 303)
  })
  .post('/token', async (c) => {
    const { env } = c
    const form = new URLSearchParams(await c.req.text())
    const { jti, sub, sid, cid, scope, pkce } = await verified(env, form.get('code') ?? '')
    if ((await digest(form.get('code_verifier') ?? '')) !== pkce) return c.json({ error: 'invalid_grant' }, 400)
    const secret = await digest(c.req.header('Authorization') ?? '')
    await env.DB.batch([
      env.DB.prepare('SELECT * FROM clients WHERE id = ?1 AND secret_hash = ?2').bind(cid, secret),
      env.DB.prepare('INSERT INTO spent (key, by) VALUES (?1, ?2) ON CONFLICT DO NOTHING').bind(jti, secret),
      env.DB.prepare('SELECT * FROM sessions WHERE user_id = ?1 AND id = ?2').bind(sub, sid),
      env.DB.prepare('SELECT * FROM users WHERE id = ?1').bind(sub),
    ])
    const now = seconds()
    const common = { iss: 'http://localhost:8787', sub, iat: now, exp: now + 300, sid, acr: '1', amr: ['pwd'] }
    const access_token = await signed(env, 'ES256', { ...common, aud: common.iss, jti, client_id: cid, scope })
    const id_token = await signed(env, 'RS256', { ...common, aud: cid, at_hash: await digest(access_token) })
    return c.json({ access_token, token_type: 'Bearer', expires_in: 300, scope, id_token })
  })

const seconds = () => Math.floor(Date.now() / 1000)

const keys = new Map<Algorithm, Promise<CryptoKey | Uint8Array>>()

function keyOf(env: Bindings, alg: Algorithm) {
  const key = keys.get(alg) ?? importJWK(JSON.parse(env[alg]), alg)
  keys.set(alg, key)
  return key
}

async function verified(env: Bindings, token = '') {
  return (await jwtVerify(token, await keyOf(env, 'HS256'), { algorithms: ['HS256'] })).payload
}

const signed = async (env: Bindings, alg: Algorithm, claims: Record<string, unknown>) =>
  new SignJWT(claims).setProtectedHeader({ alg }).sign(await keyOf(env, alg))

async function digest(text: string): Promise<string> {
  const bytes = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace(/=+$/, '')
}

export default app

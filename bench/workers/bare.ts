import { Hono } from 'hono'
import { type CryptoKey, importJWK, jwtVerify } from 'jose'
import * as statements from './statements.ts'

interface Bindings {
  DB: D1Database
  HS256: string
  ES256: string
}

const urgency = '{"confirm":2,"already_registered":2,"reset":0,"email_change":2,"invitation":3}'
const limits = '{"confirm":"strangers","already_registered":"strangers","reset":"resets","email_change":"strangers"}'

/** A bare Hono Worker: statements and nothing around them; a jose verification and nothing around it. */
const app = new Hono<{ Bindings: Bindings }>()
  .post('/register', async (c) => {
    const { email } = await c.req.json<{ email: string }>()
    const db = c.env.DB
    const now = seconds()
    const [id, mail] = [crypto.randomUUID(), crypto.randomUUID()]
    const times = [now, now + 86_400, now - 3600, now - 86_400]
    await db.batch([
      db.prepare(statements.insertRegistration).bind(email, id, now, now + 604_800, null),
      db.prepare(statements.writtenRegistration).bind(id),
      db.prepare(statements.insertMail).bind(mail, id, ...times, urgency, limits, JSON.stringify([id])),
      db.prepare(statements.insertAudit).bind(crypto.randomUUID(), id, now, 'x', 'an app'),
    ])
    return c.json({ id }, 202)
  })
  /** Opens a session of a new account; its cookie is `session=<user>.<session>.<hash>`. */
  .post('/session', async (c) => {
    const db = c.env.DB
    const [user, session, hash] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
    await db.batch([
      db.prepare(statements.insertUser).bind(user, seconds()),
      db.prepare(statements.insertSession).bind(user, session, hash, seconds()),
    ])
    return c.json({ cookie: `session=${user}.${session}.${hash}` })
  })
  .get('/session', async (c) => {
    const db = c.env.DB
    const [user = '', ...held] = c.req.header('Cookie')?.split('=')[1]?.split('.') ?? []
    const key = [user, ...held, seconds()]
    const [, live, found] = await db.batch<Record<string, unknown>>([
      db.prepare(statements.renewSession).bind(...key),
      db.prepare(statements.liveSession).bind(...key),
      db.prepare(statements.enabledUser).bind(user),
    ])
    const [[session], [account]] = [live?.results ?? [], found?.results ?? []]
    if (!session || !account) return c.json({}, 401)
    const { id, email, role } = account
    return c.json({ user: { id, email, role }, session: { id: session.id, expiresAt: session.expires_at } })
  })
  .get('/hs256', async (c) => c.json(await verified(c.req.header('Cookie')?.split('=')[1], c.env.HS256, 'HS256')))
  .get('/es256', async (c) => c.json(await verified(c.req.header('Authorization')?.slice(7), c.env.ES256, 'ES256')))

const seconds = () => Math.floor(Date.now() / 1000)

const keys = new Map<string, Promise<CryptoKey | Uint8Array>>()

async function verified(token = '', jwk: string, alg: 'HS256' | 'ES256') {
  const key = keys.get(alg) ?? importJWK(JSON.parse(jwk), alg)
  keys.set(alg, key)
  return (await jwtVerify(token, await key, { algorithms: [alg] })).payload
}

export default app

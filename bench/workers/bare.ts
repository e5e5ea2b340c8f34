import { Hono } from 'hono'
import { type CryptoKey, importJWK, jwtVerify } from 'jose'
import { newId } from '../../src/lib/ids.ts'
import { kindLimits } from '../../src/mail/kinds.ts'
import { insertRegistration, isWritten } from '../../src/store/accounts/registrations.ts'
import { insertAudit } from '../../src/store/admin/audit.ts'
import { always } from '../../src/store/conditions.ts'
import { commit, openDatabase } from '../../src/store/database.ts'
import { insertMail, registrationMail } from '../../src/store/mail/outbox.ts'

interface Bindings {
  DB: D1Database
  HS256: string
  ES256: string
}

const nobody = { actorId: null, ipHash: null, country: null, device: null, detail: null }

/** A bare Hono Worker: the statements of a sign-up and nothing around them; a jose verification and nothing around it. */
const app = new Hono<{ Bindings: Bindings }>()
  .post('/register', async (c) => {
    const { email } = await c.req.json<{ email: string }>()
    const db = openDatabase(c.env.DB)
    const now = Math.floor(Date.now() / 1000)
    const id = newId(now)
    const row = { id, email, username: null, passwordHash: 'x', secretHash: id, locale: 'en' }
    const link = { id: newId(now), kid: 'x', params: {}, now, expiresAt: now + 86_400 }
    const mail = { ...link, kinds: kindLimits, hourlyCap: 4, mailbox: [id] }
    await commit(db, {
      written: insertRegistration({ ...row, createdAt: now, expiresAt: now + 604_800 }, always),
      mail: insertMail(mail, registrationMail(id)),
      entry: insertAudit({ id: newId(now), at: now, event: 'registered', userId: id, ...nobody }, isWritten([id], id)),
    })
    return c.json({ id }, 202)
  })
  .get('/hs256', async (c) => c.json(await verified(c.req.header('Cookie')?.split('=')[1], c.env.HS256, 'HS256')))
  .get('/es256', async (c) => c.json(await verified(c.req.header('Authorization')?.slice(7), c.env.ES256, 'ES256')))

const keys = new Map<string, Promise<CryptoKey | Uint8Array>>()

async function verified(token = '', jwk: string, alg: 'HS256' | 'ES256') {
  const key = keys.get(alg) ?? importJWK(JSON.parse(jwk), alg)
  keys.set(alg, key)
  return (await jwtVerify(token, await key, { algorithms: [alg] })).payload
}

export default app

import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { confirmBefore, countUnconfirmed } from '../../scripts/import/backfill.ts'
import { inviteAll } from '../../scripts/import/invite.ts'
import { newId } from '../../src/lib/ids.ts'
import { openDatabase } from '../../src/store/database.ts'
import { openDoor } from '../support/door.ts'
import { account, countOf } from '../support/rows.ts'

const db = openDatabase(env.DB)
const now = Math.floor(Date.now() / 1000)
const day = 86_400

async function insert(email: string, createdAt: number, hash: string | null = 'x'): Promise<void> {
  const statement = 'INSERT INTO users (id, email, password_hash, created_at) VALUES (?, ?, ?, ?)'
  await env.DB.prepare(statement).bind(newId(createdAt), email, hash, createdAt).run()
}

describe('a backfill', () => {
  it('confirms who was there before a moment, and nobody else; again it changes nothing', async () => {
    const confirmed = (await openDoor().confirmed()).email
    const before = await account(confirmed)
    await insert('early@example.org', now - 3 * day)
    await insert('on-the-day@example.org', now - 2 * day)
    expect(await countUnconfirmed(db, now - 2 * day)).toBe(1)
    expect(await confirmBefore(db, now - 2 * day, now, () => undefined)).toBe(1)
    expect((await account('early@example.org')).email_confirmed_at).toBe(now)
    expect((await account('on-the-day@example.org')).email_confirmed_at).toBeNull()
    expect(await account(confirmed)).toEqual(before)
    expect(await confirmBefore(db, now - 2 * day, now + 5, () => undefined)).toBe(0)
  })

  it('goes through more accounts than one step takes', async () => {
    const rows = `INSERT INTO users (id, email, created_at) SELECT '00' || printf('%024d', value), 'many-' || value || '@example.org', 5
      FROM json_each(?)`
    await env.DB.prepare(rows)
      .bind(JSON.stringify(Array.from({ length: 2500 }, (_, i) => i)))
      .run()
    const steps: number[] = []
    expect(await confirmBefore(db, 10 * day, now, (done) => steps.push(done))).toBe(2500)
    expect(steps).toEqual([1000, 2000, 2500])
  })
})

describe('inviting those who have no password', () => {
  const invitations = { kid: openDoor().config.keyring.signing('link').kid, now, ttl: 7 * day, perMinute: 2 }

  it('queues one mail each, so many a minute, and none twice', async () => {
    await env.DB.prepare(`UPDATE users SET password_hash = 'x'`).run()
    const emails = [1, 2, 3, 4, 5].map((n) => `invited-${n}@example.org`)
    for (const email of emails) await insert(email, now - day, null)
    await insert('has-one@example.org', now - day)
    expect(await inviteAll(db, invitations, () => undefined)).toBe(5)
    const rows = `SELECT next_at - ? AS due, expires_at - created_at AS life, status FROM outbox
      WHERE kind = 'invitation' ORDER BY next_at`
    const { results } = await env.DB.prepare(rows).bind(now).all()
    expect(results).toEqual([0, 0, 60, 60, 120].map((due) => ({ due, life: 7 * day, status: 'queued' })))
    expect(await countOf('outbox', 'has-one@example.org')).toBe(0)
    expect(await inviteAll(db, invitations, () => undefined)).toBe(0)
    expect(await inviteAll(db, { ...invitations, now: now + 8 * day }, () => undefined)).toBe(5)
  })

  it('goes through more accounts than one step takes', async () => {
    const rows = `INSERT INTO users (id, email, created_at) SELECT '02' || printf('%024d', value), 'more-' || value || '@example.org', 5
      FROM json_each(?)`
    await env.DB.prepare(rows)
      .bind(JSON.stringify(Array.from({ length: 1200 }, (_, i) => i)))
      .run()
    expect(await inviteAll(db, { ...invitations, perMinute: 1000 }, () => undefined)).toBe(1200)
  })
})

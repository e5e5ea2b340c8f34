import { createMessageBatch } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { eq } from 'drizzle-orm'
import { beforeEach, vi } from 'vitest'
import { readConfig } from '../../src/config.ts'
import type { Measurement } from '../../src/lib/analytics.ts'
import { newId } from '../../src/lib/ids.ts'
import type { Log } from '../../src/lib/log.ts'
import type { MailDeps } from '../../src/mail/deps.ts'
import { kindLimits } from '../../src/mail/kinds.ts'
import type { OutgoingMail, Provider, Verdict } from '../../src/mail/providers/provider.ts'
import { consumeMail } from '../../src/mail/queue/consumer.ts'
import { consumeDeadLetters } from '../../src/mail/queue/dead-letters.ts'
import { openDatabase } from '../../src/store/database.ts'
import { outbox, registrations, users } from '../../src/store/schema/index.ts'
import { tables } from './tables.ts'

type NewOutboxRow = typeof outbox.$inferInsert

export const start = 1_795_222_620

// Every test's clock starts anew: what an API did in another test's future would leave it alone in this one.
beforeEach(forgetHealth)
// A claim takes whatever is due, and asks of every address once some address is suppressed.
beforeEach(async () => {
  await env.DB.batch([env.DB.prepare('DELETE FROM outbox'), env.DB.prepare('DELETE FROM suppressions')])
})

export async function forgetHealth(): Promise<void> {
  await env.DB.prepare('DELETE FROM provider_health').run()
}

/** A mail API that remembers what it was sent and answers as told; without a script it takes everything. */
export function scriptedProvider(
  settings: Partial<Omit<Provider, 'send'>> = {},
  answer: (mail: OutgoingMail, call: number) => Verdict | Promise<Verdict> = (mail) => ({
    ok: true,
    providerId: `p-${mail.id}`,
  }),
) {
  const calls: OutgoingMail[] = []
  const provider: Provider = {
    ...{ name: 'scripted', idempotent: true, rate: 1000 },
    ...settings,
    async send(mail) {
      calls.push(mail)
      return answer(mail, calls.length)
    },
  }
  return { provider, calls }
}

/** The mail path on the real database, with a clock that a test moves, a queue and a log that it reads. */
export function mailWorld(
  options: { providers?: Provider[]; d1?: D1Database; config?: Partial<MailDeps['config']> } = {},
) {
  const db = openDatabase(env.DB)
  const log: { level: string; event: string; [field: string]: unknown }[] = []
  const enqueued: string[] = []
  const measured: Measurement[] = []
  const world = { now: start }
  const deps: MailDeps = {
    config: { ...readConfig(env), ...options.config },
    clock: () => world.now,
    readAsset: async () => '',
    db: options.d1 ? openDatabase(options.d1) : db,
    log: recordingLog(log),
    measure: (measurement) => void measured.push(measurement),
    providers: options.providers ?? [scriptedProvider().provider],
    queue: {
      send: async ({ id }) => enqueued.push(id),
      sendBatch: async (messages) => enqueued.push(...messages.map(({ body }) => body.id)),
    },
  }
  return {
    ...{ deps, log, enqueued, measured },
    travel: (seconds: number) => {
      world.now += seconds
    },
    consume: (bodies: unknown[]) => deliverBatch(bodies, (batch) => consumeMail(deps, batch)),
    consumeDead: (bodies: unknown[]) => deliverBatch(bodies, (batch) => consumeDeadLetters(deps, batch)),
    row: async (id: string) => {
      const [row] = await tables.select().from(outbox).where(eq(outbox.id, id))
      if (!row) throw new Error('no such mail')
      return row
    },
    async seedUser(values: Partial<typeof users.$inferInsert> = {}) {
      const id = newId(world.now)
      const [user] = await tables
        .insert(users)
        .values({ id, email: `${id}@example.org`, createdAt: world.now, emailConfirmedAt: world.now, ...values })
        .returning()
      if (!user) throw new Error('no user')
      return user
    },
    async seedRegistration(values: Partial<typeof registrations.$inferInsert> = {}) {
      const id = newId(world.now)
      const [registration] = await tables
        .insert(registrations)
        .values({
          ...{ id, email: `${id}@example.org`, passwordHash: 'x', secretHash: id, decoy: 0 },
          ...{ locale: 'en', createdAt: world.now, expiresAt: world.now + 604_800 },
          ...values,
        })
        .returning()
      if (!registration) throw new Error('no registration')
      return registration
    },
    async seedMail(values: Partial<NewOutboxRow> = {}) {
      const kind = values.kind ?? 'already_registered'
      const row: NewOutboxRow = {
        ...{ id: newId(world.now), kind, address: `${newId(world.now)}@example.org` },
        ...{ locale: 'en', params: { country: 'DE', browser: 'Firefox' }, securityVersion: 1, status: 'queued' },
        kid: deps.config.keyring.signing('link').kid,
        urgency: Number(JSON.parse(kindLimits.urgency)[kind] ?? 1),
        ...{ nextAt: world.now + 60, expiresAt: world.now + 86_400, createdAt: world.now },
        ...values,
      }
      await tables.insert(outbox).values(row)
      return row.id
    },
  }
}

/** One delivery of these message bodies: which were acknowledged, and which come back after how many seconds. */
async function deliverBatch(bodies: unknown[], consume: (batch: MessageBatch<unknown>) => Promise<void>) {
  const messages = bodies.map((body, index) => ({ id: `m${index}`, timestamp: new Date(0), attempts: 1, body }))
  const batch = createMessageBatch('gatehouse-mail', messages)
  const acks = batch.messages.map((message) => vi.spyOn(message, 'ack'))
  const retries = batch.messages.map((message) => vi.spyOn(message, 'retry'))
  await consume(batch)
  return bodies.map((_, index) => {
    const [acked, retried] = [acks[index]?.mock.calls ?? [], retries[index]?.mock.calls ?? []]
    if (acked.length + retried.length !== 1) throw new Error('a message needs exactly one answer')
    return acked.length === 1 ? ('ack' as const) : (retried[0]?.[0]?.delaySeconds ?? 0)
  })
}

function recordingLog(lines: { level: string; event: string }[]): Log {
  const write = (level: string) => (event: string, fields?: object) => {
    lines.push({ level, event, ...fields })
  }
  return { info: write('info'), warn: write('warn'), error: write('error') }
}

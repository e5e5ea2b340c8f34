import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Miniflare } from 'miniflare'
import { idsFrom } from '../src/lib/ids.ts'
import { bundleWorker } from '../test/chaos/bundle.ts'
import { applyMigrations, settingsFor, startPlatform } from '../test/chaos/platform.ts'
import { median } from './load.ts'

/*
 * The consumer and the sweep in workerd, with D1 on disk and a mail API on this machine that takes every mail at once
 * (its rate of 5 a second lifted): what is left is our own work, and six connections at a time.
 */
const api = createServer((request, response) => {
  request
    .resume()
    .on('end', () => response.writeHead(200, { 'Content-Type': 'application/json' }).end('{"id":"taken"}'))
})
await new Promise<void>((resolve) => api.listen(0, '127.0.0.1', resolve))
const address = api.address()
const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
const settings = await settingsFor({ MAIL_PROVIDERS: 'resend', MAIL_RESEND_KEY: 're_bench', MAIL_RESEND_URL: url })
const folder = await mkdtemp(path.join(tmpdir(), 'gatehouse-bench-'))
const platform = await startPlatform({ script: await bundleWorker('bench/workers/mail.ts'), folder, settings })
await applyMigrations(platform)
const keys = JSON.parse(settings.KEYRING ?? '').keys as { use: string; kid: string }[]
let seeded = 0
const kid = keys.find(({ use }) => use === 'link')?.kid ?? ''

console.log('confirmation mails: claimed, minted, rendered, sent, recorded (median of 10 batches)')
for (const batch of [10, 100]) {
  await seed(platform, batch * 12)
  const rounds = await consumeAll(platform, batch, 12)
  const seconds = median(rounds.slice(2).map((round) => round.seconds))
  const trips = [...new Set(rounds.map((round) => round.trips))].join(' or ')
  console.log(`  batches of ${batch}: ${Math.round(batch / seconds)} mails/s, ${trips} round trips a batch`)
}

console.log('with many mails waiting (a batch of 100 of them; a sweep that finds 100 due; median of 5)')
for (const waiting of [100, 1000, 10_000]) {
  await clear(platform)
  await seed(platform, waiting + 700)
  const batches = median((await consumeAll(platform, 100, 7)).slice(2).map((round) => round.seconds))
  const sweeps: number[] = []
  for (let run = 0; run < 5; run++) sweeps.push((await ask(platform, '/sweep', [])).seconds)
  console.log(`  ${waiting}: batch ${ms(batches)}, sweep ${ms(median(sweeps))}`)
}
await platform.dispose()
api.close()
await rm(folder, { recursive: true, force: true })

/** Registrations and their mails, due by now. */
async function seed(world: Miniflare, mails: number): Promise<void> {
  const database = await world.getD1Database('DB')
  const now = Math.floor(Date.now() / 1000)
  const rows = Array.from({ length: mails }, (_, index) => {
    seeded += 1
    return `${idsFrom(now - 60)}${String(seeded).padStart(8, '0')}${String(index).padStart(8, '0')}`
  })
  for (let from = 0; from < rows.length; from += 1000) {
    const ids = JSON.stringify(rows.slice(from, from + 1000))
    await database.batch([
      database
        .prepare(
          `INSERT INTO registrations (id, email, password_hash, secret_hash, decoy, locale, created_at, expires_at)
           SELECT value, value || '@example.org', 'x', value, 0, 'en', ?2, ?2 + 604800 FROM json_each(?1)`,
        )
        .bind(ids, now),
      database
        .prepare(
          `INSERT INTO outbox (id, kind, registration_id, address, locale, params, security_version, kid, status, next_at,
             expires_at, created_at)
           SELECT value, 'confirm', value, value || '@example.org', 'en', '{}', 1, ?3, 'queued', ?2, ?2 + 86400, ?2
           FROM json_each(?1)`,
        )
        .bind(ids, now, kid),
    ])
  }
}

async function clear(world: Miniflare): Promise<void> {
  const database = await world.getD1Database('DB')
  await database.batch([database.prepare('DELETE FROM outbox'), database.prepare('DELETE FROM registrations')])
}

/** So many batches, each of the oldest mails that wait. */
async function consumeAll(world: Miniflare, size: number, batches: number) {
  const database = await world.getD1Database('DB')
  const rounds: { seconds: number; trips: number }[] = []
  for (let batch = 0; batch < batches; batch++) {
    const oldest = database.prepare("SELECT id FROM outbox WHERE status = 'queued' ORDER BY id LIMIT ?").bind(size)
    const ids = (await oldest.all<{ id: string }>()).results.map(({ id }) => id)
    rounds.push(await ask(world, '/consume', ids))
    const unsent = database.prepare(
      "SELECT count(*) AS n FROM outbox WHERE status <> 'sent' AND id IN (SELECT value FROM json_each(?))",
    )
    if (await unsent.bind(JSON.stringify(ids)).first<number>('n')) throw new Error('a mail was not sent')
  }
  return rounds
}

async function ask(world: Miniflare, where: string, body: unknown) {
  const start = performance.now()
  const answer = await world.dispatchFetch(`http://localhost${where}`, { method: 'POST', body: JSON.stringify(body) })
  const { trips } = (await answer.json()) as { trips: number }
  return { trips, seconds: (performance.now() - start) / 1000 }
}

function ms(seconds: number): string {
  return `${Math.round(seconds * 1000)} ms`
}

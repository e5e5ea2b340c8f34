import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { readDevFlags } from '../scripts/dev-flags.ts'
import { importUsers } from '../scripts/import/import-users.ts'
import { withDatabase } from '../scripts/import/open-users.ts'
import { command, Failure, table } from '../scripts/terminal.ts'
import { runWrangler, startWranglerDev } from '../scripts/wrangler.ts'
import { plain, vectors } from '../test/support/foreign-hashes.ts'

/*
 * node bench/import.ts [ROWS]: imports 100,000 users, then again, into a database of its own, and logs in a user of each
 * foreign hash, twice. The difference of the two log-ins is what verifying the foreign hash cost beyond our own.
 */
const rows = Number(process.argv[2] ?? 100_000)
const port = 8797
const hashes = vectors.filter(([, password]) => password === plain)

await command(async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'gatehouse-'))
  try {
    const file = path.join(folder, 'users.csv')
    await writeUsers(file)
    await runWrangler('d1', 'migrations', 'apply', 'DB', '--local', '--persist-to', folder)
    await measureImport(folder, file, 'first')
    await measureImport(folder, file, 'again')
    await measureLogIns(folder)
  } finally {
    await rm(folder, { recursive: true })
  }
})

async function writeUsers(file: string): Promise<void> {
  const out = createWriteStream(file)
  out.write('email,username,password,confirmed,created_at,locale\n')
  for (let i = 0; i < rows; i++) {
    const row = `user-${i}@example.org,user_${i},${hashes[i % hashes.length]?.[2]},true,2024-05-06 07:08:09+00,de\n`
    if (!out.write(row)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'close')
}

async function measureImport(persistTo: string, file: string, name: string): Promise<void> {
  await withDatabase({ remote: false, persistTo }, async (db) => {
    const start = performance.now()
    const { counts } = await importUsers({
      file,
      db,
      dryRun: false,
      now: Math.floor(Date.now() / 1000),
      allowAdmins: false,
      allConfirmed: false,
      progress: () => undefined,
      ignored: () => undefined,
    })
    const seconds = (performance.now() - start) / 1000
    const memory = process.resourceUsage().maxRSS / 1024
    console.log(
      `${name}: ${counts.imported ?? 0} imported, ${counts.refused ?? 0} refused in ${seconds.toFixed(1)} s ` +
        `(${Math.round(rows / seconds)} rows/s), peak memory ${Math.round(memory)} MiB`,
    )
  })
}

async function measureLogIns(persistTo: string): Promise<void> {
  const { wranglerArgs } = readDevFlags(['--port', String(port), '--persist-to', persistTo, '--log-level', 'error'])
  const wrangler = startWranglerDev(wranglerArgs)
  wrangler.stdout.resume()
  try {
    await answering()
    const unknown = await logIn('nobody@example.org', 401)
    const times: string[][] = []
    for (const [i, [system]] of hashes.entries()) {
      const first = await logIn(`user-${i}@example.org`, 200)
      times.push([system, `${first} ms`, `then ${await logIn(`user-${i}@example.org`, 200)} ms`])
    }
    console.log(`${table([['no such account', `${unknown} ms`], ...times])}`)
  } finally {
    wrangler.kill()
  }
}

async function answering(): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (
      await fetch(`http://localhost:${port}/healthz`).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return
    await wait(100)
  }
  throw new Failure('The Worker does not answer.')
}

/** Milliseconds until the answer. */
async function logIn(email: string, expected: number): Promise<number> {
  const body = JSON.stringify({ email, password: plain })
  const start = performance.now()
  const response = await fetch(`http://localhost:${port}/api/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'CF-Connecting-IP': `192.0.2.${Math.floor(Math.random() * 250)}` },
    body,
  })
  if (response.status !== expected) throw new Failure(`${email}: ${response.status} ${await response.text()}`)
  return Math.round(performance.now() - start)
}

import { sql } from 'drizzle-orm'
import { openLocalDatabase } from '../scripts/local-database.ts'
import { command, Failure } from '../scripts/terminal.ts'
import { newId } from '../src/lib/ids.ts'
import { indexChangedUsers } from '../src/store/admin/user-search.ts'
import { commit, type Database } from '../src/store/database.ts'
import { searchTodo } from '../src/store/schema/index.ts'
import { rows } from '../src/store/statements.ts'

/*
 * Fills a local database with users, their mails and their audit trail, the same at every run:
 * npm run bench -- million <directory> [users]. `npm run dev -- --persist-to <directory>` then shows the desk at that size.
 */

const year = 365 * 86_400
const end = 1_795_222_620
const batch = 4000

const first = ['anna', 'ben', 'clara', 'david', 'emma', 'felix', 'greta', 'hugo', 'ida', 'jonas', 'karl', 'lena', 'max']
const domains = ['gmail.com', 'outlook.com', 'gmx.de', 'web.de', 'yahoo.com', 'icloud.com', 'example.org']

await command(async () => {
  const [directory, users = '1000000'] = process.argv.slice(2)
  if (!directory) throw new Failure('Usage: npm run bench -- million <directory> [users]')
  const { db, close } = await openLocalDatabase(directory)
  try {
    for (let done = 0; done < Number(users); done += batch) {
      await insertPeople(db, done, Math.min(batch, Number(users) - done), Number(users))
      process.stdout.write(`\r${done} users`)
    }
    const started = Date.now()
    const steps = await indexAll(db)
    console.log(`\rindexed in ${steps} steps of the sweep, ${Math.round((Date.now() - started) / steps)} ms each`)
  } finally {
    await close()
  }
})

async function insertPeople(db: Database, from: number, count: number, all: number): Promise<void> {
  const people = JSON.stringify(Array.from({ length: count }, (_, n) => personAt(from + n, all)))
  const each = sql`FROM json_each(${people}) AS v WHERE 1`
  await commit(db, {
    users: sql`INSERT INTO users (id, email, username, username_key, password_hash, role, email_confirmed_at,
        disabled_at, created_at, last_login_at)
      SELECT v.value ->> 'id', v.value ->> 'email', v.value ->> 'username', v.value ->> 'username', 'x', 'user',
        iif(v.value ->> 'n' % 500 = 0, NULL, v.value ->> 'at'), iif(v.value ->> 'n' % 700 = 0, v.value ->> 'at', NULL),
        v.value ->> 'at', v.value ->> 'at' ${each} ON CONFLICT DO NOTHING`,
    outbox: sql`INSERT INTO outbox (id, kind, registration_id, address, locale, params, security_version, kid, status,
        attempts, next_at, expires_at, provider, provider_id, created_at, sent_at, dead_at)
      SELECT v.value ->> 'mailId', 'confirm', v.value ->> 'id', v.value ->> 'email', 'en', '{}', 1, 'k',
        CASE WHEN v.value ->> 'n' % 100 = 0 THEN 'bounced' WHEN v.value ->> 'n' % 301 = 0 THEN 'failed'
          WHEN v.value ->> 'n' % 1000 = 1 THEN 'queued' ELSE 'delivered' END,
        1, v.value ->> 'at', v.value ->> 'at' + 86400, 'resend', 'p', v.value ->> 'at', v.value ->> 'at',
        iif(v.value ->> 'n' % 602 = 0, v.value ->> 'at', NULL)
      ${each} ON CONFLICT DO NOTHING`,
    audit: sql`INSERT INTO audit (id, at, event, user_id, country, device)
      SELECT v.value ->> 'eventId', v.value ->> 'at', 'confirmed', v.value ->> 'id', 'DE', 'Firefox on Linux'
      ${each} ON CONFLICT DO NOTHING`,
  })
}

function personAt(n: number, all: number) {
  const at = end - year + Math.floor((n * year) / all)
  const name = `${pick(first, n * 7919)}${pick(['.', '_', '-', ''], n)}${word(n)}`
  const email = `${name}${n % 97}@${pick(domains, n * 31)}`
  const username = n % 3 === 0 ? `${word(n + 5)}${n}` : null
  return { n, at, id: newId(at), mailId: newId(at), eventId: newId(at), email, username }
}

/** Five letters or more that look like a name and are another one for each number. */
function word(n: number): string {
  let rest = (n * 2_654_435_761) % 4_294_967_296
  let text = ''
  for (; rest > 0; rest = Math.floor(rest / 105))
    text += pick([...'bcdfghjklmnprstvwxyz'], rest % 21) + pick([...'aeiou'], rest % 5)
  return text
}

function pick(list: readonly string[], n: number): string {
  return list[n % list.length] ?? ''
}

const waiting = { userId: searchTodo.userId }

async function indexAll(db: Database): Promise<number> {
  for (let steps = 1; ; steps++) {
    const { left } = await commit(db, {
      left: rows(waiting, (list) => sql`SELECT ${list} FROM ${searchTodo} LIMIT 1`),
      ...indexChangedUsers(),
    })
    if (left.length === 0) return steps
  }
}

import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { systemClock } from '../../src/lib/clock.ts'
import type { Database } from '../../src/store/database.ts'
import { readDevSettings } from '../dev-settings.ts'
import { createProgress } from '../progress.ts'
import { command, Failure } from '../terminal.ts'
import { confirmBefore, countUnconfirmed } from './backfill.ts'
import { importUsers } from './import-users.ts'
import { countUninvited, inviteAll } from './invite.ts'
import { noteRun } from './note-run.ts'
import { withDatabase } from './open-users.ts'
import { summary } from './summary.ts'
import { secondsOf } from './values.ts'

const usage = `
npm run users -- import FILE.csv|FILE.jsonl   users of another system, with their password hashes
                 --dry-run                    check the file against the database, and write nothing
                 --all-confirmed              the file does not say it: every address is proven
                 --allow-admins               keep the role admin
                 --invite                     then mail everybody who has no password, as below
npm run users -- invite                       mail a link to set a password to every account that has none
                 --per-minute 60              so many mails a minute
npm run users -- backfill --confirmed-before 2026-01-31
                 --dry-run                    only count
Each works on the database of npm run dev; --remote: on the deployed one. docs/roll-out.md tells when to use which.`

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const

await command(async () => {
  const { positionals, values } = readFlags()
  const [verb, file] = positionals
  const where = { remote: values.remote ?? false, persistTo: values['persist-to'] ?? '.wrangler/state' }
  const withUsers = (work: (db: Database) => Promise<void>) => withDatabase(where, work)
  if (verb === 'import' && file) {
    if (!existsSync(file)) throw new Failure(`There is no file ${file}.`)
    return withUsers(async (db) => {
      await importFile(file, values, db)
      if (values.invite && !values['dry-run']) await invite(db, values)
    })
  }
  if (verb === 'invite') return withUsers((db) => invite(db, values))
  if (verb === 'backfill') return withUsers((db) => backfill(db, values))
  throw new Failure(usage.trim())
}, usage)

type Flags = ReturnType<typeof readFlags>['values']

function readFlags() {
  const own = { 'dry-run': flag, 'all-confirmed': flag, 'allow-admins': flag, invite: flag, 'per-minute': text }
  const options = { ...own, 'confirmed-before': text, remote: flag, 'persist-to': text }
  try {
    return parseArgs({ allowPositionals: true, options })
  } catch (error) {
    throw new Failure(`${error instanceof Error ? error.message : error}\n${usage}`)
  }
}

async function importFile(file: string, flags: Flags, db: Database): Promise<void> {
  const dryRun = flags['dry-run'] ?? false
  const { counts, report } = await importUsers({
    file,
    db,
    dryRun,
    now: systemClock(),
    progress: createProgress(),
    allowAdmins: flags['allow-admins'] ?? false,
    allConfirmed: flags['all-confirmed'] ?? false,
    ignored: (headers) => headers.length > 0 && console.log(`Nothing is made of: ${headers.join(', ')}`),
  })
  if (!dryRun) await noteRun(db, 'import', counts)
  console.log(`${summary(counts, dryRun ? 'Would import' : 'Imported')}\n\nLine by line: ${report}`)
}

async function invite(db: Database, flags: Flags): Promise<void> {
  const perMinute = Number(flags['per-minute'] ?? 60)
  if (!Number.isInteger(perMinute) || perMinute < 1) throw new Failure('--per-minute takes a whole number from 1.')
  const invitations = { kid: await linkKey(flags), now: systemClock(), ttl: 7 * 24 * 60 * 60, perMinute }
  const all = Math.max(1, await countUninvited(db, invitations.now))
  const show = createProgress()
  const done = await inviteAll(db, invitations, (queued) =>
    show(Math.min(1, queued / all), `${queued} invitations queued`),
  )
  await noteRun(db, 'invite', { mails: done })
  console.log(`${done} invitations in all; the last one leaves in ${Math.floor(done / perMinute)} minutes.`)
}

/** Of the key ring only the name of a key is needed, but the deployed one cannot be asked for it. */
async function linkKey({ remote }: Flags): Promise<string> {
  const text = process.env.KEYRING ?? (remote ? undefined : (await readDevSettings()).KEYRING)
  if (!text) throw new Failure('Set KEYRING to the key ring in use: the mails name the key that will sign their links.')
  const { parseKeyring } = await import('../../src/lib/keyring.ts')
  const { keyring, problems } = parseKeyring(text)
  if (problems.length > 0) throw new Failure(problems.join('\n'))
  return keyring.signing('link').kid
}

async function backfill(db: Database, flags: Flags): Promise<void> {
  const before = secondsOf(flags['confirmed-before'])
  if (before === undefined) throw new Failure('Say up to when: --confirmed-before 2026-01-31 (UTC).')
  if (flags['dry-run']) return console.log(`${await countUnconfirmed(db, before)} accounts would be confirmed.`)
  const all = Math.max(1, await countUnconfirmed(db, before))
  const show = createProgress()
  const done = await confirmBefore(db, before, systemClock(), (count) =>
    show(Math.min(1, count / all), `${count} accounts confirmed`),
  )
  await noteRun(db, 'backfill', { confirmed: done, before })
  console.log(`${done} accounts confirmed in all.`)
}

import { createKeyring } from '../scripts/keyring.ts'
import { openLocalDatabase } from '../scripts/local-database.ts'
import { command, Failure, table } from '../scripts/terminal.ts'
import type { AuditQuery } from '../src/admin/audit/index.ts'
import {
  changeUser,
  listAudit,
  listSuppressions,
  listUsers,
  readMail,
  readNumbers,
  readSending,
  readUser,
} from '../src/admin/index.ts'
import { listMails } from '../src/admin/mail/index.ts'
import { indexUsers, purge, tallyEvents } from '../src/admin/upkeep/index.ts'
import { readConfig } from '../src/config.ts'
import type { Deps } from '../src/deps.ts'
import { systemClock } from '../src/lib/clock.ts'
import type { MailDeps } from '../src/mail/deps.ts'
import { alertOperator } from '../src/mail/queue/alert-operator.ts'
import { sweepMail } from '../src/mail/queue/sweep.ts'
import { type Database, openDatabase } from '../src/store/database.ts'

/*
 * What each page of the operator's desk, and each job of the cron, costs on a database that scripts/million.ts has filled: rows read and written,
 * as D1 bills them, and the time of the slowest of three runs. node bench/desk.ts <directory>
 */

interface Cost {
  read: number
  written: number
}

await command(async () => {
  const [directory] = process.argv.slice(2)
  if (!directory) throw new Failure('Usage: node bench/desk.ts <directory>')
  const local = await openLocalDatabase(directory)
  try {
    const cost: Cost = { read: 0, written: 0 }
    const deps = await depsOn(billed(local.db, cost))
    const rows = []
    for (const [name, work] of [...(await pages(deps)), ...jobs(deps)])
      rows.push([name, ...(await measured(cost, work))])
    console.log(table([['page or job', 'rows read', 'written', 'ms', 'shown'], ...rows]))
  } finally {
    await local.close()
  }
})

type Page = [name: string, work: () => Promise<unknown[]>]

async function pages(deps: Deps): Promise<Page[]> {
  const users = async (query: string, filter?: 'unconfirmed' | 'disabled' | 'admin' | 'bounced', cursor = '') =>
    (await listUsers(deps, { query, filter, cursor, limit: 50 })).users
  const mails = async (filter: Parameters<typeof listMails>[1]['filter']) =>
    (await listMails(deps, { filter, cursor: '', limit: 50 })).mails
  const [some] = await users('gmail.com')
  const [newest] = await mails({})
  const { nextCursor } = await listUsers(deps, { query: 'gmail.com', filter: undefined, cursor: '', limit: 50 })
  const { id = '', email = '' } = some ?? {}
  const admin = { id, origin: { device: '', browser: '', country: null, locale: 'en', ipHash: '' } }
  return [
    ['users, the newest', () => users('')],
    ['users, whole address', () => users(email)],
    ['users, part that few have', () => users(email.slice(3, 14))],
    ['users, part that many have', () => users('gmail.com')],
    ['users, its second page', () => users('gmail.com', undefined, nextCursor ?? '')],
    ['users, part that nobody has', () => users('zzqqxx')],
    ['users, parts common, whole rare', () => users('anna@gmail')],
    ['users, two characters', () => users('an')],
    ['users, unconfirmed', () => users('', 'unconfirmed')],
    ['users, disabled', () => users('', 'disabled')],
    ['users, disabled and a part', () => users('gmail', 'disabled')],
    ['users, administrators', () => users('', 'admin')],
    ['users, bounced', () => users('', 'bounced')],
    ['one user', async () => [await readUser(deps, id)]],
    ['disable and enable', async () => [await changeUser(deps, admin, { id, changes: ['disabled', 'enabled'] })]],
    ['mails, the newest', () => mails({})],
    ['mails, failed', () => mails({ state: 'failed' })],
    ['mails, waiting', () => mails({ state: 'queued' })],
    ['mails, dead letters', () => mails({ state: 'dead' })],
    ['mails, delivered', () => mails({ state: 'delivered' })],
    ['mails, of a kind nobody had', () => mails({ kind: 'session_theft' })],
    ['mails, to an address', () => mails({ address: email })],
    ['one mail', async () => [await readMail(deps, newest?.id ?? '')]],
    ['suppressions', async () => (await listSuppressions(deps, { cursor: '', limit: 50 })).suppressions],
    ['numbers of 30 days', async () => (await readNumbers(deps, { days: 30 })).days],
    ['how sending fares', async () => [await readSending(deps)]],
    ...auditPages(deps, id),
  ]
}

function auditPages(deps: Deps, userId: string): Page[] {
  const audit = async (filter: AuditQuery['filter']) =>
    (await listAudit(deps, { filter, cursor: '', limit: 50 })).events
  return [
    ['audit log', () => audit({})],
    ['audit log of one user', () => audit({ userId })],
    ['audit log, of a kind nobody had', () => audit({ kind: 'apps' })],
  ]
}

/** What a minute's cron does, one by one. */
function jobs(deps: Deps): Page[] {
  const mail: MailDeps = {
    ...deps,
    measure() {},
    providers: [],
    readAsset: async () => '',
    queue: { send: async () => undefined, sendBatch: async () => undefined },
  }
  const job = (name: string, work: () => Promise<void>): Page => [`cron: ${name}`, () => work().then(() => [])]
  return [
    job('sweep', () => sweepMail(mail)),
    job('alert', () => alertOperator(mail)),
    job('tally', () => tallyEvents(deps)),
    job('index', () => indexUsers(deps)),
    job('purge', () => purge(deps)),
  ]
}

async function measured(cost: Cost, work: () => Promise<unknown[]>): Promise<string[]> {
  const times: number[] = []
  let shown = 0
  for (let run = 0; run < 3; run++) {
    Object.assign(cost, { read: 0, written: 0 })
    const started = performance.now()
    shown = (await work()).length
    times.push(performance.now() - started)
  }
  return [String(cost.read), String(cost.written), Math.max(...times).toFixed(0), String(shown)]
}

/** The same database, its batches billed. */
function billed({ d1 }: Database, cost: Cost): Database {
  const batch: D1Database['batch'] = async (statements) => {
    const results = await d1.batch(statements)
    for (const { meta } of results) {
      cost.read += meta.rows_read
      cost.written += meta.rows_written
    }
    return results as never
  }
  return openDatabase({ prepare: (query: string) => d1.prepare(query), batch } as D1Database)
}

async function depsOn(db: Database): Promise<Deps> {
  const settings = { ENVIRONMENT: 'development', PUBLIC_URL: 'http://localhost:8787', MAIL_PROVIDERS: 'resend' }
  const secrets = {
    KEYRING: JSON.stringify(await createKeyring()),
    MAIL_RESEND_KEY: 'k',
    MAIL_FROM: 'a@example.com',
    OPERATOR_EMAIL: 'b@example.com',
  }
  const log = { info() {}, warn() {}, error() {} }
  return {
    config: readConfig({ ...settings, ...secrets }),
    clock: systemClock,
    db,
    log,
    passwords: undefined as never,
    enqueueMails() {},
    enqueueEvents() {},
    defer() {},
    mailBacklog: async () => null,
    features: [],
  }
}

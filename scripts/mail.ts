import { parseArgs } from 'node:util'
import { type AdminApi, type Json, openAdminApi } from './admin-api.ts'
import { command, Failure, table } from './terminal.ts'

const usage = `
npm run mail -- list [FILTERS] [--cursor C]      the newest mails, 50 a page; --state dead: the dead letters
npm run mail -- show ID                          a mail's whole life line
npm run mail -- replay ID                        the mail once more, as a new one
npm run mail -- replay --state STATE [FILTERS]   all of them, until none is left
npm run mail -- cancel ID
npm run mail -- suppressions [--cursor C]        addresses that are not mailed
npm run mail -- unsuppress ADDRESS               mail it again
FILTERS are --state failed|dead|…, --kind confirm|…, --provider resend|…, --to ADDRESS.
GATEHOUSE_URL (http://localhost:8787), GATEHOUSE_ADMIN and GATEHOUSE_PASSWORD say where and who.`

type Filter = Partial<Record<'state' | 'kind' | 'provider' | 'to', string>>

await command(async () => {
  const text = { type: 'string' } as const
  const options = { state: text, kind: text, provider: text, to: text, cursor: text }
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const { cursor = '', ...filter } = values
  const [verb = '', what] = positionals
  const action = actionOf(verb, what, filter, cursor)
  if (!action) throw new Failure(usage.trim())
  await action(await openAdminApi())
})

type Action = (api: AdminApi) => Promise<void>

function actionOf(verb: string, what: string | undefined, filter: Filter, cursor: string): Action | undefined {
  if (verb === 'list') return (api) => listMails(api, filter, cursor)
  if (verb === 'suppressions') return (api) => listSuppressions(api, cursor)
  if (verb === 'replay' && !what && filter.state) return (api) => replayAll(api, filter)
  if (!what) return undefined
  if (verb === 'show') return async (api) => print(await api('GET', mailPath(what)))
  if (verb === 'replay') return async (api) => print(await api('POST', `${mailPath(what)}/requeue`))
  if (verb === 'cancel') return async (api) => print(await api('POST', `${mailPath(what)}/cancel`))
  if (verb === 'unsuppress') return (api) => unsuppress(api, what)
  return undefined
}

function mailPath(id: string): string {
  return `/mail/${encodeURIComponent(id)}`
}

async function listMails(api: AdminApi, filter: Filter, cursor: string): Promise<void> {
  const page = await api('GET', `/mail?${new URLSearchParams({ ...filter, cursor })}`)
  const next = page.nextCursor as string | null
  // A page is of a stretch of rows, in which there may be none.
  if ((page.mails as Json[]).length === 0 && next) return listMails(api, filter, next)
  const columns = { id: 'id', kind: 'kind', state: 'status', tries: 'attempts', code: 'lastCode', to: 'address' }
  printRows(page.mails as Json[], { ...columns, made: 'createdAt' }, next)
}

async function listSuppressions(api: AdminApi, cursor: string): Promise<void> {
  const page = await api('GET', `/suppressions?${new URLSearchParams({ cursor })}`)
  const columns = { address: 'address', reason: 'reason', until: 'until', mail: 'mailId' }
  printRows(page.suppressions as Json[], columns, page.nextCursor as string | null)
}

/** Step by step, each where the last one ended, until all have been looked at. */
async function replayAll(api: AdminApi, filter: Filter): Promise<void> {
  let done = 0
  const reasons: Record<string, number> = {}
  for (let cursor: string | null = ''; cursor !== null; ) {
    const step = await api('POST', '/mail/requeue', { filter, ...(cursor ? { cursor } : {}) })
    done += (step.requeued as Json[]).length
    for (const { reason } of step.refused as { reason: string }[]) reasons[reason] = (reasons[reason] ?? 0) + 1
    cursor = step.nextCursor as string | null
  }
  console.log(`${done} mails go out once more.`)
  for (const [reason, count] of Object.entries(reasons)) console.log(`${count} do not: ${reason.replaceAll('_', ' ')}`)
}

async function unsuppress(api: AdminApi, email: string): Promise<void> {
  await api('DELETE', '/suppressions', { email })
  console.log(`${email} is mailed again.`)
}

/** Rows as a table, by the names of their columns. */
function printRows(rows: Json[], columns: Record<string, string>, next: string | null): void {
  const cells = rows.map((row) => Object.values(columns).map((name) => String(row[name] ?? '')))
  console.log(table([Object.keys(columns), ...cells]))
  if (next) console.log(`There are more: --cursor ${next}`)
}

function print(result: object): void {
  console.log(JSON.stringify(result, null, 2))
}

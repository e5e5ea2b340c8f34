import { parseArgs } from 'node:util'
import { type AdminApi, type Json, openAdminApi, whereAndWho } from './admin-api.ts'
import { printFacts, printJson, printLife, printRows } from './print.ts'
import { createCounter } from './progress.ts'
import { command, Failure } from './terminal.ts'

const usage = `
npm run mail -- list [FILTERS] [--cursor C]      the newest mails, 50 a page; --state dead: the dead letters
npm run mail -- show ID                          what happened to a mail
npm run mail -- replay ID                        the mail once more, as a new one
npm run mail -- replay --state STATE [FILTERS]   all of them, until none is left
npm run mail -- cancel ID
npm run mail -- suppressions [--cursor C]        addresses that are not mailed
npm run mail -- unsuppress ADDRESS               mail it again
FILTERS are --state failed|dead|…, --kind confirm|…, --provider resend|…, --to ADDRESS.
${whereAndWho}`

type Filter = Partial<Record<'state' | 'kind' | 'provider' | 'to', string>>

await command(async () => {
  const text = { type: 'string' } as const
  const options = {
    state: text,
    kind: text,
    provider: text,
    to: text,
    cursor: text,
    json: { type: 'boolean' },
  } as const
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const { cursor = '', json = false, ...filter } = values
  const [verb = '', what] = positionals
  const action = actionOf({ verb, what, filter, cursor, json })
  if (!action) throw new Failure(usage.trim())
  await action(await openAdminApi())
}, usage)

interface Wish {
  verb: string
  what: string | undefined
  filter: Filter
  cursor: string
  /** For programs. */
  json: boolean
}

type Action = (api: AdminApi) => Promise<void>

function actionOf({ verb, what, filter, cursor, json }: Wish): Action | undefined {
  if (verb === 'list') return (api) => listMails(api, filter, cursor, json)
  if (verb === 'suppressions') return (api) => listSuppressions(api, cursor, json)
  if (verb === 'replay' && !what && filter.state) return (api) => replayAll(api, filter)
  if (!what) return undefined
  if (verb === 'show') return (api) => show(api, what, json)
  if (verb === 'replay') return (api) => change(api, what, 'requeue', json)
  if (verb === 'cancel') return (api) => change(api, what, 'cancel', json)
  if (verb === 'unsuppress') return (api) => unsuppress(api, what)
  return undefined
}

function mailPath(id: string): string {
  return `/mail/${encodeURIComponent(id)}`
}

async function listMails(api: AdminApi, filter: Filter, cursor: string, json: boolean): Promise<void> {
  const page = await api('GET', `/mail?${new URLSearchParams({ ...filter, cursor })}`)
  const next = page.nextCursor as string | null
  // A page is of a stretch of rows, in which there may be none.
  if ((page.mails as Json[]).length === 0 && next) return listMails(api, filter, next, json)
  if (json) return printJson(page)
  const columns = { id: 'id', kind: 'kind', state: 'status', tries: 'attempts', code: 'lastCode', to: 'address' }
  printRows(page.mails as Json[], { ...columns, 'made (UTC)': 'createdAt' }, next)
}

async function listSuppressions(api: AdminApi, cursor: string, json: boolean): Promise<void> {
  const page = await api('GET', `/suppressions?${new URLSearchParams({ cursor })}`)
  if (json) return printJson(page)
  const columns = { address: 'address', reason: 'reason', 'until (UTC)': 'until', mail: 'mailId' }
  printRows(page.suppressions as Json[], columns, page.nextCursor as string | null)
}

async function show(api: AdminApi, id: string, json: boolean): Promise<void> {
  const file = await api('GET', mailPath(id))
  if (json) return printJson(file)
  const { kind, address, status, attempts, email, createdAt, expiresAt, nextAt, replaces } = Object(file.mail)
  const isAlive = status === 'queued' || status === 'sending'
  printFacts(`${kind ?? 'A mail'} to ${address ?? 'an address that is forgotten'}`, {
    ...{ state: status, attempts, account: email, 'made (UTC)': createdAt, 'link ends (UTC)': expiresAt },
    ...{ 'next try (UTC)': isAlive ? nextAt : null, 'in place of': replaces, 'replaced by': file.replacedBy },
  })
  printLife(file.history as Json[])
}

async function change(api: AdminApi, id: string, what: 'requeue' | 'cancel', json: boolean): Promise<void> {
  const done = await api('POST', `${mailPath(id)}/${what}`)
  if (json) return printJson(done)
  console.log(what === 'requeue' ? `${done.id} goes out in its place.` : `${done.id} will not be sent.`)
}

/** Step by step, each where the last one ended, until all have been looked at. */
async function replayAll(api: AdminApi, filter: Filter): Promise<void> {
  let done = 0
  const reasons: Record<string, number> = {}
  const count = createCounter()
  for (let cursor: string | null = ''; cursor !== null; ) {
    const step = await api('POST', '/mail/requeue', { filter, ...(cursor ? { cursor } : {}) })
    done += (step.requeued as Json[]).length
    for (const { reason } of step.refused as { reason: string }[]) reasons[reason] = (reasons[reason] ?? 0) + 1
    cursor = step.nextCursor as string | null
    count(`${done} mails go out once more`, cursor === null)
  }
  console.log(`${done} mails go out once more.`)
  for (const [reason, mails] of Object.entries(reasons)) console.log(`${mails} do not: ${reason.replaceAll('_', ' ')}`)
}

async function unsuppress(api: AdminApi, email: string): Promise<void> {
  await api('DELETE', '/suppressions', { email })
  console.log(`${email} is mailed again.`)
}

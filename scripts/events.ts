import { parseArgs } from 'node:util'
import { type AdminApi, type Json, openAdminApi, whereAndWho } from './admin-api.ts'
import { printFacts, printJson, printLife, printRows } from './print.ts'
import { command, Failure, table } from './terminal.ts'

const usage = `
npm run events -- list [FILTERS] [--cursor C]    the newest events, 50 a page, and how the apps fare that are told
npm run events -- show ID                        what happened to an event, and what it says
npm run events -- replay ID                      the event once more, under the same id
npm run events -- resume NAME                    go on telling an app that had answered 410
FILTERS are --status queued|sending|sent|expired, --endpoint NAME, --user ADDRESS|NAME|ID.
${whereAndWho}`

type Filter = Partial<Record<'status' | 'endpoint' | 'user', string>>

await command(async () => {
  const text = { type: 'string' } as const
  const options = { status: text, endpoint: text, user: text, cursor: text, json: { type: 'boolean' } } as const
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
  if (verb === 'list') return (api) => list(api, filter, cursor, json)
  if (!what) return undefined
  const name = encodeURIComponent(what)
  if (verb === 'show') return (api) => show(api, name, json)
  const say = (text: string) => (done: Json) => (json ? printJson(done) : console.log(text))
  if (verb === 'replay') return (api) => api('POST', `/events/${name}/requeue`).then(say(`${what} is told once more.`))
  if (verb === 'resume')
    return (api) => api('POST', `/events/endpoints/${name}/resume`).then(say(`${what} is told again.`))
  return undefined
}

async function list(api: AdminApi, filter: Filter, cursor: string, json: boolean): Promise<void> {
  const page = await api('GET', `/events?${new URLSearchParams({ ...filter, cursor })}`)
  const next = page.nextCursor as string | null
  // A page is of a stretch of rows, in which there may be none.
  if ((page.events as Json[]).length === 0 && next) return list(api, filter, next, json)
  if (json) return printJson(page)
  const told = page.endpoints as { name: string; url: string; pausedAt: string | null }[]
  console.log(table(told.map(({ name, url, pausedAt }) => [name, url, pausedAt ? `paused since ${pausedAt}` : 'told'])))
  console.log('')
  const columns = { id: 'id', app: 'endpoint', type: 'type', state: 'status', tries: 'attempts', code: 'lastCode' }
  printRows(page.events as Json[], { ...columns, about: 'email', 'made (UTC)': 'createdAt' }, next)
}

async function show(api: AdminApi, name: string, json: boolean): Promise<void> {
  const file = await api('GET', `/events/${name}`)
  if (json) return printJson(file)
  const { type, endpoint, status, attempts, email, userId, createdAt } = Object(file.event)
  const about = email ?? userId
  printFacts(`${type} for ${endpoint}`, { state: status, attempts, about, 'made (UTC)': createdAt })
  printLife(file.history as Json[], endpoint)
  console.log('\nWhat it says:')
  printJson(Object(file.payload))
}

import { parseArgs } from 'node:util'
import { type AdminApi, type Json, openAdminApi } from './admin-api.ts'
import { command, Failure, table } from './terminal.ts'

const usage = `
npm run events -- list [FILTERS] [--cursor C]    the newest events, 50 a page, and how the apps fare that are told
npm run events -- show ID                        an event's whole life line, and what it says
npm run events -- replay ID                      the event once more, under the same id
npm run events -- resume NAME                    go on telling an app that had answered 410
FILTERS are --status queued|sending|sent|expired, --endpoint NAME, --user ID.
GATEHOUSE_URL (http://localhost:8787), GATEHOUSE_ADMIN and GATEHOUSE_PASSWORD say where and who.`

type Filter = Partial<Record<'status' | 'endpoint' | 'user', string>>

await command(async () => {
  const text = { type: 'string' } as const
  const options = { status: text, endpoint: text, user: text, cursor: text }
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const { cursor = '', ...filter } = values
  const [verb = '', what] = positionals
  const action = actionOf(verb, what, filter, cursor)
  if (!action) throw new Failure(usage.trim())
  await action(await openAdminApi())
})

type Action = (api: AdminApi) => Promise<void>

function actionOf(verb: string, what: string | undefined, filter: Filter, cursor: string): Action | undefined {
  if (verb === 'list') return (api) => list(api, filter, cursor)
  if (!what) return undefined
  const name = encodeURIComponent(what)
  if (verb === 'show') return async (api) => print(await api('GET', `/events/${name}`))
  if (verb === 'replay') return async (api) => print(await api('POST', `/events/${name}/requeue`))
  if (verb === 'resume') return async (api) => print(await api('POST', `/events/endpoints/${name}/resume`))
  return undefined
}

async function list(api: AdminApi, filter: Filter, cursor: string): Promise<void> {
  const page = await api('GET', `/events?${new URLSearchParams({ ...filter, cursor })}`)
  const next = page.nextCursor as string | null
  // A page is of a stretch of rows, in which there may be none.
  if ((page.events as Json[]).length === 0 && next) return list(api, filter, next)
  const told = page.endpoints as { name: string; url: string; pausedAt: string | null }[]
  console.log(table(told.map(({ name, url, pausedAt }) => [name, url, pausedAt ? `paused since ${pausedAt}` : 'told'])))
  const columns = ['id', 'endpoint', 'type', 'status', 'attempts', 'lastCode', 'userId', 'createdAt']
  const cells = (page.events as Json[]).map((row) => columns.map((column) => String(row[column] ?? '')))
  console.log(`\n${table([columns, ...cells])}`)
  if (next) console.log(`There are more: --cursor ${next}`)
}

function print(result: object): void {
  console.log(JSON.stringify(result, null, 2))
}

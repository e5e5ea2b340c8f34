import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { DatabaseSync } from 'node:sqlite'
import { askResolver, askWorker, soundDeployment } from './deployed.ts'

/** What is in the account, and every request that changed something in it. */
export interface Account {
  databases: { uuid: string; name: string }[]
  namespaces: { id: string; title: string }[]
  queues: { queue_id: string; queue_name: string; consumers: Record<string, unknown>[] }[]
  secrets: Map<string, string>
  /** Of the Worker; none before the first deploy. */
  bindings: Record<string, unknown>[] | undefined
  crons: string[]
  changes: string[]
  database: DatabaseSync
  /** Requests that it has no answer to. */
  unknown: string[]
  /** A request that is refused once. */
  refuses: string
}

export const emptyAccount = (): Account => ({
  ...{ databases: [], namespaces: [], queues: [], secrets: new Map(), bindings: undefined, crons: [] },
  ...{ changes: [], unknown: [], refuses: '', database: new DatabaseSync(':memory:') },
})

interface Asked {
  url: URL
  body: Buffer
  type: string
}

type Answer = (asked: Asked, parts: string[]) => unknown

/** Cloudflare's API with an account that remembers, as far as `wrangler deploy` and its like ask it; and the Worker's own address. */
export async function openAccount(account: Account): Promise<{ origin: string; close(): void }> {
  const answers = answersOf(account)
  const server = createServer(async (request, response) => {
    const { status, body } = await answer(request, account, answers)
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { origin: `http://localhost:${port}`, close }
}

const base = '/client/v4/accounts/account-1'

async function answer(request: IncomingMessage, account: Account, answers: Record<string, Answer>) {
  const body = Buffer.concat(await request.toArray())
  const url = new URL(request.url ?? '/', 'http://localhost')
  const outside = askWorker(sound, { url, body: String(body) }) ?? askResolver(sound, { url, body: '' })
  if (outside) return { status: 200, ...outside }
  const line = `${request.method} ${url.pathname.replace(base, '')}`
  const [pattern, parts] = found(line, Object.keys(answers))
  if (line === account.refuses) {
    account.refuses = ''
    return refusal(403, 10000)
  }
  const result = pattern && answers[pattern]?.({ url, body, type: request.headers['content-type'] ?? '' }, parts)
  if (request.method !== 'GET' && !/query$|upload-session$/.test(line)) account.changes.push(line)
  if (result !== undefined) return { status: 200, body: { success: true, errors: [], messages: [], result } }
  if (!pattern) account.unknown.push(line)
  return refusal(404, line.includes('/d1/') ? 7404 : 10007)
}

const sound = soundDeployment('')

const refusal = (status: number, code: number) => ({
  status,
  body: { success: false, errors: [{ code, message: 'refused' }], result: null },
})

function found(line: string, patterns: string[]): [string | undefined, string[]] {
  for (const pattern of patterns) {
    const parts = new RegExp(`^${pattern.replace(/:\w+/g, '([^/]+)')}$`).exec(line)
    if (parts) return [pattern, parts.slice(1)]
  }
  return [undefined, []]
}

const json = ({ body }: Asked) => JSON.parse(body.toString())

/** Of a list, the first page; there is no other. */
const page = <Entry>({ url }: Asked, list: Entry[]) => (['1', null].includes(url.searchParams.get('page')) ? list : [])

function added<Entry>(list: Entry[], entry: Entry): Entry {
  list.push(entry)
  return entry
}

function answersOf(account: Account): Record<string, Answer> {
  return { ...resourcesOf(account), ...workerOf(account) }
}

function resourcesOf({ databases, namespaces, queues, database }: Account): Record<string, Answer> {
  const called = (name: string | null) => queues.filter(({ queue_name }) => queue_name === name)
  return {
    'GET /d1/database': (asked) => page(asked, databases),
    'POST /d1/database': (asked) => added(databases, { uuid: crypto.randomUUID(), name: json(asked).name }),
    'GET /d1/database/:name': (_, [name]) => databases.find((each) => [each.name, each.uuid].includes(name ?? '')),
    'POST /d1/database/:id/query': (asked) => [
      { success: true, meta: { duration: 1 }, results: run(database, json(asked).sql) },
    ],
    'GET /storage/kv/namespaces': (asked) => page(asked, namespaces),
    'POST /storage/kv/namespaces': (asked) =>
      added(namespaces, { id: crypto.randomUUID().replaceAll('-', ''), title: json(asked).title }),
    'GET /queues': (asked) => {
      const name = asked.url.searchParams.get('name')
      return page(asked, name ? called(name) : queues).map((queue) => {
        return { ...queue, consumers_total_count: queue.consumers.length, producers: [], producers_total_count: 0 }
      })
    },
    'POST /queues': (asked) => {
      const { queue_name } = json(asked)
      return added(queues, { queue_id: `id-of-${queue_name}`, queue_name, consumers: [] })
    },
    'POST /queues/:id/consumers': (asked, [id]) => {
      const queue = queues.find(({ queue_id }) => queue_id === id)
      const consumer = { ...json(asked), consumer_id: crypto.randomUUID(), script: 'gatehouse' }
      return queue && added(queue.consumers, consumer)
    },
    'PUT /queues/:id/consumers/:consumer': (asked) => json(asked),
  }
}

function workerOf(account: Account): Record<string, Answer> {
  const script = '/workers/scripts/gatehouse'
  const there = (result: unknown) => (account.bindings ? result : undefined)
  return {
    'GET /workers/services/gatehouse': () =>
      there({ default_environment: { environment: 'production', script: { last_deployed_from: 'wrangler' } } }),
    'GET /workers/subdomain': () => ({ subdomain: 'example' }),
    [`GET ${script}/secrets`]: () => there([...account.secrets.keys()].map((name) => ({ name, type: 'secret_text' }))),
    [`POST ${script}/assets-upload-session`]: () => ({ jwt: 'assets', buckets: [] }),
    [`PUT ${script}`]: (asked) => upload(account, asked),
    [`POST ${script}/versions`]: (asked) => upload(account, asked),
    [`POST ${script}/deployments`]: () => ({ id: 'deployment' }),
    [`GET ${script}/deployments`]: () =>
      there({ deployments: [{ id: 'deployment', versions: [{ version_id: 'version', percentage: 100 }] }] }),
    [`GET ${script}/versions/:id`]: () =>
      there({ id: 'version', metadata: {}, resources: { script: {}, script_runtime: {}, bindings: account.bindings } }),
    [`GET ${script}/settings`]: () => there({ bindings: account.bindings }),
    'GET /workers/workers/gatehouse': () =>
      there({ name: 'gatehouse', subdomain: { enabled: true, previews_enabled: false } }),
    [`GET ${script}/subdomain`]: () => ({ enabled: true, previews_enabled: false }),
    [`POST ${script}/subdomain`]: (asked) => json(asked),
    [`PATCH ${script}/script-settings`]: (asked) => json(asked),
    [`PUT ${script}/schedules`]: (asked) => {
      account.crons = json(asked).map(({ cron }: { cron: string }) => cron)
      return { schedules: json(asked) }
    },
  }
}

function upload(account: Account, { body, type }: Asked): object {
  const metadata = metadataIn(body, type)
  for (const { type: kind, name, text } of metadata.bindings)
    if (kind === 'secret_text') account.secrets.set(name, text)
  const inherited = metadata.bindings.flatMap(({ type: kind, name }) =>
    kind === 'inherit' ? (account.bindings ?? []).filter((binding) => binding.name === name) : [],
  )
  const kept = [...account.secrets.keys()].map((name) => ({ type: 'secret_text', name }))
  const given = metadata.bindings.filter(({ type: kind }) => kind !== 'secret_text' && kind !== 'inherit')
  account.bindings = [...given, ...inherited, ...kept]
  return {
    id: 'version',
    tag: 'tag',
    etag: 'etag',
    startup_time_ms: 12,
    entry_point: 'index.js',
    metadata: {},
    resources: { script: { etag: 'etag' }, script_runtime: {}, bindings: account.bindings },
  }
}

interface Metadata {
  bindings: { type: string; name: string; text: string }[]
}

function metadataIn(body: Buffer, type: string): Metadata {
  const [, boundary = ''] = /boundary=(.+)$/.exec(type) ?? []
  const part = body
    .toString('utf8')
    .split(`--${boundary}`)
    .find((each) => each.includes('name="metadata"'))
  return JSON.parse(part?.split('\r\n\r\n')[1] ?? '{}')
}

/** D1 takes several statements and answers the rows of the last. */
function run(database: DatabaseSync, sql: string): unknown[] {
  if (/^\s*(select|pragma)/i.test(sql)) return database.prepare(sql).all()
  database.exec(sql)
  return []
}

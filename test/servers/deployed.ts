import { readdirSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { root } from '../../scripts/wrangler.ts'

/** What a deployment is made of, as the account's API, a resolver and the Worker itself tell it. */
export interface Deployed {
  bindings: Record<string, unknown>[]
  secrets: string[]
  migrations: string[]
  databases: { uuid: string; name: string }[]
  namespaces: { id: string; title: string }[]
  /** Consumers by queue. */
  queues: Record<string, Record<string, unknown>[]>
  /** TXT and MX by `name TYPE`. */
  zone: Record<string, string[]>
  health: { status: number; body: object }
}

const secrets = ['KEYRING', 'OIDC_KEYS', 'MAIL_RESEND_KEY', 'MAIL_RESEND_WEBHOOK_SECRET']

/** One with which nothing is wrong. */
export function soundDeployment(publicUrl: string): Deployed {
  const vars = {
    ...{ ENVIRONMENT: 'production', PUBLIC_URL: publicUrl, APP_NAME: 'Gatehouse' },
    MAIL_PROVIDERS: 'resend',
    MAIL_FROM: 'Example <no-reply@example.com>',
    BREACH_CHECK: 'on',
  }
  const consumer = { type: 'worker', script: 'gatehouse', settings: {} }
  return {
    bindings: [
      ...Object.entries(vars).map(([name, text]) => ({ type: 'plain_text', name, text })),
      ...secrets.map((name) => ({ type: 'secret_text', name })),
      { type: 'd1', name: 'DB', id: 'database-1' },
      { type: 'kv_namespace', name: 'KV', namespace_id: 'namespace-1' },
      { type: 'queue', name: 'MAIL', queue_name: 'gatehouse-mail' },
      { type: 'queue', name: 'DEAD_MAIL', queue_name: 'gatehouse-mail-dead' },
      ...['', '_56', '_48', '_PAGES', '_APPS'].map((end, at) => {
        return { type: 'ratelimit', name: `RATE_LIMIT${end}`, namespace_id: String(1001 + at) }
      }),
      { type: 'queue', name: 'EVENTS', queue_name: 'gatehouse-events' },
      { type: 'queue', name: 'DEAD_EVENTS', queue_name: 'gatehouse-events-dead' },
      { type: 'assets', name: 'ASSETS' },
    ],
    secrets,
    migrations: readdirSync(path.join(root, 'migrations')).filter((name) => name.endsWith('.sql')),
    databases: [{ uuid: 'database-1', name: 'gatehouse' }],
    namespaces: [{ id: 'namespace-1', title: 'gatehouse-kv' }],
    queues: {
      'gatehouse-mail': [{ ...consumer, dead_letter_queue: 'gatehouse-mail-dead' }],
      'gatehouse-mail-dead': [consumer],
      'gatehouse-events': [{ ...consumer, dead_letter_queue: 'gatehouse-events-dead' }],
      'gatehouse-events-dead': [consumer],
    },
    zone: {
      'send.example.com TXT': ['"v=spf1 include:amazonses.com ~all"'],
      'send.example.com MX': ['10 feedback-smtp.eu-west-1.amazonses.com.'],
      'resend._domainkey.example.com TXT': ['"p=MIGfMA0GCSqGSIb3"'],
      '_dmarc.example.com TXT': ['"v=DMARC1; p=reject"'],
    },
    health: { status: 200, body: { status: 'ok' } },
  }
}

export interface Question {
  url: URL
  body: string
}

/** Everything that `npm run doctor -- --remote` asks, on one port of this machine. */
export async function openDeployed(deployed: Deployed): Promise<{ origin: string; close(): void }> {
  const server = createServer((request, response) => void answer(deployed, request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () => {
    server.close()
    server.closeAllConnections()
  }
  return { origin: `http://127.0.0.1:${port}`, close }
}

async function answer(deployed: Deployed, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks = await request.toArray()
  const question = { url: new URL(request.url ?? '/', 'http://localhost'), body: Buffer.concat(chunks).toString() }
  const { status = 200, body } =
    askWorker(deployed, question) ?? askResolver(deployed, question) ?? askAccount(deployed, question)
  const headers = status === 429 ? { RateLimit: 'limit=0, remaining=0, reset=30' } : {}
  // A log-in that is not refused at once takes its hash.
  if (status === 401) await new Promise((resolve) => setTimeout(resolve, 60))
  response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body))
}

interface Told {
  status?: number
  body: unknown
}

const tries = new Map<string, number>()

export function askWorker({ health }: Deployed, { url, body }: Question): Told | undefined {
  if (url.pathname === '/healthz') return health
  if (url.pathname !== '/api/login') return undefined
  const { email } = JSON.parse(body) as { email: string }
  tries.set(email, (tries.get(email) ?? 0) + 1)
  if ((tries.get(email) ?? 0) > 5) return { status: 429, body: { code: 'too_many_requests' } }
  return { status: 401, body: { code: 'invalid_credentials' } }
}

export function askResolver({ zone }: Deployed, { url }: Question): Told | undefined {
  if (url.pathname !== '/dns-query') return undefined
  const [name, type] = [url.searchParams.get('name'), url.searchParams.get('type')]
  const Answer = (zone[`${name} ${type}`] ?? []).map((data) => ({ name, type: type === 'MX' ? 15 : 16, data }))
  return { body: { Status: Answer.length > 0 ? 0 : 3, Answer } }
}

/** Cloudflare's API, as far as wrangler asks it. */
function askAccount(deployed: Deployed, { url, body }: Question): Told {
  const { bindings, secrets, databases, namespaces, queues } = deployed
  const isFirst = ['1', null].includes(url.searchParams.get('page'))
  const script = '/workers/scripts/gatehouse'
  const answers: Record<string, () => unknown> = {
    [`${script}/deployments`]: () => ({ deployments: [{ id: 'd', versions: [{ version_id: 'v', percentage: 100 }] }] }),
    [`${script}/versions/v`]: () => ({
      id: 'v',
      metadata: {},
      resources: { script: {}, script_runtime: {}, bindings },
    }),
    [`${script}/secrets`]: () => secrets.map((name) => ({ name, type: 'secret_text' })),
    '/d1/database': () => (isFirst ? databases : []),
    '/d1/database/gatehouse': () => databases.find(({ name }) => name === 'gatehouse'),
    '/storage/kv/namespaces': () => (isFirst ? namespaces : []),
    '/queues': () => queuesCalled(url.searchParams.get('name') ?? '', queues),
  }
  const place = url.pathname.replace('/client/v4/accounts/account-1', '')
  const result = place.endsWith('/query') ? queried(body, deployed.migrations) : answers[place]?.()
  if (result === undefined)
    return { status: 404, body: { success: false, errors: [{ code: 7003, message: 'not there' }], result: null } }
  return { body: { success: true, errors: [], messages: [], result } }
}

function queuesCalled(name: string, queues: Deployed['queues']) {
  const consumers = queues[name]
  return consumers ? [{ queue_id: name, queue_name: name, consumers, consumers_total_count: consumers.length }] : []
}

function queried(body: string, migrations: string[]) {
  const { sql } = JSON.parse(body) as { sql: string }
  const results = /^\s*SELECT/i.test(sql) ? migrations.map((name, id) => ({ id, name, applied_at: '' })) : []
  return [{ success: true, meta: { duration: 1 }, results }]
}

import { createExecutionContext, waitOnExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { afterEach, beforeEach, vi } from 'vitest'
import { compose } from '../../src/compose.ts'
import { readConfig } from '../../src/config.ts'
import type { Feature } from '../../src/features/feature.ts'
import { features as installed } from '../../src/features/index.ts'
import { createApp } from '../../src/http/app.ts'
import { Client } from './client.ts'
import { mailReader } from './mail-reader.ts'
import { type Person, people } from './people.ts'

export type { Person } from './people.ts'

/** Settings by name, and bindings that stand in for the real ones. */
export type Over = Partial<Record<keyof Env, unknown>> & Record<string, unknown>

const usual = createApp(compose)

/** All limits of requests, as one function has them. */
export const limitedBy = (limit: RateLimit['limit']) => ({
  ...{ RATE_LIMIT: { limit }, RATE_LIMIT_56: { limit }, RATE_LIMIT_48: { limit } },
  ...{ RATE_LIMIT_PAGES: { limit }, RATE_LIMIT_APPS: { limit } },
})

/** The app with other features than the installed. */
const appWith = (features: readonly Feature[]) =>
  createApp((bindings, defer, log) => {
    const { deps, edge } = compose(bindings, defer, log)
    return { deps: { ...deps, features }, edge: { ...edge, features } }
  }, features)

/**
 * The app on the real database, with other settings and bindings, in the test's own isolate: so that a test may set the
 * clock (`travel`), delay the database, or count. The mail is not sent but read off the outbox (`mail`).
 */
export function openDoor(over: Over = {}, features = installed) {
  const app = features === installed ? usual : appWith(features)
  const queued: string[] = []
  const queue = {
    send: async ({ id }: { id: string }) => void queued.push(id),
    sendBatch: async (messages: { body: { id: string } }[]) => void queued.push(...messages.map(({ body }) => body.id)),
    metrics: async () => ({ backlogCount: queued.length }),
  }
  const bindings = {
    ...env,
    ...limitedBy(async () => ({ success: true })),
    MAIL: queue,
    ...over,
  } as unknown as Env
  const answer = async (url: string, init: RequestInit) => {
    const ctx = createExecutionContext()
    const response = await app.fetch(new Request(url, init), bindings, ctx)
    await waitOnExecutionContext(ctx)
    return response
  }
  const config = readConfig(bindings)
  const mails = mailReader(config)
  const newClient = (ip?: string) => new Client(ip, answer)
  return { bindings, config, queued, newClient, ...mails, ...people(newClient, mails) }
}

export type Door = ReturnType<typeof openDoor>

/** Stops the clock for every test of a file: seconds pass only by `travel`. */
export function stopTheClock(): void {
  beforeEach(() => void vi.setSystemTime(Math.floor(Date.now() / 1000) * 1000))
  afterEach(() => void vi.useRealTimers())
}

export const travel = (seconds: number) => vi.setSystemTime(Date.now() + seconds * 1000)

/** Status and code (or status word) of an answer: what tells one outcome from another. */
export async function outcome(answer: Response | Promise<Response>): Promise<string> {
  const response = await answer
  const text = await response.text()
  if (!response.headers.get('Content-Type')?.includes('json')) return String(response.status)
  const { code, status } = JSON.parse(text) as { code?: string; status?: string | number }
  const word = code ?? (typeof status === 'string' ? status : '')
  return word ? `${response.status} ${word}` : String(response.status)
}

export const logIn = ({ email, password }: Pick<Person, 'email' | 'password'>, client: Client) =>
  outcome(client.api('/login', { email, password }))

export const whoAmI = (client: Client) => outcome(client.api('/session', undefined, { method: 'GET' }))

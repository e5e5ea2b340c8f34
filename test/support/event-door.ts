import { createMessageBatch } from 'cloudflare:test'
import { afterEach, beforeEach, vi } from 'vitest'
import { compose } from '../../src/compose.ts'
import { consumeEvents } from '../../src/features/events/consumer.ts'
import { eventOutbox, eventPauses } from '../../src/features/events/schema.ts'
import { sweepEvents } from '../../src/features/events/sweep.ts'
import { type Over, openDoor } from './door.ts'
import { tables } from './tables.ts'

export const hookSecret = `whsec_${btoa('a secret of an app, 24 bytes+')}`
export const hook = { HOOKS: 'app', HOOK_APP_URL: 'https://app.example.com/hook', HOOK_APP_SECRET: hookSecret }

/** What an app was sent. */
export interface Told {
  url: string
  id: string
  headers: Record<string, string>
  body: string
  event: { type: string; timestamp: string; data: { userId: string; version: number; user?: Record<string, unknown> } }
}

/** What the apps of a test were sent, and how they answer. */
const told: Told[] = []
const app: { answer: (told: Told) => Response | Promise<Response> } = { answer: () => new Response() }

beforeEach(async () => {
  await tables.delete(eventOutbox)
  await tables.delete(eventPauses)
  told.length = 0
  app.answer = () => new Response(null, { status: 204 })
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (url, init = {}) => {
    const headers = Object.fromEntries(new Headers(init.headers))
    const body = String(init.body)
    const one = { url: String(url), id: headers['webhook-id'] ?? '', headers, body, event: JSON.parse(body) }
    told.push(one)
    return app.answer(one)
  })
})
afterEach(() => void vi.restoreAllMocks())

/** A door whose changes are told to an app. */
export function eventDoor(over: Over = {}) {
  const queued: string[] = []
  const EVENTS = {
    send: async ({ id }: { id: string }) => void queued.push(id),
    sendBatch: async (messages: { body: { id: string } }[]) => void queued.push(...messages.map(({ body }) => body.id)),
  }
  const door = openDoor({ ...hook, EVENTS, ...over })
  const composed = () => compose(door.bindings, (work) => void work).deps
  return {
    ...door,
    ...{ queued, told, app, composed },
    /** Has the consumer take what is on the queue; answers what comes back, and after how many seconds. */
    consume: async (deps = composed()) => deliver(deps, queued.splice(0)),
    sweep: () => sweepEvents(composed()),
    rows: () => tables.select().from(eventOutbox),
    /** What was told of these types, in the order in which it arrived. */
    types: () => told.map(({ event }) => event.type),
  }
}

async function deliver(deps: Parameters<typeof consumeEvents>[0], ids: readonly string[]) {
  const messages = ids.map((id) => ({ id, timestamp: new Date(0), attempts: 1, body: { id } }))
  const batch = createMessageBatch('gatehouse-events', messages)
  const retries = batch.messages.map((message) => vi.spyOn(message, 'retry'))
  await consumeEvents(deps, batch)
  return ids.flatMap((id, index) => {
    const wait = retries[index]?.mock.calls[0]?.[0]?.delaySeconds
    return wait === undefined ? [] : [{ id, wait }]
  })
}

import type { Deps } from '../../deps.ts'
import { commit } from '../../store/database.ts'
import { type EventFilter, type EventRow, endOfEvents, eventsOfPage, pausesOf } from './desk-statements.ts'

/** What an administrator sees of each event. Times in epoch seconds. */
export type ListedEvent = Omit<EventRow, 'payload' | 'history'>

export interface EndpointState {
  name: string
  url: string
  /** It answered 410, and is told nothing since; null: it is told. */
  pausedAt: number | null
}

export interface EventPage {
  events: ListedEvent[]
  /** Where the next page begins, or null. */
  nextCursor: string | null
  /** All that settings name. */
  endpoints: EndpointState[]
}

/** A page of events, the newest first. A page of what no index leads to may hold less than asked for, and yet have a next one. */
export async function listEvents(
  { db, config }: Deps,
  { filter, cursor, limit }: { filter: EventFilter; cursor: string; limit: number },
): Promise<EventPage> {
  const { events, ends, paused } = await commit(db, {
    events: eventsOfPage(filter, cursor, limit),
    ends: endOfEvents(filter, cursor),
    paused: pausesOf(config.events.endpoints.map(({ name }) => name)),
  })
  const last = events.length === limit ? events.at(-1) : ends[0]
  const endpoints = config.events.endpoints.map(({ name, url }) => ({
    name,
    url,
    pausedAt: paused.find((pause) => pause.endpoint === name)?.since ?? null,
  }))
  return { events: events.map(listed), nextCursor: last?.id ?? null, endpoints }
}

export function listed({ payload: _, history: __, ...event }: EventRow): ListedEvent {
  return event
}

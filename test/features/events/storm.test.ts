import { env } from 'cloudflare:workers'
import { expect, it, vi } from 'vitest'
import { auditEntry } from '../../../src/audit.ts'
import { always } from '../../../src/store/conditions.ts'
import { commit, type Database } from '../../../src/store/database.ts'
import { stopTheClock, travel } from '../../support/door.ts'
import { eventDoor } from '../../support/event-door.ts'
import { account } from '../../support/rows.ts'

stopTheClock()
const door = eventDoor()
const changes = 1000
const people = 20

/** A consumer that dies: its batch is never recorded, and the queue delivers its messages again. */
const dying = (db: Database): Database => {
  let trips = 0
  const batch = (statements: D1PreparedStatement[]) => {
    trips += 1
    return trips === 1 ? db.d1.batch(statements) : Promise.reject(new Error('killed'))
  }
  return { d1: { prepare: (text: string) => db.d1.prepare(text), batch } as D1Database }
}

/** 30 of 100 times something goes wrong at the app, in turn: it is down, slow, or takes the event and its answer is lost. */
function answerAsTold(call: number): Response {
  if (call % 10 > 2) return new Response()
  if (call % 10 === 0) return new Response(null, { status: 500 })
  throw call % 10 === 1 ? new TypeError('fetch failed') : new DOMException('', 'TimeoutError')
}

it('tells every one of 1,000 changes, whatever fails, and repeats none but under its id', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const { deps, ids } = { deps: door.composed(), ids: await crowd() }
  for (let change = 0; change < changes; change += people)
    await commit(
      deps.db,
      Object.fromEntries(
        ids.map((userId, index) => [
          `change_${index}`,
          auditEntry(deps, { event: 'profile_changed', userId, origin: null, wanted: always }),
        ]),
      ),
    )
  expect(await door.rows()).toHaveLength(changes)

  const taken = new Map<string, string>()
  let call = 0
  door.app.answer = ({ id, body }) => {
    call += 1
    // What is lost may be the answer alone: the app has it then.
    if (call % 10 !== 0 && call % 10 !== 1) taken.set(id, taken.get(id) ?? body)
    expect(taken.get(id) ?? body).toBe(body)
    return answerAsTold(call)
  }
  const isLost = (id: string) => id.charCodeAt(25) % 10 === 0
  for (let round = 0; round < 60 && (await waiting()) > 0; round++) {
    door.queued.splice(0, door.queued.length, ...door.queued.filter((id) => round > 0 || !isLost(id)).slice(0, 400))
    const killed = round % 3 === 1
    await door.consume(killed ? { ...deps, db: dying(deps.db) } : deps)
    travel(200)
    await door.sweep()
  }
  const rows = await door.rows()
  expect(rows.filter(({ status }) => status !== 'sent')).toEqual([])
  expect(taken.size).toBe(changes)
  expect([...taken.keys()].sort()).toEqual(rows.map(({ id }) => id).sort())
  for (const userId of ids) expect(versionsOf(taken, userId)).toBe(changes / people)
}, 60_000)

async function crowd(): Promise<string[]> {
  const quiet = eventDoor({ HOOKS: '' })
  return Promise.all(Array.from({ length: people }, async () => (await account((await quiet.confirmed()).email)).id))
}

const waiting = async () =>
  Number(await env.DB.prepare(`SELECT count(*) FROM event_outbox WHERE status <> 'sent'`).first('count(*)'))

/** How many versions of an account were told: none twice. */
function versionsOf(taken: Map<string, string>, userId: string): number {
  const data = [...taken.values()].map((body) => JSON.parse(body).data).filter((one) => one.userId === userId)
  return new Set(data.map(({ version }) => version)).size
}

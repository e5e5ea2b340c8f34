import { env } from 'cloudflare:workers'
import { beforeAll } from 'vitest'
import { indexChangedUsers } from '../../src/store/admin/user-search.ts'
import { commit, openDatabase } from '../../src/store/database.ts'
import { soundAnswer } from '../http/sound-answer.ts'
import type { Door, Person } from './door.ts'
import { account } from './rows.ts'

export type Administrator = Person & { id: string }

/** Somebody who is an administrator and has logged in just now. */
export async function administrator(door: Door): Promise<Administrator> {
  const person = await door.loggedIn()
  await env.DB.prepare(`UPDATE users SET role = 'admin' WHERE email = ?`).bind(person.email).run()
  return { ...person, id: (await account(person.email)).id }
}

/** The desk's JSON face, for one administrator who is made before all tests of a file. */
export function openDesk(door: Door) {
  const desk = {} as { admin: Administrator }
  beforeAll(async () => {
    desk.admin = await administrator(door)
  })
  return Object.assign(desk, {
    /** What a route answers, checked for soundness. */
    get: async <Shape>(path: string): Promise<Shape> =>
      JSON.parse(await soundAnswer(await desk.admin.client.get(`/api/admin${path}`))),
    send: (method: string, path: string, body?: unknown) => desk.admin.client.api(`/admin${path}`, body, { method }),
    /** What the audit log says that this administrator did to an account or mail, in alphabetical order. */
    async actions(userId: string): Promise<string[]> {
      const select = `SELECT event FROM audit WHERE user_id = ? AND actor_id = ? ORDER BY event`
      const { results } = await env.DB.prepare(select).bind(userId, desk.admin.id).all<{ event: string }>()
      return results.map(({ event }) => event)
    },
  })
}

/** Brings the search index up to date, as the minute's sweep does. */
export async function indexed(): Promise<void> {
  const db = openDatabase(env.DB)
  await commit(db, indexChangedUsers())
}

import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { codeOf, type Guarded, guarded, halfWay } from '../support/authenticator-app.ts'
import type { Client } from '../support/client.ts'
import { openDoor, stopTheClock, travel } from '../support/door.ts'
import { watchedDatabase } from '../support/watched-database.ts'

stopTheClock()
const DB = watchedDatabase(env.DB)
const door = openDoor({ DB })

/** Trips that an answer waits for, and rows that D1 bills. */
async function costOf(work: () => Promise<Response>) {
  DB.watch.restart()
  expect((await work()).status).toBeLessThan(500)
  return [DB.watch.trips.length, DB.watch.rowsWritten]
}

async function someone(): Promise<Guarded & { visitor: Client }> {
  const person = await guarded(door)
  travel(60)
  const visitor = door.newClient()
  await halfWay(person, visitor)
  return { ...person, visitor }
}

/** A queued mail and the entries of its indexes. */
const mail = 3

describe('a second factor costs trips and rows', () => {
  it('when it is set up: one trip and none stored, one trip that stores', async () => {
    const { client } = await door.loggedIn()
    let begun = { secret: '', setup: '' }
    const begin = async () => {
      const answer = await client.api('/second-factor')
      begun = await answer.clone().json()
      return answer
    }
    expect(await costOf(begin)).toEqual([1, 0])
    const { secret, setup } = begun
    const confirm = () => client.api('/second-factor/confirm', { setup, code: codeOf(secret) })
    expect(await costOf(confirm)).toEqual([1, 1 + 1 + mail])
  })

  it('at log-in: two trips, and one row more than without', async () => {
    const { secret, visitor, email, password } = await someone()
    const [trips, rows] = await costOf(() => visitor.api('/login/second', { code: codeOf(secret) }))
    const plain = await door.confirmed()
    await door.newClient().api('/login', plain)
    const [, without] = await costOf(() => door.newClient().api('/login', { email: plain.email, password }))
    expect([trips, email]).toEqual([2, email])
    // The step that was taken and the half that was used up.
    expect((rows ?? 0) - (without ?? 0)).toBe(2)
  })

  it('for a session that is to be fresh: two trips', async () => {
    const { client, secret } = await someone()
    const [trips] = await costOf(() => client.api('/session/fresh', { code: codeOf(secret) }))
    expect(trips).toBe(2)
  })

  it('for new recovery codes and its end: one trip each', async () => {
    const { client } = await guarded(door)
    const [renewed] = await costOf(() => client.api('/second-factor/recovery-codes'))
    const [removed] = await costOf(() => client.api('/second-factor', undefined, { method: 'DELETE' }))
    expect([renewed, removed]).toEqual([1, 1])
  })

  it('with a wrong code: one trip, the note of it after the answer', async () => {
    const { visitor } = await someone()
    const [trips] = await costOf(() => visitor.api('/login/second', { code: '000000' }))
    expect(trips).toBe(1)
  })
})

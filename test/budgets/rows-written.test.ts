import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { newAuthenticator, withPasskey } from '../support/authenticator.ts'
import { goodPassword, newAddress } from '../support/client.ts'
import { deliver } from '../support/deliver.ts'
import { openDoor } from '../support/door.ts'
import { watchedDatabase } from '../support/watched-database.ts'

/** D1 bills rows written, and counts each entry of an index as one. */
async function rowsOfSignUp(policy: string): Promise<number> {
  const DB = watchedDatabase(env.DB)
  const door = openDoor({ DB, EMAIL_CONFIRMATION: policy })
  const email = newAddress('rows')
  const client = door.newClient()
  const fields = { email, username: `rower${policy}`, password: goodPassword, password_confirm: goodPassword }
  expect((await client.post('/register', fields)).status).toBe(303)
  const token = (await door.mail(email)).token('confirm')
  await deliver(door.bindings, door.queued[0])
  const confirmed = await client.post('/confirm', { token })
  expect(confirmed.headers.get('Location')).toBe('/account?notice=confirmed')
  return DB.watch.rowsWritten
}

describe('rows written for a sign-up that is registered, mailed, confirmed and signed in', () => {
  it.each(['required', 'fence', 'off'])('%s: 18 at most', async (policy) => {
    expect(await rowsOfSignUp(policy)).toBeLessThanOrEqual(18)
  })
})

describe('rows written for a passkey', () => {
  const DB = watchedDatabase(env.DB)
  const door = openDoor({ DB })
  const rowsOf = async (work: () => Promise<unknown>) => {
    DB.watch.restart()
    await work()
    return DB.watch.rowsWritten
  }

  it('that is made: itself and its index, what it spends, the handle once, and the notice', async () => {
    const person = await door.loggedIn()
    for (const rows of [2 + 1 + 1 + mail, 2 + 1 + mail]) {
      const sent = await newAuthenticator().made(person.client)
      expect(await rowsOf(() => person.client.api('/passkeys', sent))).toBe(rows)
    }
  })

  it('that logs in: what it spends, the session, the time of it, the use at most once an hour, and a notice of a new browser', async () => {
    const { authenticator, visitor } = await withPasskey(door, { signCounterIncrement: 0 })
    for (const rows of [3 + 1 + mail, 3]) {
      const sent = await authenticator.asserted(visitor)
      expect(await rowsOf(() => visitor.api('/login/passkey', sent))).toBe(rows)
    }
  })
})

/** A queued mail and the entries of its indexes. */
const mail = 3

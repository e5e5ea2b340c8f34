import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
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

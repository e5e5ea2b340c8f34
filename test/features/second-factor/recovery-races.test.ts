import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { compose } from '../../../src/compose.ts'
import { endRecoveries } from '../../../src/features/second-factor/end-recoveries.ts'
import { guarded, halfWay } from '../../support/authenticator-app.ts'
import { logIn, openDoor, outcome, stopTheClock, travel } from '../../support/door.ts'
import { account } from '../../support/rows.ts'
import { hookedDatabase } from '../../support/slow-database.ts'

stopTheClock()
const door = openDoor()

async function asked() {
  const person = await guarded(door)
  const { pending } = await halfWay(person, door.newClient())
  await door.newClient().api('/recovery', { pending })
  return { person, token: (await door.mail(person.email, 'recovery_confirm')).token('recovery/confirm') }
}

const begin = (token: string) => outcome(door.newClient().api('/recovery/confirm', { token }))

describe('a recovery', () => {
  it('that is stopped while the sweep runs takes no factor', async () => {
    const { person, token } = await asked()
    expect(await begin(token)).toBe('200 recovery_started')
    travel(72 * 3600)
    const stop = env.DB.prepare('UPDATE second_factors SET disable_at = NULL WHERE user_id = ?')
    const { id } = await account(person.email)
    const before = (trip: number) => trip === 2 && stop.bind(id).run()
    await endRecoveries(compose({ ...env, DB: hookedDatabase(env.DB, { before }) }, () => {}).deps)
    expect(await logIn(person, door.newClient())).toBe('403 second_factor_required')
  })

  it('does not begin for whoever has become an administrator', async () => {
    const { person, token } = await asked()
    await env.DB.prepare(`UPDATE users SET role = 'admin' WHERE email = ?`).bind(person.email).run()
    expect(await begin(token)).toBe('400 link_invalid')
  })
})

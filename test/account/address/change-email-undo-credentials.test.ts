import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { chosen, moved, undoChange } from '../../support/account-mails.ts'
import { newAddress } from '../../support/client.ts'
import { addCredentials, credentialsOf } from '../../support/credentials.ts'
import { logIn, openDoor, stopTheClock } from '../../support/door.ts'
import { account, openSessions, setPasswordHash } from '../../support/rows.ts'

const door = openDoor({ ACCESS_TOKEN_TTL: '0', RESENDS_PER_HOUR: '50' })
stopTheClock()

describe('undoing a change of address', () => {
  it('takes away what was added since the change was asked for, and leaves what is older', async () => {
    const owner = await door.loggedIn()
    const now = Math.floor(Date.now() / 1000)
    await addCredentials(owner.email, now - 60, ['passkeys', 'identities', 'consents'])
    const taken = newAddress('thief')
    const undo = await moved(door, owner, taken)
    await addCredentials(taken, now)
    expect(await undoChange(door.newClient(), undo)).toBe('200 email_restored')
    expect(await credentialsOf(owner.email)).toEqual({ passkeys: 1, second_factors: 0, identities: 1, consents: 1 })
  })

  it('stops a recovery that would end an older second factor', async () => {
    const owner = await door.loggedIn()
    const taken = newAddress('thief')
    const undo = await moved(door, owner, taken)
    const now = Math.floor(Date.now() / 1000)
    await addCredentials(taken, now - 60, ['second_factors'])
    await env.DB.prepare('UPDATE second_factors SET disable_at = ?')
      .bind(now + 60)
      .run()
    await undoChange(door.newClient(), undo)
    expect(await credentialsOf(owner.email)).toMatchObject({ second_factors: 1 })
    const select = 'SELECT disable_at FROM second_factors WHERE user_id = ?'
    const row = await env.DB.prepare(select)
      .bind((await account(owner.email)).id)
      .first()
    expect(row).toEqual({ disable_at: null })
  })

  it('a second time ends nothing of an account without a password', async () => {
    const owner = await door.loggedIn()
    const undo = await moved(door, owner, newAddress('thief'))
    await undoChange(door.newClient(), undo)
    const token = await door.resetToken(owner)
    await door.newClient().api('/password/reset', { token, password: chosen })
    await logIn({ ...owner, password: chosen }, owner.client)
    await setPasswordHash(owner.email, null)
    await undoChange(door.newClient(), undo)
    expect(await openSessions(owner.email)).toBe(1)
  })
})

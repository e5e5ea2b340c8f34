import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { newAuthenticator, withPasskey } from '../../support/authenticator.ts'
import type { Sent } from '../../support/bent-credentials.ts'
import { openDoor, outcome, stopTheClock, travel } from '../../support/door.ts'
import { slowDatabase } from '../../support/slow-database.ts'

const door = openDoor()
stopTheClock()

describe('a ceremony', () => {
  const logIn = (client: ReturnType<typeof door.newClient>, sent: Sent) => outcome(client.api('/login/passkey', sent))

  it('ends after five minutes', async () => {
    const { authenticator, visitor } = await withPasskey(door)
    const sent = await authenticator.asserted(visitor)
    travel(301)
    expect(await logIn(visitor, sent)).toBe('400 ceremony_expired')
  })

  it('is of one purpose', async () => {
    const { client, authenticator, visitor } = await withPasskey(door)
    const { ceremony } = await newAuthenticator().made(client)
    const { credential } = await authenticator.asserted(visitor)
    expect(await logIn(client, { credential, ceremony })).toBe('400 ceremony_expired')
    const made = await newAuthenticator().made(client)
    const asserted = await authenticator.asserted(client)
    const mixed = { ...made, ceremony: asserted.ceremony }
    expect(await outcome(client.api('/passkeys', mixed))).toBe('400 ceremony_expired')
  })

  it('is of the browser that asked for it', async () => {
    const { authenticator, visitor } = await withPasskey(door)
    const sent = await authenticator.asserted(visitor)
    const other = door.newClient()
    await other.api('/passkeys/options')
    expect(await logIn(other, sent)).toBe('400 ceremony_expired')
    expect(await logIn(visitor, sent)).toBe('200')
  })

  it('is shared by the tabs of a browser', async () => {
    const { authenticator, visitor } = await withPasskey(door)
    const sent = await authenticator.asserted(visitor)
    await visitor.api('/passkeys/options')
    expect(await logIn(visitor, sent)).toBe('200')
  })

  it('is used once, by one of sixteen', async () => {
    const slow = openDoor({ DB: slowDatabase(env.DB, 20) })
    const { authenticator, visitor } = await withPasskey(slow)
    const sent = await authenticator.asserted(visitor)
    const clients = Array.from({ length: 16 }, () => slow.newClient())
    const answers = await Promise.all(clients.map((client) => logIn(client, sent)))
    expect(answers.filter((answer) => answer === '200')).toHaveLength(1)
    expect(answers.filter((answer) => answer === '401 passkey_invalid')).toHaveLength(15)
    expect(await logIn(visitor, sent)).toBe('401 passkey_invalid')
  })

  it('makes one passkey, of sixteen that are sent', async () => {
    const slow = openDoor({ DB: slowDatabase(env.DB, 20) })
    const { client, email } = await slow.loggedIn()
    const sent = await newAuthenticator().made(client)
    const answers = await Promise.all(Array.from({ length: 16 }, () => outcome(client.api('/passkeys', sent))))
    expect(answers.filter((answer) => answer === '201')).toHaveLength(1)
    const added = (await slow.mails(email)).filter(({ kind }) => kind === 'passkey_added')
    expect(added).toHaveLength(1)
  })
})

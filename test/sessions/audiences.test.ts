import { describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { signIdentity } from '../../src/lib/identity-tokens.ts'
import { appLogIn, bearer, claimsOf, ownAudience } from '../support/apps.ts'
import { openDoor, outcome, stopTheClock } from '../support/door.ts'

/*
 * What a service was handed can change nothing here: a token is for one audience, and ours is our own origin.
 */

const orders = 'https://orders.example.com'
const door = openDoor({ TOKEN_AUDIENCES: `${orders}, billing` })
stopTheClock()

const who = (accessToken: string, path = '/session') =>
  outcome(door.newClient().api(path, undefined, { method: 'GET', headers: bearer(accessToken) }))

describe('an access token', () => {
  it('is for ourselves where nothing else was asked for', async () => {
    const { accessToken } = await appLogIn(door.newClient(), await door.confirmed())
    expect(claimsOf(accessToken).aud).toBe(ownAudience)
    expect(await who(accessToken)).toBe('200')
  })

  it.each([orders, 'billing'])('for %s says so, and is refused here', async (audience) => {
    const { accessToken } = await appLogIn(door.newClient(), { ...(await door.confirmed()), audience })
    expect(claimsOf(accessToken).aud).toBe(audience)
    for (const path of ['/session', '/sessions', '/account/export', '/admin/users'])
      expect(await who(accessToken, path)).toBe('401 not_signed_in')
    const client = door.newClient()
    await client.api('/logout', undefined, { headers: bearer(accessToken) })
  })

  it('keeps its audience when it is refreshed, and its refresh token logs out', async () => {
    const { refreshToken } = await appLogIn(door.newClient(), { ...(await door.confirmed()), audience: orders })
    const client = door.newClient()
    const next = await (await client.api('/token/refresh', { refreshToken })).json<Record<string, string>>()
    expect(claimsOf(next.accessToken ?? '').aud).toBe(orders)
    expect(await outcome(client.api('/logout', { refreshToken: next.refreshToken }))).toBe('204')
    expect(await outcome(client.api('/token/refresh', { refreshToken: next.refreshToken }))).toBe('401 refresh_invalid')
  })

  it.each(['https://other.example.com', 'https://orders.example.com/', '', ownAudience, 7, null])(
    'for %j, which is not listed, is not made',
    async (audience) => {
      const { email, password } = await door.confirmed()
      const answer = await door.newClient().api('/login', { email, password, mode: 'token', audience })
      expect(await answer.json()).toMatchObject({ status: 422, code: 'invalid_input', errors: [{ field: 'audience' }] })
    },
  )

  // checks 88
  it('with a client in it is refused, whoever it is for', async () => {
    const { keyring } = readConfig(door.bindings)
    const { accessToken } = await appLogIn(door.newClient(), await door.confirmed())
    const claims = claimsOf(accessToken) as unknown as Parameters<typeof signIdentity>[1]
    expect(await who(await signIdentity(keyring, claims))).toBe('200')
    expect(await who(await signIdentity(keyring, { ...claims, ...{ client_id: 'app' } }))).toBe('401 not_signed_in')
    const both = [ownAudience, orders] as unknown as string
    expect(await who(await signIdentity(keyring, { ...claims, aud: both }))).toBe('401 not_signed_in')
  })
})

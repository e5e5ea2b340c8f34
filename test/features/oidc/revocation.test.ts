import { describe, expect, it } from 'vitest'
import { openDoor, stopTheClock, travel } from '../../support/door.ts'
import {
  basic,
  errorOf,
  granted,
  post,
  type Registered,
  refresh,
  registerClient,
  userinfo,
} from '../../support/oidc.ts'

const door = openDoor()
const program = door.newClient()
stopTheClock()

describe('revocation', () => {
  const revoke = (app: Registered, token: string | undefined, headers = basic(app)) =>
    post(program, '/oauth/revoke', { token }, headers)

  it('takes back an access token alone', async () => {
    const { app, tokens } = await granted(door)
    expect((await revoke(app, tokens.access_token)).status).toBe(200)
    expect(await errorOf(userinfo(program, tokens.access_token))).toBe('401 invalid_token')
    expect((await refresh(program, app, tokens.refresh_token)).status).toBe(200)
  })

  it('takes back a refresh token with all that came of it', async () => {
    const { app, tokens } = await granted(door)
    expect((await revoke(app, tokens.refresh_token)).status).toBe(200)
    expect(await errorOf(userinfo(program, tokens.access_token))).toBe('401 invalid_token')
    expect(await errorOf(refresh(program, app, tokens.refresh_token))).toBe('400 invalid_grant')
  })

  it('leaves the tokens of others, and says nothing of them', async () => {
    const { app, tokens } = await granted(door)
    const other = await registerClient()
    for (const token of [tokens.access_token, tokens.refresh_token, 'nonsense'])
      expect((await revoke(other, token)).status).toBe(200)
    expect(await errorOf(revoke(other, tokens.refresh_token, basic({ ...other, secret: 'x' })))).toBe(
      '401 invalid_client',
    )
    expect(await errorOf(revoke(other, undefined))).toBe('400 invalid_request')
    expect((await refresh(program, app, tokens.refresh_token)).status).toBe(200)
  })
})

describe('introspection', () => {
  const ask = async (app: Registered, token: string) =>
    (await post(program, '/oauth/introspect', { token }, basic(app))).json() as Promise<Record<string, unknown>>

  it('tells a client what its own tokens are worth, and nothing of others', async () => {
    const { app, tokens } = await granted(door)
    expect(await ask(app, tokens.access_token)).toMatchObject({
      active: true,
      client_id: app.id,
      scope: 'openid email offline_access',
    })
    expect(await ask(app, tokens.refresh_token)).toMatchObject({ active: true, token_type: 'refresh_token' })
    const other = await registerClient()
    for (const token of [tokens.access_token, tokens.refresh_token, 'nonsense'])
      expect(await ask(other, token)).toEqual({ active: false })
    travel(301)
    expect(await ask(app, tokens.access_token)).toEqual({ active: false })
  })

  it('is for clients with a secret', async () => {
    const { app, tokens } = await granted(door, { kind: 'public', secret_hash: null })
    const answer = post(program, '/oauth/introspect', { token: tokens.access_token, client_id: app.id })
    expect(await errorOf(answer)).toBe('401 invalid_client')
  })
})

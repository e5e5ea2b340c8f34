import { decodeJwt } from 'jose'
import { describe, expect, it } from 'vitest'
import { openDesk } from '../support/admins.ts'
import { openDoor, outcome } from '../support/door.ts'
import { codeFor, redeem, registerClient, tokensOf, userinfo } from '../support/oidc.ts'
import { account } from '../support/rows.ts'

const door = openDoor({ ROLES: 'editor, reader,writer' })
const desk = openDesk(door)
const attributes = { plan: 'pro', seats: 3 }

async function given() {
  const person = await door.confirmed()
  const { id } = await account(person.email)
  const answer = await desk.send('PATCH', `/users/${id}`, { roles: ['editor', 'reader', 'editor'], attributes })
  return { person, id, answer }
}

describe('roles and attributes', () => {
  it('are set by the desk, and noted once', async () => {
    const { id, answer } = await given()
    expect([answer.status, await answer.json()]).toMatchObject([
      200,
      { user: { roles: ['editor', 'reader'], attributes } },
    ])
    await desk.send('PATCH', `/users/${id}`, { roles: ['editor', 'reader'], attributes })
    expect(await desk.actions(id)).toEqual(['admin.user_access_changed'])
    const emptied = await desk.send('PATCH', `/users/${id}`, { roles: [], attributes: {} })
    expect(await emptied.json()).toMatchObject({ user: { roles: [], attributes: {} } })
  })

  it.each([
    ['an unknown role', { roles: ['owner'] }],
    ['our own role', { roles: ['admin'] }],
    ['no list', { roles: 'editor' }],
    ['no object', { attributes: ['x'] }],
    ['more than 1 KiB', { attributes: { text: 'x'.repeat(1024) } }],
  ])('refuse %s', async (_, body) => {
    const { id } = await given()
    expect(await outcome(desk.send('PATCH', `/users/${id}`, body))).toBe('422 invalid_input')
  })

  it('stand in the session and in an account’s own token', async () => {
    const { person } = await given()
    const client = door.newClient()
    const answer = await client.api('/login', { email: person.email, password: person.password })
    expect(await answer.json()).toMatchObject({ user: { roles: ['editor', 'reader'], attributes } })
    for (const cookies of ['with', 'without']) {
      if (cookies === 'without') client.cookies.delete('access')
      expect(await (await client.get('/api/session')).json()).toMatchObject({
        user: { roles: ['editor', 'reader'], attributes },
      })
    }
    const login = await door
      .newClient()
      .api('/login', { email: person.email, password: person.password, mode: 'token' })
    const { accessToken } = await login.json<{ accessToken: string }>()
    expect(decodeJwt(accessToken)).toMatchObject({ roles: ['editor', 'reader'], attributes })
  })

  it('are told to apps by scope', async () => {
    const { person } = await given()
    await person.client.api('/login', { email: person.email, password: person.password })
    const app = await registerClient()
    const code = await codeFor(person.client, app, { scope: 'openid roles attributes' })
    const tokens = await tokensOf(redeem(door.newClient(), app, code))
    const told = { roles: ['editor', 'reader'], groups: ['editor', 'reader'], attributes }
    for (const token of [tokens.id_token, tokens.access_token]) expect(decodeJwt(token)).toMatchObject(told)
    expect(await (await userinfo(door.newClient(), tokens.access_token)).json()).toMatchObject(told)
    const { id_token } = await tokensOf(redeem(door.newClient(), app, await codeFor(person.client, app)))
    expect(decodeJwt(id_token)).not.toHaveProperty('roles')
  })

  it('are set by a form too', async () => {
    const { id } = await given()
    const { client: browser } = desk.admin
    const set = await browser.post(`/admin/users/${id}/access`, { roles: 'writer', attributes: '{"plan":"free"}' })
    expect([set.status, set.headers.get('Location')]).toEqual([303, `/admin/users/${id}?notice=access`])
    expect(await desk.get(`/users/${id}`)).toMatchObject({ user: { roles: ['writer'], attributes: { plan: 'free' } } })
    expect((await browser.post(`/admin/users/${id}/access`, { roles: 'owner' })).status).toBe(422)
  })
})

describe('the setting ROLES', () => {
  it.each(['admin', 'a b', Array.from({ length: 21 }, (_, i) => `r${i}`).join(',')])('is refused as %s', (ROLES) => {
    expect(() => openDoor({ ROLES })).toThrow(/ROLES/)
  })
})

import { describe, expect, it } from 'vitest'
import { registered } from './support/accounts.ts'
import { Client, goodPassword, newAddress, newestMail, tokenIn } from './support/client.ts'

describe('the main job, by JSON', () => {
  it('registers, confirms, logs in, resets and logs in with the new password', async () => {
    const { client, email } = await registered()
    const mail = await newestMail(email, 'confirm')
    const confirm = await client.api('/confirm', { token: tokenIn(mail, 'confirm') })
    expect([confirm.status, await confirm.json()]).toEqual([200, { status: 'confirmed' }])
    const again = await client.api('/confirm', { token: tokenIn(mail, 'confirm') })
    expect(await again.json()).toEqual({ status: 'already_confirmed' })

    const login = await client.api('/login', { email, password: goodPassword })
    expect(login.status).toBe(200)
    const { user } = (await login.json()) as { user: Record<string, unknown> }
    expect(user).toMatchObject({ email, username: null, role: 'user', roles: [], emailConfirmed: true })
    const session = await client.api('/session', undefined, { method: 'GET' })
    expect(session.status).toBe(200)
    expect(await session.json()).toMatchObject({ user: { email }, session: { expiresAt: expect.stringMatching(/Z$/) } })

    expect((await client.api('/logout')).status).toBe(204)
    expect((await client.api('/session', undefined, { method: 'GET' })).status).toBe(401)

    expect((await client.api('/password/forgot', { email })).status).toBe(202)
    const reset = await newestMail(email, 'reset')
    const password = 'another-fine-harbour'
    const done = await client.api('/password/reset', { token: tokenIn(reset, 'reset'), password })
    expect([done.status, await done.json()]).toEqual([200, { status: 'password_reset' }])
    expect((await client.api('/login', { email, password: goodPassword })).status).toBe(401)
    expect((await client.api('/login', { email, password })).status).toBe(200)
    await newestMail(email, 'password_changed')
  })

  it('confirms by the code of the mail', async () => {
    const { client, email, confirmationId } = await registered()
    const { code } = await newestMail(email, 'confirm')
    const answer = await client.api('/confirm', { confirmationId, code })
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'confirmed' }])
  })
})

describe('the main job, by pages', () => {
  it('registers, confirms by the button and is in', async () => {
    const email = newAddress('page')
    const client = new Client()
    const fields = { email, username: '', password: goodPassword, password_confirm: goodPassword }
    const register = await client.post('/register', fields)
    expect([register.status, register.headers.get('Location')]).toEqual([303, '/register/pending'])
    expect(await (await client.get('/register/pending')).text()).toContain(email)
    const token = tokenIn(await newestMail(email, 'confirm'), 'confirm')
    const opened = await client.get(`/confirm/${token}`)
    expect(await opened.text()).toContain('action="/confirm"')
    const confirm = await client.post('/confirm', { token })
    expect([confirm.status, confirm.headers.get('Location')]).toEqual([303, '/account?notice=confirmed'])
    expect(await (await client.get('/account')).text()).toContain(email)
    const twice = await client.post('/confirm', { token })
    expect(twice.headers.get('Location')).toBe('/login?notice=already_confirmed')
  })

  it('asks for the password in another browser', async () => {
    const { email } = await registered()
    const token = tokenIn(await newestMail(email, 'confirm'), 'confirm')
    const other = new Client()
    expect(await (await other.get(`/confirm/${token}`)).text()).toContain('name="password"')
    expect((await other.post('/confirm', { token })).status).toBe(403)
    expect((await other.post('/confirm', { token, password: 'not the right one' })).status).toBe(403)
    const confirm = await other.post('/confirm', { token, password: goodPassword })
    expect(confirm.headers.get('Location')).toBe('/account?notice=confirmed')
  })
})

import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { administrator } from '../../support/admins.ts'
import { codeOf, enrol, guarded } from '../../support/authenticator-app.ts'
import { type Door, logIn, openDoor, outcome, stopTheClock, travel } from '../../support/door.ts'
import { account } from '../../support/rows.ts'

stopTheClock()
const door = openDoor()

const desk = (client: Awaited<ReturnType<Door['loggedIn']>>['client']) => outcome(client.get('/api/admin/users'))

describe('the second factor of administrators', () => {
  it('is asked for when it is required, on pages too, and a second factor or passkey answers', async () => {
    const strict = openDoor({ ADMIN_SECOND_FACTOR: 'required' })
    const admin = await administrator(strict)
    expect(await desk(admin.client)).toBe('403 factor_needed')
    expect((await admin.client.get('/admin/users')).status).toBe(403)
    await enrol(admin.client, async () => (await strict.mail(admin.email, 'factor_code')).code)
    expect(await desk(admin.client)).toBe('200')
  })

  it('says nothing of it to others', async () => {
    const strict = openDoor({ ADMIN_SECOND_FACTOR: 'required' })
    const { client } = await strict.loggedIn()
    expect(await desk(client)).toBe('403 forbidden')
  })

  it('is asked for in production once one of them has one', async () => {
    await env.DB.prepare(`UPDATE users SET role = 'user'`).run()
    const live = openDoor({
      ENVIRONMENT: 'production',
      PASSWORD_ITERATIONS: '600000',
      MAIL_PROVIDERS: 'resend',
      MAIL_RESEND_KEY: 'x',
    })
    const [first, second] = [await administrator(live), await administrator(live)]
    expect(await desk(first.client)).toBe('200')
    await enrol(second.client)
    expect(await desk(first.client)).toBe('403 factor_needed')
    expect(await desk(second.client)).toBe('200')
  })
})

describe('an operator', () => {
  it('takes the second factor off an account, with a reason and a notice', async () => {
    const admin = await administrator(door)
    const person = await guarded(door)
    const { id } = await account(person.email)
    const off = (body: object) =>
      outcome(admin.client.api(`/admin/users/${id}/second-factor`, body, { method: 'DELETE' }))
    expect(await off({})).toBe('422 invalid_input')
    const bare = admin.client.fetch(`/api/admin/users/${id}/second-factor`, { method: 'DELETE' })
    expect(await outcome(bare)).toBe('422 invalid_input')
    expect(await off({ reason: 'Lost the phone, showed a passport' })).toBe('204')
    expect(await off({ reason: 'again' })).toBe('404 not_found')
    expect((await door.mail(person.email, 'second_factor_off')).kind).toBe('second_factor_off')
    expect(await logIn(person, door.newClient())).toBe('200')
    const select = `SELECT detail, actor_id FROM audit WHERE user_id = ? AND event = 'admin.user_second_factor_off'`
    const noted = await env.DB.prepare(select).bind(id).first<{ detail: string; actor_id: string }>()
    expect([noted?.actor_id, noted?.detail]).toEqual([admin.id, expect.stringContaining('passport')])
  })

  it('does so on the page of the account too, which tells what there is of it', async () => {
    const admin = await administrator(door)
    const [person, plain] = [await guarded(door), await door.confirmed()]
    const { id } = await account(person.email)
    const path = `/admin/users/${id}`
    expect(await (await admin.client.get(path)).text()).toContain(`action="${path}/second-factor/remove"`)
    const other = await (await admin.client.get(`/admin/users/${(await account(plain.email)).id}`)).text()
    expect(other).not.toContain('second-factor')
    const told = await (await admin.client.get(`/api${path}`)).json<{ secondFactors: object[] }>()
    expect(told.secondFactors).toEqual([expect.objectContaining({ recoveryLeft: 10, disableAt: null })])
    expect((await admin.client.post(`${path}/second-factor/remove`, { reason: '' })).status).toBe(422)
    const answer = await admin.client.post(`${path}/second-factor/remove`, { reason: 'showed a passport' })
    expect(answer.headers.get('Location')).toBe(`${path}?notice=second_factor_off`)
    expect(await (await admin.client.get(`${path}?notice=second_factor_off`)).text()).toContain('role="status"')
    expect(await logIn(person, door.newClient())).toBe('200')
  })

  it('needs an own fresh proof, which with a factor is the factor', async () => {
    const admin = await administrator(door)
    const { secret } = await enrol(admin.client)
    travel(600)
    const { id } = await account((await guarded(door)).email)
    const off = () =>
      outcome(admin.client.api(`/admin/users/${id}/second-factor`, { reason: 'lost' }, { method: 'DELETE' }))
    expect(await off()).toBe('403 fresh_needed')
    expect(await outcome(admin.client.api('/session/fresh', { password: admin.password }))).toBe('403 fresh_needed')
    expect(await outcome(admin.client.api('/session/fresh', { code: codeOf(secret) }))).toBe('200')
    expect(await off()).toBe('204')
  })
})

import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { changeToken, confirmChange } from '../support/account-mails.ts'
import { administrator } from '../support/admins.ts'
import { goodPassword, newAddress } from '../support/client.ts'
import { openDoor } from '../support/door.ts'
import { watchedDatabase } from '../support/watched-database.ts'
import { trips } from './trips.ts'

/*
 * Round trips of what somebody does with the own account, and of the desk, beside those of round-trips.test.ts.
 */
const DB = watchedDatabase(env.DB)
const door = openDoor({ DB })
const chosen = 'the-owner-chose-this'

type Ask = () => Promise<Response>

/** By somebody who has just logged in. */
const own = (method: string, path: string, body?: object) => async (): Promise<Ask> => {
  const { client } = await door.loggedIn()
  return () => client.api(path, body, { method })
}

/** By an administrator. */
const desk = (method: string, path: string, body?: object) => async (): Promise<Ask> => {
  const { client } = await administrator(door)
  return () => client.api(`/admin${path}`, body, { method })
}

/** By an administrator, about somebody. */
const about = (method: string, path: string, body?: object) => async (): Promise<Ask> => {
  const [{ client }, { id }] = [await administrator(door), await administrator(door)]
  return () => client.api(`/admin/users/${id}${path}`, body, { method })
}

const requests = {
  'GET /api/sessions': own('GET', '/sessions'),
  'DELETE /api/sessions': own('DELETE', '/sessions'),
  'PATCH /api/account': own('PATCH', '/account', { locale: 'de' }),
  'GET /api/account/export': own('GET', '/account/export'),
  'GET /api/account/activity': own('GET', '/account/activity'),
  'DELETE /api/account': own('DELETE', '/account', { password: goodPassword }),
  'POST /api/password/change': own('POST', '/password/change', { currentPassword: goodPassword, newPassword: chosen }),
  'POST /api/email/change': own('POST', '/email/change', { email: newAddress(), password: goodPassword }),
  'DELETE /api/email/change': own('DELETE', '/email/change'),
  'GET /api/identities': own('GET', '/identities'),
  'GET /api/consents': own('GET', '/consents'),
  'POST /api/token/refresh': async () => {
    const person = await door.confirmed()
    const tokens = await person.client.api('/login', { ...person, mode: 'token' })
    const { refreshToken } = (await tokens.json()) as { refreshToken: string }
    return () => door.newClient().api('/token/refresh', { refreshToken })
  },
  'GET /api/admin/users': desk('GET', '/users'),
  'POST /api/admin/users': desk('POST', '/users', { email: newAddress(), invite: true }),
  'GET /api/admin/stats': desk('GET', '/stats'),
  'GET /api/admin/audit': desk('GET', '/audit'),
  'GET /api/admin/mail': desk('GET', '/mail'),
  'GET /api/admin/sending': desk('GET', '/sending'),
  'GET /api/admin/suppressions': desk('GET', '/suppressions'),
  'GET /api/admin/events': desk('GET', '/events'),
  'GET /api/admin/clients': desk('GET', '/clients'),
  'GET /api/admin/users/:id': about('GET', ''),
  'PATCH /api/admin/users/:id': about('PATCH', '', { locale: 'de', disabled: true }),
  'DELETE /api/admin/users/:id': about('DELETE', ''),
  'POST /api/admin/users/:id/logout': about('POST', '/logout'),
  'POST /api/admin/users/:id/reset': about('POST', '/reset'),
} satisfies Partial<Record<keyof typeof trips, () => Promise<Ask>>>

describe('round trips to the database', () => {
  it.each(Object.entries(requests))('%s', async (route, prepare) => {
    const ask = await prepare()
    DB.watch.restart()
    const answer = await ask()
    expect([answer.status < 400 ? 'fine' : await answer.text(), DB.watch.trips.length]).toEqual([
      'fine',
      trips[route as keyof typeof requests],
    ])
  })

  it('POST /api/email/change/confirm', async () => {
    const person = await door.loggedIn()
    const token = await changeToken(door, person, newAddress())
    DB.watch.restart()
    await confirmChange(person.client, token)
    expect(DB.watch.trips.length).toBe(trips['POST /api/email/change/confirm'])
  })
})

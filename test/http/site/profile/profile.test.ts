import { describe, expect, it } from 'vitest'
import type { Client } from '../../../support/client.ts'
import { logIn, openDoor, outcome, stopTheClock } from '../../../support/door.ts'
import { account } from '../../../support/rows.ts'

const door = openDoor()
stopTheClock()

const patch = (client: Client, body: object) => client.api('/account', body, { method: 'PATCH' })

describe('the profile', () => {
  it('takes a name, a language, and answers the user', async () => {
    const { client, email } = await door.loggedIn()
    const answer = await patch(client, { username: 'NewName', locale: 'de' })
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { id: expect.any(String), email, username: 'NewName', role: 'user', roles: [], emailConfirmed: true },
    ])
    expect((await account(email)).locale).toBe('de')
    const who = await client.api('/session', undefined, { method: 'GET' })
    expect(await who.json()).toMatchObject({ user: { username: 'NewName' } })
  })

  it('leaves what is not named as it is', async () => {
    const person = await door.loggedIn({ username: 'keeper' })
    await patch(person.client, { locale: 'de' })
    await patch(person.client, { noticesNewDevice: false })
    expect(await account(person.email)).toMatchObject({ username: 'keeper', locale: 'de', notices_new_device: 0 })
    await patch(person.client, { username: 'Keeper' })
    expect(await account(person.email)).toMatchObject({ username: 'Keeper', locale: 'de', notices_new_device: 0 })
  })

  it('gives a name up, and others may have it', async () => {
    const person = await door.loggedIn({ username: 'Passing.On' })
    const other = await door.loggedIn()
    expect(await outcome(patch(other.client, { username: 'passing.on' }))).toBe('409 username_taken')
    expect((await patch(person.client, { username: null })).status).toBe(200)
    expect((await patch(other.client, { username: 'passing.on' })).status).toBe(200)
    expect(await outcome(patch(person.client, { username: 'Passing.On' }))).toBe('409 username_taken')
  })

  it('makes nobody an admin, confirms nothing and moves no address', async () => {
    const { client, email } = await door.loggedIn()
    const before = await account(email)
    const sent = { role: 'admin', email: 'other@example.org', emailConfirmedAt: 1, id: 'x', securityVersion: 9 }
    expect((await patch(client, sent)).status).toBe(200)
    expect(await account(email)).toEqual(before)
  })

  it.each([{ username: 'admin' }, { username: '1x' }, { locale: 'tlh' }, { noticesNewDevice: 'yes' }, { username: 5 }])(
    'refuses %j',
    async (body) => {
      expect(await outcome(patch((await door.loggedIn()).client, body))).toBe('422 invalid_input')
    },
  )

  it('needs a name where names are required, and knows none where they are off', async () => {
    const person = await door.loggedIn({ username: 'required' })
    const ask = (policy: string, body: object) => {
      const client = openDoor({ USERNAME: policy }).newClient()
      for (const [name, value] of person.client.cookies) client.cookies.set(name, value)
      return outcome(patch(client, body))
    }
    expect(await ask('required', { username: null })).toBe('422 invalid_input')
    expect(await ask('off', { username: 'another' })).toBe('200')
    expect((await account(person.email)).username).toBe('required')
  })
})

describe('the profile form', () => {
  it('saves, and an empty name is no name', async () => {
    const person = await door.loggedIn({ username: 'formal' })
    const saved = await person.client.post('/account/profile', { username: '', locale: 'de' })
    expect([saved.status, saved.headers.get('Location')]).toEqual([303, '/account?notice=saved'])
    expect(await account(person.email)).toMatchObject({ username: null, locale: 'de' })
    expect(await (await person.client.get('/account?notice=saved')).text()).toContain('Gespeichert.')
  })

  it('comes back with a taken or bad name, and says so beside it', async () => {
    await door.loggedIn({ username: 'occupied' })
    const { client } = await door.loggedIn()
    for (const [username, status] of [
      ['Occupied', 409],
      ['4you', 422],
    ] as const) {
      const answer = await client.post('/account/profile', { username, locale: 'en' })
      const html = await answer.text()
      expect(answer.status).toBe(status)
      expect(html).toContain(`value="${username}"`)
      expect(html).toContain('id="profile-username-error"')
    }
  })
})

describe('log-ins on new devices', () => {
  const notices = async (email: string) => (await door.mails(email)).filter(({ kind }) => kind === 'new_device').length

  it('are told by mail, but not the first of all, nor those of a known browser', async () => {
    const person = await door.loggedIn()
    expect(await notices(person.email)).toBe(0)
    await logIn(person, person.client)
    expect(await notices(person.email)).toBe(0)
    await logIn(person, door.newClient())
    expect(await notices(person.email)).toBe(1)
  })

  it('are told of a browser that is known for another account only', async () => {
    const [one, other] = [await door.loggedIn(), await door.loggedIn()]
    await logIn(one, other.client)
    expect(await notices(one.email)).toBe(1)
  })

  it('are told at most three times an hour', async () => {
    const person = await door.loggedIn()
    for (let i = 0; i < 5; i++) expect(await logIn(person, door.newClient())).toBe('200')
    expect(await notices(person.email)).toBe(3)
  })

  it('are not told to those who do not want it', async () => {
    const person = await door.loggedIn()
    const off = await person.client.post('/account/notices', {})
    expect(off.headers.get('Location')).toBe('/account?notice=saved')
    await logIn(person, door.newClient())
    expect(await notices(person.email)).toBe(0)
    await person.client.post('/account/notices', { new_device: 'on' })
    await logIn(person, door.newClient())
    expect(await notices(person.email)).toBe(1)
  })

  it('are not told to an address that was never confirmed', async () => {
    const fence = openDoor({ EMAIL_CONFIRMATION: 'fence' })
    const person = await fence.registered()
    for (let i = 0; i < 3; i++) await logIn(person, fence.newClient())
    expect(await notices(person.email)).toBe(0)
  })

  it('know the browser that confirmed by the page', async () => {
    const person = await door.registered()
    const token = (await door.mailOf(person)).token('confirm')
    await person.client.post('/confirm', { token })
    expect(person.client.cookies.has('device')).toBe(true)
    const phone = door.newClient()
    await logIn(person, phone)
    await person.client.api('/logout')
    await logIn(person, person.client)
    expect(await notices(person.email)).toBe(0)
  })
})

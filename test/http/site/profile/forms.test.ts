import { describe, expect, it } from 'vitest'
import { changeToken, chosen, moved } from '../../../support/account-mails.ts'
import { newAddress } from '../../../support/client.ts'
import { logIn, openDoor, outcome, stopTheClock, whoAmI } from '../../../support/door.ts'
import { account, accounts, openSessions } from '../../../support/rows.ts'

const door = openDoor({ ACCESS_TOKEN_TTL: '0' })
stopTheClock()

const went = (answer: Response) => `${answer.status} ${answer.headers.get('Location')}`

describe('the account page', () => {
  it('shows who one is, where one is logged in, and what waits', async () => {
    const person = await door.loggedIn({ username: 'shown' })
    await logIn(person, door.newClient())
    const wanted = newAddress('wanted')
    await changeToken(door, person, wanted)
    const html = await (await person.client.get('/account')).text()
    for (const text of [person.email, 'value="shown"', 'This device', `<strong>${wanted}</strong>`])
      expect(html).toContain(text)
    expect(html.match(/action="\/account\/sessions\/end"/g)).toHaveLength(1)
  })

  it('is for those who are signed in, and all of its forms too', async () => {
    const stranger = door.newClient()
    expect(went(await stranger.get('/account'))).toBe('303 /login?next=/account')
    for (const path of ['profile', 'notices', 'sessions/end', 'sessions/end-others', 'password', 'email', 'delete'])
      expect(went(await stranger.post(`/account/${path}`, { password: 'x' }))).toBe('303 /login')
  })
})

describe('the password form', () => {
  const fields = { current_password: '', new_password: chosen, password_confirm: chosen }

  it('changes it, and this browser stays logged in', async () => {
    const person = await door.loggedIn()
    const answer = await person.client.post('/account/password', { ...fields, current_password: person.password })
    expect(went(answer)).toBe('303 /account?notice=password_changed')
    expect(await whoAmI(person.client)).toBe('200')
    expect(await logIn({ ...person, password: chosen }, door.newClient())).toBe('200')
  })

  it.each([
    [{ current_password: 'not-the-right-one' }, 403, 'password-current_password-error'],
    [{ current_password: '' }, 422, 'password-current_password-error'],
    [{ new_password: 'short', password_confirm: 'short' }, 422, 'password-new_password-error'],
    [{ password_confirm: 'not-the-same-one' }, 422, 'password-password_confirm-error'],
  ])('comes back with %j: %d, the message at its field, and no password in it', async (over, status, id) => {
    const person = await door.loggedIn()
    const sent = { ...fields, current_password: person.password, ...over }
    const answer = await person.client.post('/account/password', sent)
    const html = await answer.text()
    expect(answer.status).toBe(status)
    expect(html).toContain(`id="${id}"`)
    for (const value of Object.values(sent)) if (value) expect(html).not.toContain(value)
    expect(await logIn(person, door.newClient())).toBe('200')
  })

  it('comes back with 429 after ten wrong passwords', async () => {
    const { client } = await door.loggedIn()
    const guess = () => client.post('/account/password', { ...fields, current_password: 'not-the-right-one' })
    for (let i = 0; i < 10; i++) expect((await guess()).status).toBe(403)
    const answer = await guess()
    expect([answer.status, Number(answer.headers.get('Retry-After')) > 1]).toEqual([429, true])
    expect(await answer.text()).toContain('Too many attempts')
  })
})

describe('the address form', () => {
  it('mails the link; opening it does nothing, its button changes the address', async () => {
    const person = await door.loggedIn()
    const email = newAddress()
    const asked = await person.client.post('/account/email', { email, password: person.password })
    expect(went(asked)).toBe('303 /account?notice=email_requested')
    const path = `/email/confirm/${(await door.mail(email, 'email_change')).token('email/confirm')}`
    for (let i = 0; i < 3; i++) expect((await door.newClient().get(path)).status).toBe(200)
    expect((await account(person.email)).email).toBe(person.email)
    expect(went(await person.client.post(path))).toBe('303 /account?notice=email_changed')
    expect(await accounts(email)).toHaveLength(1)
    const again = await person.client.post(path)
    expect([again.status, (await again.text()).includes('This link has already been used')]).toEqual([400, true])
  })

  it('leads to the log-in page where nobody is signed in', async () => {
    const person = await door.loggedIn()
    const token = await changeToken(door, person, newAddress())
    const elsewhere = door.newClient()
    const asking = await elsewhere.get(`/email/confirm/${token}`)
    expect(await asking.text()).toContain('name="password"')
    expect((await elsewhere.post(`/email/confirm/${token}`)).status).toBe(403)
    const wrong = await elsewhere.post(`/email/confirm/${token}`, { password: 'not-the-right-one' })
    expect([wrong.status, (await wrong.text()).includes('The password is wrong.')]).toEqual([403, true])
    const right = await elsewhere.post(`/email/confirm/${token}`, { password: person.password })
    expect(went(right)).toBe('303 /login?notice=email_changed')
    expect((await elsewhere.get(`/email/confirm/${token}`)).status).toBe(400)
  })

  it('leads back from the log-in to the link, where the session is proof enough', async () => {
    const person = await door.loggedIn()
    const token = await changeToken(door, person, newAddress())
    const elsewhere = door.newClient()
    const path = `/email/confirm/${token}`
    expect(await (await elsewhere.get(path)).text()).toContain(`href="/login?next=${path}"`)
    const back = await elsewhere.post('/login', { email: person.email, password: person.password, next: path })
    expect(went(back)).toBe(`303 ${path}`)
    expect(await (await elsewhere.get(path)).text()).not.toContain('name="password"')
    expect(went(await elsewhere.post(path))).toBe('303 /account?notice=email_changed')
  })

  it('gives a change up', async () => {
    const person = await door.loggedIn()
    const wanted = newAddress('wanted')
    await changeToken(door, person, wanted)
    expect(went(await person.client.post('/account/email/cancel'))).toBe('303 /account?notice=email_kept')
    expect(await (await person.client.get('/account')).text()).not.toContain(wanted)
  })

  it.each([
    [{ email: 'no address' }, 422, 'email-email-error'],
    [{ password: 'not-the-right-one' }, 403, 'email-password-error'],
  ])('comes back with %j: %d', async (over, status, id) => {
    const { client, password } = await door.loggedIn()
    const answer = await client.post('/account/email', { email: newAddress(), password, ...over })
    expect([answer.status, (await answer.text()).includes(`id="${id}"`)]).toEqual([status, true])
  })

  it('comes back with 429 the fourth time in an hour', async () => {
    const { client, password } = await door.loggedIn()
    const email = newAddress()
    const ask = () => client.post('/account/email', { email, password })
    for (let i = 0; i < 3; i++) expect((await ask()).status).toBe(303)
    const answer = await ask()
    expect([answer.status, answer.headers.has('Retry-After')]).toEqual([429, true])
    expect(await answer.text()).toContain('Too many attempts')
  })

  it('stands behind the fence too', async () => {
    const fence = openDoor({ EMAIL_CONFIRMATION: 'fence', ACCESS_TOKEN_TTL: '0' })
    const person = await fence.registered()
    await logIn(person, person.client)
    const { client, password } = person
    expect(await (await client.get('/unconfirmed')).text()).toContain('action="/account/email"')
    const wrong = await client.post('/account/email', { email: newAddress(), password: 'not-the-right-one' })
    expect([wrong.status, (await wrong.text()).includes('One step to go')]).toEqual([403, true])
    const email = newAddress()
    expect(went(await client.post('/account/email', { email, password }))).toBe(
      '303 /unconfirmed?notice=email_requested',
    )
    const token = (await fence.mail(email, 'email_change')).token('email/confirm')
    expect(went(await client.post(`/email/confirm/${token}`))).toBe('303 /account?notice=email_changed')
    expect((await client.get('/account')).status).toBe(200)
    expect(went(await client.post('/account/delete', { password: 'x' }))).not.toContain('unconfirmed')
  })
})

describe('the undo link', () => {
  it('does nothing when opened; its button leads to choosing a password', async () => {
    const person = await door.loggedIn()
    const email = newAddress()
    const path = `/email/undo/${await moved(door, person, email)}`
    for (let i = 0; i < 3; i++) expect((await door.newClient().get(path)).status).toBe(200)
    expect(await accounts(email)).toHaveLength(1)
    expect(went(await person.client.post(path))).toBe('303 /reset?notice=email_restored')
    expect(person.client.cookies.has('session')).toBe(false)
    const html = await (await person.client.get('/reset?notice=email_restored')).text()
    expect(html).toContain('has its old address back')
    expect((await person.client.post(path)).status).toBe(400)
  })
})

describe('the other forms', () => {
  it('end sessions, one and all others', async () => {
    const person = await door.loggedIn()
    const others = [door.newClient(), door.newClient()]
    for (const client of others) await logIn(person, client)
    const html = await (await person.client.get('/account')).text()
    const [, id = ''] = /name="id" value="(\w+)"/.exec(html) ?? []
    expect(went(await person.client.post('/account/sessions/end', { id }))).toBe('303 /account?notice=logged_out_there')
    expect(await openSessions(person.email)).toBe(2)
    expect(went(await person.client.post('/account/sessions/end-others'))).toBe(
      '303 /account?notice=logged_out_elsewhere',
    )
    expect(await openSessions(person.email)).toBe(1)
    expect(await whoAmI(person.client)).toBe('200')
  })

  it('delete the account, with the password', async () => {
    const { client, email, password } = await door.loggedIn()
    const wrong = await client.post('/account/delete', { password: 'not-the-right-one' })
    expect([wrong.status, (await wrong.text()).includes('id="delete-password-error"')]).toEqual([403, true])
    expect(went(await client.post('/account/delete', { password }))).toBe('303 /login?notice=account_deleted')
    expect(await accounts(email)).toEqual([])
    expect(client.cookies.has('session')).toBe(false)
    expect(await outcome(client.api('/session', undefined, { method: 'GET' }))).toBe('401 not_signed_in')
  })
})

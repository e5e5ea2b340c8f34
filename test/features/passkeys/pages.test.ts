import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { withPasskey } from '../../support/authenticator.ts'
import { codeOf, guarded, halfWay } from '../../support/authenticator-app.ts'
import { openDoor, outcome, stopTheClock, travel } from '../../support/door.ts'

const door = openDoor()
stopTheClock()

const text = async (answer: Promise<Response>) => (await answer).text()
const placeOf = async (answer: Promise<Response>) => (await answer).headers.get('Location')
const day = 86_400

describe('the log-in page', () => {
  it('has a form for passkeys that is hidden without a script, and takes what the script sends', async () => {
    const { authenticator, visitor } = await withPasskey(door)
    const page = await text(visitor.get('/login?next=/account'))
    expect(page).toMatch(/<form[^>]* action="\/login\/passkey"[^>]* hidden/)
    expect(page).toContain('autocomplete="username webauthn"')
    const { credential, ceremony } = await authenticator.asserted(visitor)
    const fields = { credential: JSON.stringify(credential), ceremony, next: '/passkeys/new' }
    expect(await placeOf(visitor.post('/login/passkey', fields))).toBe('/passkeys/new')
    expect((await visitor.get('/account')).status).toBe(200)
  })

  it('says what was refused, and names what is not here any more', async () => {
    const { client, id, authenticator, visitor } = await withPasskey(door)
    await client.api(`/passkeys/${id}`, undefined, { method: 'DELETE' })
    const { credential, ceremony } = await authenticator.asserted(visitor)
    const send = (changed: object) =>
      visitor.post('/login/passkey', { credential: JSON.stringify({ ...credential, ...changed }), ceremony })
    expect(await text(send({}))).toContain(`data-unknown="${credential.id}"`)
    expect(await text(send({ response: {} }))).not.toContain('data-unknown')
    expect((await visitor.post('/login/passkey', {})).status).toBe(401)
  })
})

describe('the account page', () => {
  it('lists passkeys, renames and removes them', async () => {
    const { client, id } = await withPasskey(door)
    const page = await text(client.get('/account'))
    expect(page).toContain(`action="/account/passkeys/${id}/remove"`)
    expect(page).toContain(`data-accepted="[&quot;${id}&quot;]"`)
    await client.post(`/account/passkeys/${id}/label`, { label: 'Blue key' })
    expect(await text(client.get('/account'))).toContain('<strong>Blue key</strong>')
    const gone = client.post(`/account/passkeys/${id}/remove`)
    expect(await placeOf(gone)).toBe('/account?notice=passkey_removed')
    expect(await text(client.get('/account?notice=passkey_removed'))).toContain('data-accepted="[]"')
  })

  it('asks first who it is, when that is not fresh', async () => {
    const { client, id } = await withPasskey(door)
    travel(11 * 60)
    expect(await placeOf(client.get('/passkeys/new'))).toBe('/fresh?next=%2Fpasskeys%2Fnew')
    expect(await placeOf(client.post(`/account/passkeys/${id}/remove`))).toMatch(/^\/fresh/)
  })
})

describe('a passkey is offered', () => {
  const logIn = async ({ email, password }: { email: string; password: string }, fields: Record<string, string> = {}) =>
    placeOf(door.newClient().post('/login', { email, password, ...fields }))

  it('after a log-in, to a browser that can make one, once a month', async () => {
    const person = await door.confirmed()
    expect(await logIn(person)).toBe('/account')
    const offer = '/passkeys/new?offered&next=%2Faccount'
    expect(await logIn(person, { passkeys: 'can' })).toBe(offer)
    expect(await logIn(person, { passkeys: 'can' })).toBe('/account')
    travel(31 * day)
    expect(await logIn(person, { passkeys: 'can' })).toBe(offer)
  })

  it('not to somebody who has one', async () => {
    expect(await logIn(await withPasskey(door), { passkeys: 'can' })).toBe('/account')
  })

  it('after confirming, and can be passed by', async () => {
    const { client, ...person } = await door.registered()
    const token = (await door.mailOf(person)).token('confirm')
    const offer = await placeOf(client.post('/confirm', { token, passkeys: 'can' }))
    expect(offer).toBe('/passkeys/new?offered&next=%2Faccount%3Fnotice%3Dconfirmed')
    expect(await text(client.get(offer ?? ''))).toContain('<a href="/account?notice=confirmed">Not now</a>')
  })

  it('after confirming by the code', async () => {
    const { client, ...person } = await door.registered()
    expect(await text(client.get('/register/pending'))).toContain('/assets/passkeys-')
    const { code } = await door.mailOf(person)
    const offer = await placeOf(client.post('/register/code', { code, passkeys: 'can' }))
    expect(offer).toBe('/passkeys/new?offered&next=%2Faccount%3Fnotice%3Dconfirmed')
  })

  it('after a log-in by password and code of the app', async () => {
    const person = await guarded(door)
    travel(60)
    const visitor = door.newClient()
    await halfWay(person, visitor)
    expect(await text(visitor.get('/login/second'))).toContain('/assets/passkeys-')
    const offer = await placeOf(visitor.post('/login/second', { code: codeOf(person.secret), passkeys: 'can' }))
    expect(offer).toBe('/passkeys/new?offered&next=%2Faccount')
  })
})

describe('what is well known', () => {
  it('leads password managers to passkeys and the password', async () => {
    const client = door.newClient()
    const { enroll, manage } = await (await client.get('/.well-known/passkey-endpoints')).json<Record<string, string>>()
    expect([enroll, manage]).toEqual(['http://localhost:8787/passkeys/new', 'http://localhost:8787/account'])
    expect(await placeOf(client.get('/.well-known/change-password'))).toBe('/account')
    expect(await outcome(client.get('/.well-known/webauthn'))).toBe('404 not_found')
    const related = openDoor({ PASSKEY_RELATED_ORIGINS: 'https://shop.example' }).newClient()
    expect(await (await related.get('/.well-known/webauthn')).json()).toEqual({ origins: ['https://shop.example'] })
  })
})

it('switched off, passkeys are on no page', async () => {
  const off = openDoor({ DB: env.DB, PASSKEYS: 'off' })
  const { client } = await off.loggedIn()
  for (const page of [client.get('/account'), off.newClient().get('/login')])
    expect(await text(page)).not.toMatch(/passkeys?["/]/i)
  expect((await client.get('/passkeys/new')).status).toBe(404)
})

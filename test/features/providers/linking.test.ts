import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { goodPassword, newAddress } from '../../support/client.ts'
import { logIn, openDoor, outcome, whoAmI } from '../../support/door.ts'
import { standInIssuer } from '../../support/stand-in-issuer.ts'

const issuer = 'https://acme.example'
const acme = standInIssuer(issuer, 'ours')
const settings = {
  PROVIDERS: 'acme',
  PROVIDER_ACME_ID: 'ours phone',
  PROVIDER_ACME_SECRET: 's',
  PROVIDER_ACME_ISSUER: issuer,
}
const door = openDoor(settings)
/** It speaks for the mailboxes of example.org. */
const trusting = openDoor({ ...settings, PROVIDER_ACME_VOUCHES: 'example.org' })
const bold = openDoor({ ...settings, PROVIDER_ACME_VOUCHES: 'example.org', PROVIDER_AUTO_LINK: 'on' })
const fenced = openDoor({ ...settings, PROVIDER_ACME_VOUCHES: 'example.org', EMAIL_CONFIRMATION: 'fence' })

const placeOf = (answer: Response) => answer.headers.get('Location')
const kindsTo = async (email: string) => (await door.mails(email)).map(({ kind }) => kind)
const somebody = (email = newAddress()) => ({ sub: crypto.randomUUID(), email, email_verified: true })
const identitiesOf = async (client: Parameters<typeof whoAmI>[0]) => {
  const answer = await client.api('/identities', undefined, { method: 'GET' })
  return (await answer.json<{ identities: { id: string }[] }>()).identities
}

describe('an address that has no account', () => {
  it('vouched for, is an account at once', async () => {
    const client = trusting.newClient()
    const claims = somebody()
    expect(placeOf(await acme.visit(client, claims))).toBe('/account')
    expect(await whoAmI(client)).toBe('200')
    expect(await identitiesOf(client)).toMatchObject([{ provider: 'acme', email: claims.email }])
    const again = trusting.newClient()
    expect(placeOf(await acme.visit(again, claims, { next: '/passkeys/new' }))).toBe('/passkeys/new')
  })

  it('not vouched for, is confirmed by mail, in the browser that began', async () => {
    const client = door.newClient()
    const claims = somebody()
    expect(placeOf(await acme.visit(client, claims))).toBe('/register/pending')
    expect(await whoAmI(client)).toBe('401 not_signed_in')
    const token = (await door.mail(claims.email)).token('confirm')
    expect(placeOf(await client.post('/confirm', { token }))).toBe('/account?notice=confirmed')
    expect(placeOf(await acme.visit(door.newClient(), claims))).toBe('/account')
  })

  it('is asked for where the provider tells none', async () => {
    const client = trusting.newClient()
    const email = newAddress()
    const sub = crypto.randomUUID()
    expect(placeOf(await acme.visit(client, { sub }))).toBe('/login/provider/address')
    expect(placeOf(await client.post('/login/provider/address', { email }))).toBe('/register/pending')
    expect(await kindsTo(email)).toEqual(['confirm'])
  })
})

describe('the address of an account', () => {
  it('not vouched for, answers as any other, and links nothing', async () => {
    const person = await door.confirmed()
    const client = door.newClient()
    expect(placeOf(await acme.visit(client, somebody(person.email)))).toBe('/register/pending')
    expect(await kindsTo(person.email)).toContain('already_registered')
    const { n } = (await env.DB.prepare('SELECT count(*) AS n FROM identities WHERE email = ?')
      .bind(person.email)
      .first()) as { n: number }
    expect(n).toBe(0)
  })

  it('vouched for, is linked after a proof', async () => {
    const person = await trusting.confirmed()
    const client = trusting.newClient()
    const claims = somebody(person.email)
    expect(placeOf(await acme.visit(client, claims, { next: '/passkeys/new' }))).toBe('/login/provider/proof')
    expect(await (await client.get('/login/provider/proof')).text()).toContain('action="/login/provider/proof"')
    expect((await client.post('/login/provider/proof', { password: 'not-the-right-one' })).status).toBe(401)
    expect(await whoAmI(client)).toBe('401 not_signed_in')
    const proven = await client.post('/login/provider/proof', { password: person.password })
    expect(placeOf(proven)).toBe('/passkeys/new')
    expect(await kindsTo(person.email)).toContain('identity_linked')
    expect(placeOf(await acme.visit(trusting.newClient(), claims))).toBe('/account')
  })

  it('vouched for, can be proven by another log-in too', async () => {
    const person = await trusting.confirmed()
    const client = trusting.newClient()
    const claims = somebody(person.email)
    await acme.visit(client, claims)
    await client.api('/login', { email: person.email, password: person.password })
    expect(await (await client.get('/login/provider/proof')).text()).toContain('action="/login/provider/connect"')
    expect(placeOf(await client.post('/login/provider/connect'))).toBe('/account')
    expect(placeOf(await acme.visit(trusting.newClient(), claims))).toBe('/account')
  })

  it('vouched for, is linked at once where that is wanted, and can be undone for 7 days', async () => {
    const person = await bold.confirmed()
    const client = bold.newClient()
    const claims = somebody(person.email)
    expect(placeOf(await acme.visit(client, claims))).toBe('/account')
    expect(await whoAmI(client)).toBe('200')
    const undo = (await bold.mail(person.email, 'identity_linked')).token('identity/undo')
    const owner = bold.newClient()
    expect((await owner.get(`/identity/undo/${undo}`)).status).toBe(200)
    expect(await whoAmI(client)).toBe('200')
    expect(placeOf(await owner.post(`/identity/undo/${undo}`))).toBe('/reset?notice=identity_undone')
    client.cookies.delete('access')
    expect(await whoAmI(client)).toBe('401 not_signed_in')
    expect((await owner.post(`/identity/undo/${undo}`)).status).toBe(400)
  })

  it('of an administrator is never linked without a proof', async () => {
    const person = await bold.confirmed()
    await env.DB.prepare("UPDATE users SET role = 'admin' WHERE email = ?").bind(person.email).run()
    expect(placeOf(await acme.visit(bold.newClient(), somebody(person.email)))).toBe('/login/provider/proof')
  })

  it('that was never confirmed goes to the owner of the mailbox, whole', async () => {
    const stranger = await fenced.registered()
    await logIn(stranger, stranger.client)
    const owner = fenced.newClient()
    expect(placeOf(await acme.visit(owner, somebody(stranger.email)))).toBe('/account')
    expect(await whoAmI(owner)).toBe('200')
    stranger.client.cookies.delete('access')
    expect(await whoAmI(stranger.client)).toBe('401 not_signed_in')
    expect(await logIn(stranger, fenced.newClient())).toBe('401 invalid_credentials')
  })
})

describe('somebody who is signed in', () => {
  it('links, is told, and unlinks again, with the sessions that were begun by it', async () => {
    const person = await door.loggedIn()
    const claims = somebody()
    expect(placeOf(await acme.visit(person.client, claims, { mode: 'link' }))).toBe('/account?notice=saved')
    expect(await kindsTo(person.email)).toContain('identity_linked')
    expect(await (await person.client.get('/account')).text()).toContain('/unlink"')
    const elsewhere = door.newClient()
    await acme.visit(elsewhere, claims)
    expect(await whoAmI(elsewhere)).toBe('200')
    const [identity] = await identitiesOf(person.client)
    expect(await outcome(person.client.api(`/identities/${identity?.id}`, undefined, { method: 'DELETE' }))).toBe('204')
    elsewhere.cookies.delete('access')
    expect(await whoAmI(elsewhere)).toBe('401 not_signed_in')
    expect(await kindsTo(person.email)).toContain('identity_unlinked')
  })

  it('links none that is somebody else’s', async () => {
    const [one, other] = [await door.loggedIn(), await door.loggedIn()]
    const claims = somebody()
    await acme.visit(one.client, claims, { mode: 'link' })
    expect((await acme.visit(other.client, claims, { mode: 'link' })).status).toBe(409)
  })

  it('keeps the last way in', async () => {
    const client = trusting.newClient()
    await acme.visit(client, somebody())
    const [identity] = await identitiesOf(client)
    await env.DB.prepare('UPDATE sessions SET fresh_at = auth_at').run()
    client.cookies.delete('access')
    const remove = () => outcome(client.api(`/identities/${identity?.id}`, undefined, { method: 'DELETE' }))
    expect(await remove()).toBe('409 last_method')
    await client.api('/password/change', { newPassword: goodPassword })
    expect(await remove()).toBe('204')
  })

  it('is fresh by a new log-in there alone', async () => {
    const { client } = await door.loggedIn()
    const claims = somebody()
    await acme.visit(client, claims, { mode: 'link' })
    await env.DB.prepare('UPDATE sessions SET fresh_at = NULL').run()
    client.cookies.delete('access')
    const now = Math.floor(Date.now() / 1000)
    expect((await acme.visit(client, { ...claims, auth_time: now - 3600 }, { mode: 'fresh' })).status).toBe(400)
    expect(await outcome(client.api('/passkeys/new'))).toBe('403 fresh_needed')
    expect(placeOf(await acme.visit(client, { ...claims, auth_time: now }, { mode: 'fresh' }))).toBe('/account')
    expect(await outcome(client.api('/passkeys/new'))).toBe('200')
  })
})

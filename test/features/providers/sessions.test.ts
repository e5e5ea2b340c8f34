import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { openDesk } from '../../support/admins.ts'
import { codeOf, guarded } from '../../support/authenticator-app.ts'
import { type Client, newAddress } from '../../support/client.ts'
import { openDoor, outcome, stopTheClock, whoAmI } from '../../support/door.ts'
import { account } from '../../support/rows.ts'
import { standInIssuer } from '../../support/stand-in-issuer.ts'

/* A session is of the account elsewhere that it was begun by, however that was, and ends with it. */

stopTheClock()
const issuer = 'https://begun.example'
const acme = standInIssuer(issuer, 'ours')
const settings = { PROVIDERS: 'acme', PROVIDER_ACME_ID: 'ours', PROVIDER_ACME_ISSUER: issuer }
const door = openDoor({ ...settings, PROVIDER_ACME_VOUCHES: 'example.org' })
const doubting = openDoor(settings)
const desk = openDesk(door)

interface Begun {
  client: Client
  email: string
}

const somebody = (email = newAddress()) => ({ sub: crypto.randomUUID(), email, email_verified: true })
const now = () => Math.floor(Date.now() / 1000)

/** Somebody whose account has a connection already, and that person's claims. */
async function connected(make: (door: typeof doubting) => Promise<{ client: Client; email: string }>) {
  const person = await make(door)
  const claims = somebody(person.email)
  await acme.visit(person.client, claims, { mode: 'link' })
  return { person, claims }
}

const ways: Record<string, () => Promise<Begun>> = {
  'by a log-in': async () => {
    const { person, claims } = await connected((at) => at.loggedIn())
    const client = door.newClient()
    await acme.visit(client, claims)
    return { client, email: person.email }
  },
  'by a log-in and a second factor': async () => {
    const person = await guarded(door)
    const claims = somebody(person.email)
    await acme.visit(person.client, claims, { mode: 'link' })
    const client = door.newClient()
    const sent = await acme.visit(client, claims)
    expect(sent.headers.get('Location')).toMatch(/^\/login\/second/)
    await client.post('/login/second', { code: codeOf(person.secret) })
    return { client, email: person.email }
  },
  'by an app’s token': async () => {
    const { person, claims } = await connected((at) => at.loggedIn())
    const idToken = await acme.token({ ...claims, nonce: 'n', iat: now(), exp: now() + 300 })
    const client = door.newClient()
    await client.api('/login/provider', { provider: 'acme', idToken, nonce: 'n' })
    return { client, email: person.email }
  },
  'by a sign-up that the provider vouches for': async () => {
    const [client, claims] = [door.newClient(), somebody()]
    await acme.visit(client, claims)
    return { client, email: claims.email }
  },
  'by a sign-up and its mail': async () => {
    const [client, claims] = [doubting.newClient(), somebody()]
    await acme.visit(client, claims)
    await client.post('/confirm', { token: (await doubting.mail(claims.email)).token('confirm') })
    return { client, email: claims.email }
  },
  'by a sign-up and the code of its mail': async () => {
    const [client, claims] = [doubting.newClient(), somebody()]
    await acme.visit(client, claims)
    await client.post('/register/code', { code: (await doubting.mail(claims.email)).code ?? '' })
    return { client, email: claims.email }
  },
  'by a proof': async () => {
    const person = await door.confirmed()
    const client = door.newClient()
    await acme.visit(client, somebody(person.email))
    await client.post('/login/provider/proof', { password: person.password })
    return { client, email: person.email }
  },
  'by a proof and a second factor': async () => {
    const person = await guarded(door)
    const client = door.newClient()
    await acme.visit(client, somebody(person.email))
    await client.post('/login/provider/proof', { password: person.password })
    await client.post('/login/second', { code: codeOf(person.secret), next: '/login/provider/proof' })
    await client.post('/login/provider/connect')
    return { client, email: person.email }
  },
}

/** An operator takes the only connection off, and a password stays. */
async function unlink(email: string) {
  const { id } = await account(email)
  await env.DB.prepare(`UPDATE users SET password_hash = 'some' WHERE id = ? AND password_hash IS NULL`).bind(id).run()
  const { identities } = await desk.get<{ identities: { id: string }[] }>(`/users/${id}`)
  const path = `/users/${id}/identities/${identities[0]?.id}`
  expect(await outcome(desk.send('DELETE', path, { reason: 'test' }))).toBe('204')
}

describe('a session that was begun', () => {
  it.each(Object.entries(ways))('%s ends with the connection', async (_, begin) => {
    const { client, email } = await begin()
    expect(await whoAmI(client)).toBe('200')
    await unlink(email)
    client.cookies.delete('access')
    expect(await whoAmI(client)).toBe('401 not_signed_in')
  })

  it('by anything else does not', async () => {
    const person = await door.loggedIn()
    await acme.visit(person.client, somebody(), { mode: 'link' })
    await unlink(person.email)
    person.client.cookies.delete('access')
    expect(await whoAmI(person.client)).toBe('200')
  })
})

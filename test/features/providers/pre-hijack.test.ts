import { describe, expect, it } from 'vitest'
import type { Client } from '../../support/client.ts'
import { newAddress } from '../../support/client.ts'
import { type Door, logIn, openDoor, outcome, whoAmI } from '../../support/door.ts'
import { standInIssuer } from '../../support/stand-in-issuer.ts'

/*
 * Sudhodanan and Paverd, "Pre-hijacked accounts" (2022): five ways to prepare an account at somebody's address before its
 * owner comes, tried on each state that an account can be in, with each kind of provider that the owner may come by.
 * Afterwards the one who prepared it is in by nothing.
 */

const issuer = 'https://hijack.example'
const acme = standInIssuer(issuer, 'ours')
const settings = { PROVIDERS: 'acme', PROVIDER_ACME_ID: 'ours', PROVIDER_ACME_ISSUER: issuer }

const kinds = {
  'that vouches': { PROVIDER_ACME_VOUCHES: 'example.org' },
  'that says verified': {},
  'that tells no address': {},
}
const states = ['none', 'waiting', 'unconfirmed', 'confirmed'] as const
type Kind = keyof typeof kinds
type State = (typeof states)[number]

const strangers = 'the-strangers-own-password'

/** What a stranger prepares, and what he tries later with it. */
const classes: Record<string, (world: World) => Promise<() => Promise<string>>> = {
  'a classic merge': async ({ door, email }) => {
    await door.registered({ email, password: strangers })
    return () => logIn({ email, password: strangers }, door.newClient())
  },
  'an unexpired session': async ({ door, email }) => {
    const { client } = await door.registered({ email, password: strangers })
    await logIn({ email, password: strangers }, client)
    return () => {
      client.cookies.delete('access')
      return whoAmI(client)
    }
  },
  'a trojan identity': async ({ door, email }) => {
    const claims = { sub: crypto.randomUUID(), email }
    await acme.visit(door.newClient(), claims)
    return async () => {
      const client = door.newClient()
      await acme.visit(client, claims)
      return whoAmI(client)
    }
  },
  'an unexpired change of address': async ({ door, email }) => {
    const stranger = await door.loggedIn({ password: strangers })
    await stranger.client.api('/email/change', { email, password: strangers })
    return () => logIn({ email, password: strangers }, door.newClient())
  },
  'a provider that verifies nothing': async ({ door, email }) => {
    const client = door.newClient()
    const claims = { sub: crypto.randomUUID(), email, email_verified: false }
    await acme.visit(client, claims)
    return async () => {
      await acme.visit(client, claims)
      return whoAmI(client)
    }
  },
}

interface World {
  door: Door
  email: string
}

const cells = Object.keys(classes).flatMap((name) =>
  states.flatMap((state) => (Object.keys(kinds) as Kind[]).map((kind) => [name, state, kind] as const)),
)

describe('of 60 cells', () => {
  it.each(cells)('%s, account: %s, provider %s', async (name, state, kind) => {
    const door = openDoor({
      ...{ ...settings, ...kinds[kind] },
      EMAIL_CONFIRMATION: state === 'unconfirmed' ? 'fence' : 'required',
    })
    const email = newAddress('victim')
    const owner = state === 'confirmed' ? await door.confirmed({ email }) : null
    if (state === 'waiting' || state === 'unconfirmed') await door.registered({ email, password: strangers })
    const attack = await classes[name]?.({ door, email })
    const client = door.newClient()
    await come(door, client, email, kind, owner?.password)
    if (state === 'unconfirmed' && kind !== 'that vouches') await takeBack(door, client, email)
    expect(await attack?.()).toMatch(/^40[13] /)
    expect(await standing(client, email)).toBe(expected(state, kind))
  })
})

/** In; or told by mail of the account that is theirs, which they log in to as ever. */
const expected = (state: State, kind: Kind) => (kind === 'that vouches' || state !== 'confirmed' ? 'in' : 'has a mail')

/** Somebody else has opened an account with the address: its mailbox gets it back, by the mail that tells of it. */
async function takeBack(door: Door, client: Client, email: string) {
  expect((await door.mails(email)).map(({ kind }) => kind)).toContain('already_registered')
  await client.post(`/reset/${await door.resetToken({ email })}`, { password: 'the-owner-chose-this' })
}

/** The owner comes by the provider, and does what the page and the mail say. */
async function come(door: Door, client: Client, email: string, kind: Kind, password = '') {
  const sub = crypto.randomUUID()
  const told = kind === 'that tells no address' ? { sub } : { sub, email, email_verified: true }
  const place = (await acme.visit(client, told)).headers.get('Location')
  if (place === '/login/provider/address') await client.post('/login/provider/address', { email })
  if (place === '/login/provider/proof') await client.post('/login/provider/proof', { password })
  if (place === '/account' || place === '/login/provider/proof') return
  const mails = (await door.mails(email)).filter(({ kind: name }) => name === 'confirm')
  for (const mail of mails) if (await isIn(client, mail)) return
}

const isIn = async (client: Client, mail: { token(path: 'confirm'): string }) =>
  (await client.post('/confirm', { token: mail.token('confirm') })).headers.get('Location') ===
  '/account?notice=confirmed'

async function standing(client: Client, email: string): Promise<string> {
  const answer = await client.api('/session', undefined, { method: 'GET' })
  if (answer.status !== 200) return (await outcome(answer)) === '401 not_signed_in' ? 'has a mail' : 'lost'
  const { user } = await answer.json<{ user: { email: string } }>()
  return user.email === email ? 'in' : 'somebody else'
}

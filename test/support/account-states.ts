import { withPasskey } from './authenticator.ts'
import { codeOf, enrol } from './authenticator-app.ts'
import { goodPassword, newAddress } from './client.ts'
import { type Door, type Person, travel } from './door.ts'
import { deleteAccount, disable } from './rows.ts'
import type { StandInIssuer } from './stand-in-issuer.ts'

export const states = ['none', 'waiting', 'confirmed', 'with TOTP', 'with a passkey', 'with both', 'disabled'] as const
export type State = (typeof states)[number]
export type Holder = Awaited<ReturnType<typeof accountIn>>

/** An account in a state; its owner has an authenticator, whose passkey counts where the state says so. */
export async function accountIn(state: State, { door, acme }: { door: Door; acme: StandInIssuer }) {
  if (state === 'none' || state === 'waiting') return strangerIn(state, door)
  const person = await withPasskey(door)
  const { client, email, id } = person
  const claims = claimsOf(email)
  await acme.visit(client, claims, { mode: 'link' })
  if (state === 'confirmed' || state === 'with TOTP')
    await client.api(`/passkeys/${id}`, undefined, { method: 'DELETE' })
  if (state === 'with TOTP' || state === 'with both') await guard(person)
  if (state === 'disabled') await disable(email)
  await client.api('/logout')
  return { ...person, claims }
}

/** Nobody's address, or one that waits for its confirmation; with a passkey of an account that is gone. */
async function strangerIn(state: 'none' | 'waiting', door: Door) {
  const { authenticator, email: former } = await withPasskey(door)
  await deleteAccount(former)
  const nobody = { client: door.newClient(), email: newAddress(), password: goodPassword }
  const { email, password } = state === 'none' ? nobody : await door.registered()
  return { email, password, authenticator, client: nobody.client, claims: claimsOf(email) }
}

/** Turns the second factor on, and spares this browser it from now on. */
async function guard({ client, email, password }: Person) {
  const { secret } = await enrol(client)
  travel(60)
  await client.api('/logout')
  await client.api('/login', { email, password })
  await client.api('/login/second', { code: codeOf(secret), trust: true })
}

const claimsOf = (email: string) => ({ sub: crypto.randomUUID(), email, email_verified: true })

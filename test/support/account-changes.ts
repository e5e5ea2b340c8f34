import type { ChangeType } from '../../src/changes.ts'
import { compose } from '../../src/compose.ts'
import { endRecoveries } from '../../src/features/second-factor/end-recoveries.ts'
import {
  changeToken,
  chosen,
  confirmChange,
  moved,
  remove,
  stopChange,
  stopToken,
  undoChange,
} from './account-mails.ts'
import { addPasskey, newAuthenticator } from './authenticator.ts'
import { enrol, halfWay } from './authenticator-app.ts'
import { type Client, newAddress } from './client.ts'
import { type Door, type Person, travel } from './door.ts'
import type { StandInIssuer } from './stand-in-issuer.ts'

/** Somebody signed in, and an operator. */
export interface World {
  door: Door
  acme: StandInIssuer
  person: Person
  client: Client
  id: string
  operator: (method: string, path: string, body?: object) => Promise<string>
}

type Change = () => Promise<unknown>
type Case = [types: ChangeType[], prepare: (world: World) => Change | Promise<Change>]

/** Who comes from another provider, with an address that it vouches for. */
export const claimsOf = (email: string) => ({ sub: crypto.randomUUID(), email, email_verified: true })

const address: Record<string, Case> = {
  'an address': [
    ['user.email_changed', 'session.ended_all'],
    async ({ door, person, client }) => {
      const token = await changeToken(door, person, newAddress())
      return () => confirmChange(client, token)
    },
  ],
  'an address given back': [
    ['user.email_changed', 'session.ended_all'],
    async ({ door, person }) => {
      const token = await moved(door, person, newAddress())
      return () => undoChange(door.newClient(), token)
    },
  ],
  'an address given back, with all that was added since': [
    ['user.email_changed', 'session.ended_all', 'factor.removed', 'factor.removed', 'identity.unlinked'],
    async ({ acme, door, person, client }) => {
      const token = await moved(door, person, newAddress())
      await addPasskey(person, newAuthenticator())
      await acme.visit(client, claimsOf(person.email), { mode: 'link' })
      await enrol(client)
      return () => undoChange(door.newClient(), token)
    },
  ],
  'a change of address stopped': [
    ['session.ended_all'],
    async ({ door, person }) => {
      await changeToken(door, person, newAddress())
      const token = await stopToken(door, person.email)
      return () => stopChange(door.newClient(), token)
    },
  ],
}

const profile: Record<string, Case> = {
  'a name': [
    ['user.updated'],
    ({ client, id }) =>
      () =>
        client.api('/account', { username: `n${id.slice(-9)}` }, { method: 'PATCH' }),
  ],
  'a password': [
    ['session.ended_all'],
    ({ client, person: { password } }) =>
      () =>
        client.api('/password/change', { currentPassword: password, newPassword: chosen }),
  ],
  'a reset': [
    ['session.ended_all'],
    async ({ door, person }) => {
      const token = await door.resetToken(person)
      return () => door.newClient().api('/password/reset', { token, password: chosen })
    },
  ],
  'its end by the owner': [
    ['user.deleted'],
    ({ client, person: { password } }) =>
      () =>
        remove(client, '/account', { password }),
  ],
}

const sessions: Record<string, Case> = {
  'a log-out': [
    [],
    ({ client }) =>
      () =>
        client.api('/logout'),
  ],
  'one session ended': [
    [],
    async (world) => {
      const other = await another(world)
      const { session } = await (await other.get('/api/session')).json<{ session: { id: string } }>()
      return () => remove(world.client, `/sessions/${session.id}`)
    },
  ],
  'all other sessions ended': [
    ['session.ended_all'],
    async (world) => {
      await another(world)
      return () => remove(world.client, '/sessions')
    },
  ],
}

async function another({ door, person: { email, password } }: World): Promise<Client> {
  const client = door.newClient()
  await client.api('/login', { email, password })
  return client
}

const factors: Record<string, Case> = {
  'a passkey': [
    ['factor.added'],
    ({ person }) =>
      () =>
        addPasskey(person, newAuthenticator()),
  ],
  'a passkey less': [
    ['factor.removed'],
    async ({ person, client }) => {
      const passkey = await addPasskey(person, newAuthenticator())
      return () => remove(client, `/passkeys/${passkey}`)
    },
  ],
  'a second factor': [
    ['factor.added'],
    ({ client }) =>
      () =>
        enrol(client),
  ],
  'no second factor any more': [
    ['factor.removed'],
    async ({ client }) => {
      await enrol(client)
      return () => remove(client, '/second-factor')
    },
  ],
  'a second factor recovered from': [
    ['factor.removed'],
    async ({ door, client, person }) => {
      await enrol(client)
      const { pending } = await halfWay(person, door.newClient())
      await door.newClient().api('/recovery', { pending })
      const token = (await door.mail(person.email, 'recovery_confirm')).token('recovery/confirm')
      await door.newClient().api('/recovery/confirm', { token })
      travel(8 * 24 * 3600)
      return () => endRecoveries(compose(door.bindings, () => {}).deps)
    },
  ],
}

const elsewhere: Record<string, Case> = {
  'an account elsewhere': [
    ['identity.linked'],
    ({ acme, client, person }) =>
      () =>
        acme.visit(client, claimsOf(person.email), { mode: 'link' }),
  ],
  'an account elsewhere less': [
    ['identity.unlinked'],
    async ({ acme, client, person }) => {
      await acme.visit(client, claimsOf(person.email), { mode: 'link' })
      const { identities } = await (await client.get('/api/identities')).json<{ identities: { id: string }[] }>()
      return () => remove(client, `/identities/${identities[0]?.id}`)
    },
  ],
  'an account elsewhere that was not theirs': [
    ['identity.unlinked', 'session.ended_all'],
    async ({ acme, door, person }) => {
      await acme.visit(door.newClient(), claimsOf(person.email))
      const token = (await door.mail(person.email, 'identity_linked')).token('identity/undo')
      return () => door.newClient().post(`/identity/undo/${token}`)
    },
  ],
}

/** What people do to their own account, by what apps hear of it. */
export const accountChanges = { ...profile, ...address, ...sessions, ...factors, ...elsewhere }

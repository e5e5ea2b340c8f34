import WebAuthnEmulator, {
  AuthenticatorEmulator,
  PasskeysCredentialsMemoryRepository,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
} from 'nid-webauthn-emulator'
import { type Client, site } from './client.ts'
import type { Door, Person } from './door.ts'

type Settings = ConstructorParameters<typeof AuthenticatorEmulator>[0]
type Ceremony<Options> = { publicKey: Options; ceremony: string }

/** A credential as a browser sends it; tests bend it. */
export interface Credential {
  id: string
  response: Record<string, string>
  [member: string]: unknown
}

// With keys of other kinds it does not sign on workerd: those are proven by the standard's examples and in Chromium.
const usual = () => ({
  algorithmIdentifiers: ['EdDSA' as const],
  credentialsRepository: new PasskeysCredentialsMemoryRepository(),
})

/** An authenticator that nobody here wrote, and the browser around it. */
export function newAuthenticator(settings: Settings = {}, origin = site) {
  const emulator = new WebAuthnEmulator(new AuthenticatorEmulator({ ...usual(), ...settings }))
  const create = (options: PublicKeyCredentialCreationOptionsJSON) =>
    plain(emulator.createJSON(origin, options as never))
  const get = (options: PublicKeyCredentialRequestOptionsJSON) => plain(emulator.getJSON(origin, options as never))
  return {
    /** What registers a passkey: not yet sent. */
    async made(client: Client) {
      const { publicKey, ceremony } = await ask<PublicKeyCredentialCreationOptionsJSON>(client, '/passkeys/new')
      return { credential: create(publicKey), ceremony }
    },
    /** What logs in: not yet sent. */
    async asserted(client: Client, pending?: string) {
      const body = pending === undefined ? {} : { pending }
      const { publicKey, ceremony } = await ask<PublicKeyCredentialRequestOptionsJSON>(
        client,
        '/passkeys/options',
        body,
      )
      return { credential: get(publicKey), ceremony }
    },
  }
}

export type Authenticator = ReturnType<typeof newAuthenticator>

/** Somebody who has a passkey, and is logged out. */
export async function withPasskey(door: Door, settings?: Settings) {
  const person = await door.loggedIn()
  const authenticator = newAuthenticator(settings)
  const id = await addPasskey(person, authenticator)
  return { ...person, authenticator, id, visitor: door.newClient() }
}

export async function addPasskey({ client }: Pick<Person, 'client'>, authenticator: Authenticator): Promise<string> {
  const answer = await client.api('/passkeys', await authenticator.made(client))
  if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`)
  return ((await answer.json()) as { passkey: { id: string } }).passkey.id
}

async function ask<Options>(client: Client, path: string, body: object = {}): Promise<Ceremony<Options>> {
  const answer = await client.api(path, body)
  if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`)
  return answer.json()
}

const plain = (credential: object): Credential => JSON.parse(JSON.stringify(credential))

import { generateKeyPairSync } from 'node:crypto'
import { createEmulator } from 'emulate'
import { freePort } from '../../scripts/throwaway-server.ts'

/** An app's settings at a provider, and somebody who has an account there. */
export interface EmulatedProvider {
  name: 'google' | 'github' | 'apple' | 'microsoft' | 'okta'
  email: string
  /** Its mailbox is the provider's own, so that no mail is needed. */
  isVouched: boolean
  /** GitHub and Apple read no verifier, as emulated. */
  checksVerifier: boolean
  url: string
  port: number
}

const kinds: Omit<EmulatedProvider, 'url' | 'port'>[] = [
  { name: 'google', email: 'ada@gmail.com', isVouched: true, checksVerifier: true },
  { name: 'github', email: 'ada@example.org', isVouched: false, checksVerifier: false },
  { name: 'apple', email: 'ada@icloud.com', isVouched: true, checksVerifier: false },
  { name: 'microsoft', email: 'ada@outlook.com', isVouched: true, checksVerifier: true },
  { name: 'okta', email: 'ada@work.example', isVouched: true, checksVerifier: true },
]

export const placeProviders = (): Promise<EmulatedProvider[]> =>
  Promise.all(
    kinds.map(async (kind) => {
      const port = await freePort()
      return { ...kind, port, url: `http://127.0.0.1:${port}` }
    }),
  )

/** The settings of a site that knows them all. */
export function settingsOf(providers: EmulatedProvider[]): Record<string, string> {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const appleKey = privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64')
  const own = providers.flatMap(({ name, url }) => {
    const prefix = `PROVIDER_${name.toUpperCase()}`
    const secret = name === 'apple' ? appleKey : 'ours-alone'
    return [
      [`${prefix}_ID`, 'ours'],
      [`${prefix}_SECRET`, secret],
      [name === 'okta' ? `${prefix}_ISSUER` : `${prefix}_URL`, url],
    ]
  })
  return {
    PROVIDERS: providers.map(({ name }) => name).join(','),
    ...Object.fromEntries(own),
    ...{ PROVIDER_APPLE_TEAM: 'TEAM', PROVIDER_APPLE_KEY_ID: 'KEY', PROVIDER_OKTA_VOUCHES: 'work.example' },
  }
}

/** Starts them, for a site at `origin` alone: what has not registered its client is refused. */
export async function openProviders(providers: EmulatedProvider[], origin: string): Promise<() => Promise<unknown>> {
  const emulators = await Promise.all(
    providers.map(({ name, email, url, port }) => {
      const client = {
        ...{ client_id: 'ours', client_secret: 'ours-alone', name: 'A site', team_id: 'TEAM', auth_server_id: 'org' },
        redirect_uris: [`${origin}/login/with/${name}/back`],
      }
      const user = { email, login: name === 'okta' ? email : 'ada', name: 'Ada', first_name: 'Ada', last_name: 'L' }
      const clients = name === 'github' ? { oauth_apps: [client] } : { oauth_clients: [client] }
      return createEmulator({ service: name, port, baseUrl: url, seed: { [name]: { users: [user], ...clients } } })
    }),
  )
  return () => Promise.all(emulators.map((emulator) => emulator.close()))
}

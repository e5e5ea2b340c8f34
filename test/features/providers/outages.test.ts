import { describe, expect, it, vi } from 'vitest'
import { newAddress } from '../../support/client.ts'
import { type Door, openDoor, outcome, whoAmI } from '../../support/door.ts'
import { type StandInIssuer, standInIssuer } from '../../support/stand-in-issuer.ts'

/*
 * A provider that is slow, down, or answers 500 or HTML, wherever it is asked: a page says so, and whoever has a
 * password gets in. What an isolate knows of an issuer is remembered, so each case has one of its own.
 */

type Trouble = (path: string, signal: AbortSignal | null | undefined) => Response | Promise<Response>

const troubles: Record<string, Trouble> = {
  'answers 500': () => Response.json({ error: 'server_error' }, { status: 500 }),
  'answers HTML': () => new Response('<html>', { headers: { 'Content-Type': 'text/html' } }),
  'is down': () => Promise.reject(new TypeError('connection refused')),
  'never answers': (_, signal) =>
    new Promise((_resolve, reject) => signal?.addEventListener('abort', () => reject(signal.reason))),
}

const somebody = () => ({ sub: crypto.randomUUID(), email: newAddress(), email_verified: true })

interface World {
  door: Door
  issuer: StandInIssuer
  /** Answers at this path alone are in trouble, from now on. */
  breakAt(path: string): void
}

/** What is asked of the provider, and how far somebody gets; the status. */
const places: Record<string, (world: World) => Promise<number>> = {
  'on the way there': async ({ door, breakAt }) => {
    breakAt('/.well-known/openid-configuration')
    return (await door.newClient().post('/login/with/acme')).status
  },
  'for the token': async ({ door, issuer, breakAt }) => {
    const client = door.newClient()
    const back = await issuer.begin(client, somebody())
    breakAt('/token')
    return (await client.get(back)).status
  },
  'for its keys': async ({ door, issuer, breakAt }) => {
    const client = door.newClient()
    const back = await issuer.begin(client, somebody())
    breakAt('/jwks')
    return (await client.get(back)).status
  },
  'for the address': async ({ door, issuer, breakAt }) => {
    const client = door.newClient()
    const back = await issuer.begin(client, { sub: crypto.randomUUID() })
    breakAt('/userinfo')
    return (await client.get(back)).status
  },
  'for its keys, by an app': async ({ door, issuer, breakAt }) => {
    breakAt('/jwks')
    const idToken = await issuer.token({ ...somebody(), nonce: 'n' })
    return (await door.newClient().api('/login/provider', { provider: 'acme', idToken, nonce: 'n' })).status
  },
  'for what it is, by an app': async ({ door, issuer, breakAt }) => {
    breakAt('/.well-known/openid-configuration')
    const idToken = await issuer.token({ ...somebody(), nonce: 'n' })
    return (await door.newClient().api('/login/provider', { provider: 'acme', idToken, nonce: 'n' })).status
  },
}

const cases = Object.keys(places).flatMap((place) => Object.keys(troubles).map((trouble) => [trouble, place] as const))

describe('a provider that', () => {
  cases.forEach(([trouble, place], index) => {
    const origin = `https://trouble-${index}.example`
    const issuer = standInIssuer(origin, 'ours', { userinfo_endpoint: `${origin}/userinfo` })
    it(`${trouble} ${place} is said to be out of reach`, async () => {
      const waits = vi.spyOn(AbortSignal, 'timeout')
      const settings = { PROVIDERS: 'acme', PROVIDER_ACME_ID: 'ours', PROVIDER_ACME_ISSUER: origin }
      const door = openDoor(settings)
      const breakAt = (path: string) => {
        waits.mockImplementation((milliseconds) => {
          expect(milliseconds).toBeLessThanOrEqual(8000)
          return abortedAfter(20)
        })
        issuer.bend.answer = (asked, signal) => (asked === path ? troubles[trouble]?.(asked, signal) : undefined)
      }
      expect(await places[place]?.({ door, issuer, breakAt })).toBe(503)
    })
  })

  const dead = standInIssuer('https://dead.example', 'ours')
  it('is down keeps nobody from the page to log in, nor from a password or a passkey', async () => {
    dead.bend.answer = () => new Response('<html>', { status: 500 })
    const settings = { PROVIDERS: 'acme', PROVIDER_ACME_ID: 'ours', PROVIDER_ACME_ISSUER: 'https://dead.example' }
    const door = openDoor(settings)
    const page = await (await door.newClient().get('/login')).text()
    expect(page).toContain('action="/login/with/acme"')
    expect(page).toContain('action="/login/passkey"')
    const person = await door.confirmed()
    const client = door.newClient()
    const { email, password } = person
    expect((await client.post('/login', { email, password })).status).toBe(303)
    expect(await whoAmI(client)).toBe('200')
    expect(await outcome(door.newClient().api('/passkeys/options'))).toBe('200')
    const refused = await door.newClient().post('/login/with/acme')
    expect([refused.status, await refused.text()]).toEqual([503, expect.stringContaining('another way')])
  })
})

function abortedAfter(milliseconds: number): AbortSignal {
  const controller = new AbortController()
  setTimeout(() => controller.abort(new DOMException('too late', 'TimeoutError')), milliseconds)
  return controller.signal
}

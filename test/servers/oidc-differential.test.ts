import assert from 'node:assert/strict'
import { test } from 'node:test'
import Provider from 'oidc-provider'
import { freePort, withServer } from '../../scripts/throwaway-server.ts'
import {
  asked,
  type Exchange,
  exchanged,
  type Fields,
  goodExchange,
  goodRequest,
  reasons,
  redirectUri,
} from './oidc-requests.ts'
import { registerApp } from './register-app.ts'

/*
 * The same requests at a provider that nobody here wrote: the same error, or a line that says why not.
 */

interface Place {
  authorize: string
  token: string
  open: string
  closed: { id: string; secret: string }
}

test('sixty requests get the same answer from oidc-provider', { timeout: 300_000 }, () =>
  withServer([], async (origin) => {
    const ours = await registered(origin)
    const { place: theirs, close } = await startOther()
    const differences: Record<string, string> = {}
    const compare = async (name: string, ask: (place: Place) => Promise<string>) => {
      const [here, there] = [await ask(ours), await ask(theirs)]
      if (here !== there) differences[name] = `${here} here, ${there} there`
    }
    for (const [name, change] of Object.entries(asked)) await compare(name, (place) => authorized(place, change))
    for (const [name, change] of Object.entries(exchanged)) await compare(name, (place) => redeemed(place, change))
    close()
    assert.ok(Object.keys(asked).length + Object.keys(exchanged).length >= 60)
    const told = JSON.stringify(differences, null, 2)
    assert.deepEqual(Object.keys(differences).sort(), Object.keys(reasons).sort(), told)
  }),
)

async function registered(origin: string): Promise<Place> {
  const make = (kind: 'public' | 'confidential') =>
    registerApp(origin, { name: kind, kind, redirectUris: [redirectUri], firstParty: true })
  const { id: open } = await make('public')
  const closed = await make('confidential')
  return { authorize: `${origin}/oauth/authorize`, token: `${origin}/oauth/token`, open, closed }
}

async function startOther(): Promise<{ place: Place; close: () => void }> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const closed = { id: 'closed', secret: 'the-secret-of-closed' }
  const grants = ['authorization_code', 'refresh_token']
  const common = { redirect_uris: [redirectUri], response_types: ['code' as const], grant_types: grants }
  const clients = [
    { ...common, client_id: 'open', token_endpoint_auth_method: 'none' as const },
    { ...common, client_id: closed.id, client_secret: closed.secret },
  ]
  const server = new Provider(origin, { clients }).listen(port, '127.0.0.1')
  const place = { authorize: `${origin}/auth`, token: `${origin}/token`, open: 'open', closed }
  return { place, close: () => void server.close() }
}

/** Where a request leads, and the error it brings there; a text is put behind the good one. */
async function authorized({ authorize, open }: Place, change: Fields | string): Promise<string> {
  const [fields, more] = typeof change === 'string' ? [{}, change] : [change, '']
  const answer = await fetch(`${authorize}?${given({ ...goodRequest(open), ...fields })}${more}`, {
    redirect: 'manual',
  })
  const location = answer.headers.get('Location')
  if (!location) return `${answer.status} page`
  const back = new URL(location)
  const told = new URLSearchParams(back.search || back.hash.slice(1))
  return `${back.origin} ${told.get('error') ?? 'no error'}`
}

async function redeemed({ token, open, closed }: Place, { fields = {}, authorization }: Exchange): Promise<string> {
  const { client_id: id, client_secret: secret } = fields
  const named = id === undefined ? {} : { client_id: { open, closed: closed.id }[id] ?? id }
  const proven = secret === undefined ? {} : { client_secret: secret === 'closed' ? closed.secret : secret }
  const body = given({ ...goodExchange, ...fields, ...named, ...proven })
  const basic = authorization === '' ? '!' : btoa(`${closed.id}:${authorization ?? closed.secret}`)
  const headers: Record<string, string> = authorization === null ? {} : { Authorization: `Basic ${basic}` }
  const answer = await fetch(token, { method: 'POST', body, headers })
  const { error } = await answer.json()
  return `${answer.status} ${error}`
}

const given = (fields: Fields) =>
  new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))

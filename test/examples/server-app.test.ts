import { beforeAll, expect, it } from 'vitest'
import { createApp } from '../../examples/server-app/app.ts'
import { type Client, site } from '../support/client.ts'
import { openDoor } from '../support/door.ts'
import { registerClient } from '../support/oidc.ts'

const door = openDoor()
const url = 'http://localhost:3000'
const program = door.newClient()

/** What its server sends to Gatehouse, with its own library: nobody here wrote that. */
const send: typeof fetch = async (input, init) => {
  const request = new Request(input as string, init as RequestInit)
  const { pathname, search } = new URL(request.url)
  const body = request.method === 'GET' ? {} : { body: await request.text() }
  return program.fetch(pathname + search, { method: request.method, headers: request.headers, ...body })
}

let app: Awaited<ReturnType<typeof createApp>>
beforeAll(async () => {
  const { id, secret } = await registerClient({ redirect_uris: [`${url}/back`], post_logout_uris: [`${url}/`] })
  app = await createApp({ gatehouse: site, clientId: id, clientSecret: secret, url, fetch: send })
})

/** A browser that goes where it is sent, at the app and at Gatehouse, until somebody answers a page. */
function browse(visitor: Client) {
  let cookie = ''
  return async function go(address: string, method = 'GET'): Promise<{ at: string; text: string }> {
    const { origin, pathname, search } = new URL(address)
    const isOurs = origin === url
    const answer = isOurs
      ? await app(new Request(address, { method, headers: { Cookie: cookie } }))
      : await visitor.get(pathname + search)
    if (isOurs) cookie = answer.headers.get('Set-Cookie')?.split(';')[0] ?? cookie
    const next = answer.headers.get('Location')
    return next ? go(new URL(next, address).href) : { at: `${origin}${pathname}`, text: await answer.text() }
  }
}

it('greets who is signed in at Gatehouse, and sends strangers there', async () => {
  const person = await door.loggedIn()
  expect(await browse(person.client)(`${url}/`)).toEqual({ at: `${url}/`, text: `Hello ${person.email}` })
  expect((await browse(door.newClient())(`${url}/`)).at).toBe(`${site}/login`)
})

it('lets nobody in by a way back that it did not ask for', async () => {
  const go = browse(door.newClient())
  expect((await go(`${url}/back?code=stolen&state=made-up`)).at).toBe(`${site}/login`)
})

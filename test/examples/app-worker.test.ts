import { expect, it } from 'vitest'
import app from '../../examples/app-worker/worker.ts'
import type { Client } from '../support/client.ts'
import { openDoor } from '../support/door.ts'

const door = openDoor()
const host = 'http://localhost:8787'

/** A visitor of the app, which asks Gatehouse as a Service Binding does. */
async function visit(client: Client, path: string) {
  const seen: (string | null)[] = []
  const GATEHOUSE = {
    fetch: (request: Request) => {
      seen.push(request.headers.get('CF-Connecting-IP'))
      return client.fetch(new URL(request.url).pathname, { headers: request.headers })
    },
  }
  const cookie = [...client.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  const headers = { Cookie: cookie, 'CF-Connecting-IP': client.ip }
  const answer = await app.fetch(new Request(host + path, { headers }), { GATEHOUSE })
  return { answer, seen }
}

it('sends strangers to log in and back, and greets who is signed in', async () => {
  const { answer } = await visit(door.newClient(), '/app/orders?page=2')
  expect([answer.status, answer.headers.get('Location')]).toEqual([
    303,
    `${host}/login?next=${encodeURIComponent('/app/orders?page=2')}`,
  ])
  const person = await door.loggedIn({ username: 'app.visitor' })
  const greeted = await visit(person.client, '/app/orders')
  expect(await greeted.answer.text()).toBe('Hello app.visitor')
  expect(greeted.seen).toEqual([person.client.ip])
})

it('hands on the cookies of a session that was renewed', async () => {
  const { client } = await door.loggedIn()
  client.cookies.delete('access')
  const { answer } = await visit(client, '/app/')
  expect(answer.headers.getSetCookie().some((cookie) => cookie.startsWith('access='))).toBe(true)
})

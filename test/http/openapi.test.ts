import { describe, expect, it } from 'vitest'
import document from '../../public/api/openapi.json'
import { compose } from '../../src/compose.ts'
import { createApp } from '../../src/http/app.ts'
import { pathOf } from '../../templates/build/openapi/document.ts'
import { routes } from '../../templates/build/openapi/routes.ts'
import { administrator } from '../support/admins.ts'
import { openDoor } from '../support/door.ts'

type Operations = Record<string, { requestBody?: { content: Record<string, { example: unknown }> } }>

const door = openDoor()
const calls = routes.map((route) => [`${route.method.toUpperCase()} ${pathOf(route)}`, route] as const)

it('documents every JSON route, and no other', () => {
  const served = createApp(compose)
    .routes.filter(({ method, path }) => method !== 'ALL' && /^\/api\//.test(path))
    .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`)
  const documented = calls.map(([name]) => name).filter((name) => name.includes(' /api/'))
  expect(documented.sort()).toEqual([...new Set(served)].sort())
})

const withBodies = calls.filter(([, { form, success }]) => !form && success[0] !== 303)

/** The client of the tests holds each answer against the document, and throws. */
describe('every documented call, with its example', () => {
  it.each(withBodies)('%s answers as the document tells', async (_, route) => {
    const { [route.method]: operation } = (document.paths as unknown as Record<string, Operations>)[pathOf(route)] ?? {}
    const body = operation?.requestBody?.content['application/json']?.example
    const path = pathOf(route).replace(/\{\w+\}/g, 'x')
    const asked = [door.newClient(), (await door.loggedIn()).client, (await administrator(door)).client]
    for (const client of asked) {
      const method = route.method.toUpperCase()
      const sent = { 'Content-Type': 'application/json' }
      const init = method === 'GET' ? {} : { headers: sent, body: JSON.stringify(body ?? {}) }
      const { status } = await client.fetch(path, { method, ...init })
      expect([400, 405, 415, 500]).not.toContain(status === 400 && body ? 0 : status)
    }
  })
})

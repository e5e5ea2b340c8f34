import { expect, it } from 'vitest'
import { statusOf } from '../../support/accounts.ts'
import { openDoor } from '../../support/door.ts'

const door = openDoor()
const gate = { Authorization: `Basic ${btoa('staging:letmein')}` }

it('a gate in front of the site, with credentials of its own, hides no session', async () => {
  const { client } = await door.loggedIn()
  for (const headers of [gate, { Authorization: 'Digest username="x"' }, { Authorization: '' }]) {
    expect(await statusOf(client.get('/api/session', headers))).toBe(200)
    expect(await statusOf(client.get('/account', headers))).toBe(200)
  }
  expect(await statusOf(client.api('/logout', undefined, { headers: gate }))).toBe(204)
  expect(await statusOf(client.get('/api/session', gate))).toBe(401)
})

// checks 91
it.each(['Bearer', 'Bearer ', 'bearer x', 'Bearer a b'])(
  'a Bearer that is none (%j) is not made good by a cookie',
  async (value) => {
    const { client } = await door.loggedIn()
    expect(await statusOf(client.get('/api/session', { Authorization: value }))).toBe(401)
  },
)

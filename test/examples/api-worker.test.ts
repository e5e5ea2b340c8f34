import { exports } from 'cloudflare:workers'
import { afterEach, expect, it, vi } from 'vitest'
import verifier from '../../examples/api-worker/worker.ts'
import { appLogIn } from '../support/apps.ts'
import { site } from '../support/client.ts'
import { openDoor } from '../support/door.ts'
import { account } from '../support/rows.ts'

const shop = 'https://shop.example.org'

afterEach(() => {
  vi.restoreAllMocks()
})

it('lets in who brings our access token, and nobody else', async () => {
  vi.spyOn(globalThis, 'fetch').mockImplementation((input) => exports.default.fetch(new Request(input as string)))
  const door = openDoor({ TOKEN_AUDIENCES: shop })
  const { email, password } = await door.confirmed()
  const { accessToken } = await appLogIn(door.newClient(), { email, password, audience: shop })
  const ask = (token: string) =>
    verifier.fetch(new Request(shop, { headers: { Authorization: `Bearer ${token}` } }), {
      GATEHOUSE_URL: site,
      AUDIENCE: shop,
    })
  expect(await (await ask(accessToken)).json()).toEqual({ hello: (await account(email)).id, role: 'user' })
  expect((await ask(`${accessToken.slice(0, -6)}AAAAAA`)).status).toBe(401)
  expect((await ask('nonsense')).status).toBe(401)
  const own = await appLogIn(door.newClient(), { email, password })
  expect((await ask(own.accessToken)).status).toBe(401)
})

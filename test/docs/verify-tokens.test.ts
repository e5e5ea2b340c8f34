import { exports } from 'cloudflare:workers'
import { afterEach, expect, it, vi } from 'vitest'
import verifier from '../../docs/verify-tokens/worker.ts'
import { confirmed } from '../support/accounts.ts'
import { Client, site } from '../support/client.ts'

afterEach(() => {
  vi.restoreAllMocks()
})

it('lets in who brings our access token, and nobody else', async () => {
  vi.spyOn(globalThis, 'fetch').mockImplementation((input) => exports.default.fetch(new Request(input as string)))
  const { email, password } = await confirmed()
  const login = await new Client().api('/login', { email, password, mode: 'token' })
  const { accessToken, user } = (await login.json()) as { accessToken: string; user: { id: string } }
  const ask = (token: string) =>
    verifier.fetch(new Request('https://shop.example.org/', { headers: { Authorization: `Bearer ${token}` } }), {
      GATEHOUSE_URL: site,
    })
  expect(await (await ask(accessToken)).json()).toEqual({ hello: user.id, role: 'user' })
  expect((await ask(`${accessToken.slice(0, -6)}AAAAAA`)).status).toBe(401)
  expect((await ask('nonsense')).status).toBe(401)
})

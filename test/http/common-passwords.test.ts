import { createExecutionContext } from 'cloudflare:test'
import { env } from 'cloudflare:workers'
import { expect, it, vi } from 'vitest'
import { packedPasswords } from '../../src/account/rules/common-passwords.generated.ts'
import { compose } from '../../src/compose.ts'
import { createApp } from '../../src/http/app.ts'
import { site } from '../support/client.ts'

const read = async (assets: Partial<Fetcher>) => {
  const { edge } = compose({ ...env, ASSETS: assets } as Env, () => {})
  return edge.readAsset('lists/common-passwords.txt')
}

it('reads the list from the static files beside the Worker', async () => {
  expect(await read(env.ASSETS)).toBe(packedPasswords)
})

it('signs people up when the list cannot be read, and says so in the log', async () => {
  vi.resetModules()
  const fresh = await import('../../src/http/middleware/common-passwords.ts')
  const warn = vi.fn()
  const next = vi.fn()
  const readAsset = vi.fn(async () => {
    throw new Error('out of reach')
  })
  const carried: Record<string, unknown> = { edge: { readAsset }, deps: { log: { warn } } }
  const c = { req: { method: 'POST' }, get: (name: string) => carried[name] }
  await fresh.commonPasswords(c as never, next)
  expect([warn.mock.calls[0]?.[0], next.mock.calls.length]).toEqual(['common_passwords.unreadable', 1])
})

it('is asked for by posts alone', async () => {
  const fetch = vi.fn()
  const app = createApp((bindings, defer, log) => compose({ ...bindings, ASSETS: { fetch } } as never, defer, log))
  await app.request(`${site}/register`, {}, env, createExecutionContext())
  expect(fetch).not.toHaveBeenCalled()
})

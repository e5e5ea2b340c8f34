import { describe, expect, it } from 'vitest'
import { site } from '../../support/client.ts'
import { openDoor } from '../../support/door.ts'

const program = openDoor().newClient()

// Named after the module of the OpenID Foundation's plan.
describe('the Config plan', () => {
  it('oidcc-discovery-endpoint-verification', async () => {
    const answer = await program.get('/.well-known/openid-configuration')
    const found = (await answer.json()) as Record<string, unknown>
    expect(found.issuer).toBe(site)
    const endpoints = Object.entries(found).filter(([name]) => /_(endpoint|uri)$/.test(name))
    for (const [name, url] of endpoints) expect([name, new URL(String(url)).origin]).toEqual([name, site])
    const { keys } = await (await program.get('/.well-known/jwks.json')).json<{ keys: { kid: string; d?: string }[] }>()
    expect(new Set(keys.map(({ kid }) => kid)).size).toBe(keys.length)
    for (const key of keys) expect(key).not.toHaveProperty('d')
    const supported = { response_types_supported: ['code'], code_challenge_methods_supported: ['S256'] }
    const not = { request_parameter_supported: false, request_uri_parameter_supported: false }
    expect(found).toMatchObject({ ...supported, ...not, subject_types_supported: ['public'] })
    expect(found.claims_supported).toEqual(expect.arrayContaining(['roles', 'groups', 'auth_time']))
    expect(await (await program.get('/.well-known/oauth-authorization-server')).json()).toEqual(found)
  })
})

import { createRemoteJWKSet, customFetch, jwtVerify } from 'jose'
import type { Deps } from '../../deps.ts'
import { minute } from '../../lib/clock.ts'
import { fail, ok, type Result } from '../../lib/result.ts'
import { patience, send } from './exchange.ts'
import { metadataOf } from './metadata.ts'
import type { Provider } from './settings.ts'

/** Never what a shared secret or nobody signs. */
const algorithms = ['RS256', 'PS256', 'ES256', 'EdDSA', 'Ed25519']

const keySets = new Map<string, ReturnType<typeof createRemoteJWKSet>>()

export type Claims = Record<string, unknown>

/**
 * Reads an ID token (OpenID Connect Core 3.1.3.7). Its keys are fetched once an hour, and once more for a key that is
 * not known, at most once a minute.
 */
export async function readIdToken(
  deps: Deps,
  provider: Provider,
  idToken: string,
  { audiences, nonce }: { audiences: string[]; nonce: string },
): Promise<Result<Claims, 'provider_refused'>> {
  const metadata = await metadataOf(deps, provider)
  const { payload: claims } = await jwtVerify(idToken, keysAt(metadata.jwks_uri ?? ''), {
    algorithms,
    audience: audiences,
    requiredClaims: ['iss', 'sub', 'aud', 'exp', 'iat'],
    currentDate: new Date(deps.clock() * 1000),
    clockTolerance: 30,
  })
  const isOwn = claims.iss === issuerOf(provider, metadata.issuer, claims)
  const isForUs = claims.azp === undefined || audiences.some((audience) => audience === claims.azp)
  return isOwn && isForUs && claims.nonce === nonce ? ok(claims) : fail('provider_refused')
}

function keysAt(address: string) {
  const known = keySets.get(address)
  if (known) return known
  const options = {
    timeoutDuration: patience,
    cooldownDuration: 60_000,
    cacheMaxAge: 3_600_000,
    [customFetch]: sendForKeys,
  }
  const keys = createRemoteJWKSet(new URL(address), options)
  keySets.set(address, keys)
  return keys
}

/** One fetch a minute serves all isolates of a place; no longer, for a new key is looked for again. */
const sendForKeys = (url: string, init: RequestInit) =>
  send(url, { ...init, cf: { cacheTtl: minute, cacheEverything: true } })

/** Microsoft's issuer names the tenant of the account, unless ours is for one tenant alone. */
function issuerOf(provider: Provider, named: string, { tid }: Claims): string {
  if (provider.kind !== 'microsoft' || !isTenantOpen(provider, named)) return named
  if (typeof tid !== 'string' || !/^[\da-f-]{36}$/.test(tid)) return ''
  return `${new URL(named).origin}/${tid}/v2.0`
}

const isTenantOpen = ({ url, issuer }: Provider, named: string) =>
  url !== '' || named.includes('{tenantid}') || /\/(common|organizations|consumers)\//.test(issuer)

import { parseEmailAddress } from '../../account/index.ts'
import type { Claims } from './id-token.ts'
import type { Provider } from './settings.ts'
import { isVouched } from './vouching.ts'

/** Somebody, as a provider tells of them. */
export interface ProviderPerson {
  /** Issuer and subject name an identity, never an address (OpenID Connect Core 5.7). */
  issuer: string
  subject: string
  /** Normalised; null: none was told. */
  email: string | null
  /** The provider speaks for the mailbox: whoever it lets in is its owner. */
  isVouched: boolean
  /** It has asked for a second factor. */
  hasMfa: boolean
  /** When it last asked who it is; null: it does not say. */
  authAt: number | null
}

/** Null where the claims name nobody. */
export function personOf(provider: Provider, claims: Claims): ProviderPerson | null {
  // A subject is of one app alone at Microsoft; the account itself is `oid`, within its tenant.
  const subject = provider.kind === 'microsoft' ? (claims.oid ?? claims.sub) : claims.sub
  if (typeof subject !== 'string' || subject === '' || subject.length > 255 || typeof claims.iss !== 'string')
    return null
  const email = typeof claims.email === 'string' ? parseEmailAddress(claims.email) : null
  return {
    ...{ issuer: claims.iss, subject, email },
    isVouched: email !== null && isVouched(provider, email, claims),
    hasMfa: isMfa(provider, claims),
    authAt: typeof claims.auth_time === 'number' ? claims.auth_time : null,
  }
}

function isMfa({ mfa }: Provider, { amr, acr }: Claims): boolean {
  const said = [...(Array.isArray(amr) ? amr : []), acr].filter((one) => typeof one === 'string')
  return said.some((one) => mfa.includes(one))
}

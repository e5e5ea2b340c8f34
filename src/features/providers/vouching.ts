import type { Provider } from './settings.ts'

type Claims = Record<string, unknown>

/**
 * Whether a provider speaks for the mailbox of the address that it tells. Most do not, whatever they say: an address of
 * another domain is at best one that somebody has once confirmed there.
 */
export function isVouched({ kind, vouches }: Provider, email: string, claims: Claims): boolean {
  const domain = email.slice(email.lastIndexOf('@') + 1)
  const isVerified = claims.email_verified === true
  // Google is the authority for its own mail and for the domains that it hosts (Google Identity, "Verify the ID token").
  if (kind === 'google') return isVerified && (gmail.includes(domain) || claims.hd === domain)
  // Apple writes it as a text.
  if (kind === 'apple') return (isVerified || claims.email_verified === 'true') && apple.includes(domain)
  if (kind === 'microsoft') return isTrue(claims.xms_edov) || (claims.tid === consumers && microsoft.test(domain))
  return kind === 'oidc' && isVerified && vouches.includes(domain)
}

const gmail = ['gmail.com', 'googlemail.com']
const apple = ['icloud.com', 'me.com', 'mac.com', 'privaterelay.appleid.com']

/** The tenant of personal accounts. Of work accounts the address is whatever their administrator wrote (nOAuth). */
const consumers = '9188040d-6c67-4c5b-b112-36a304b66dad'
const microsoft = /^(outlook|hotmail|live|msn)\.(com|[a-z]{2}|com?\.[a-z]{2})$/

const isTrue = (value: unknown) => value === true || value === 'true' || value === 1 || value === '1'

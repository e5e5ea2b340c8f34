/**
 * Whether a client may be answered at an address: the exact text that it has registered (RFC 9700 section 4.1.3), but for
 * the port of a loopback address, which a program on somebody's machine cannot choose (RFC 8252 section 7.3). Origins are
 * compared alike.
 */
export const isRegistered = (registered: readonly string[], uri: string): boolean =>
  registered.some((known) => withoutPort(known) === withoutPort(uri))

const loopback = /^http:\/\/(127\.0\.0\.1|\[::1\])(:\d{1,5})?(?=[/?]|$)/

const withoutPort = (uri: string) => uri.replace(loopback, 'http://$1')

/** The part of an address that stands in `form-action`: its origin, or the scheme of an app's own. */
export function sourceOf(uri: string): string {
  const { origin, protocol } = new URL(uri)
  return origin === 'null' ? protocol : origin
}

/** An address with these parameters beside its own, each character of its own text kept. */
export function withParameters(uri: string, parameters: Record<string, string | undefined>): string {
  return `${uri}${uri.includes('?') ? '&' : '?'}${new URLSearchParams(given(parameters))}`
}

export const given = (parameters: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(parameters).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  )

/** Why an address cannot be registered; null: it can. */
export function redirectProblem(uri: string): 'invalid' | 'fragment' | 'wildcard' | 'insecure' | null {
  const url = URL.parse(uri)
  if (!url || uri.length > 512 || /[^!-~]|[\\"<>^`{|}]/.test(uri) || url.username || url.password) return 'invalid'
  if (uri.includes('#')) return 'fragment'
  if (uri.includes('*')) return 'wildcard'
  if (url.protocol === 'https:') return null
  if (url.protocol === 'http:') return isOwnMachine.test(url.hostname) ? null : 'insecure'
  // An app's own scheme carries a domain's name backwards (RFC 8252 section 7.1), which rules out javascript: and data:.
  return url.protocol.includes('.') ? null : 'insecure'
}

const isOwnMachine = /^(localhost|127\.0\.0\.1|\[::1\])$/

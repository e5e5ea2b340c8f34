import * as oidc from 'openid-client'

export interface Settings {
  /** PUBLIC_URL of Gatehouse. */
  gatehouse: string
  clientId: string
  clientSecret: string
  /** Where this app is; `${url}/back` is registered as its redirect. */
  url: string
  /** For tests. */
  fetch?: typeof fetch
}

/** What the app knows of a browser: in a database, where there is more than one server. */
interface Visit {
  checks?: { pkceCodeVerifier: string; expectedState: string; expectedNonce: string }
  user?: { sub: string; email: string; idToken: string }
}

interface App {
  config: oidc.Configuration
  url: string
}

/** Where a browser goes next, and what is known of it then. */
interface Step {
  to: string
  visit: Visit
}

/** A classic web app with a session of its own. Gatehouse is asked once, at log-in. */
export async function createApp({ gatehouse, clientId, clientSecret, url, fetch }: Settings) {
  const config = await oidc.discovery(new URL(gatehouse), clientId, clientSecret, undefined, {
    execute: gatehouse.startsWith('http:') ? [oidc.allowInsecureRequests] : [],
    ...(fetch ? { [oidc.customFetch]: fetch as oidc.CustomFetch } : {}),
  })
  const visits = new Map<string, Visit>()
  return async (request: Request): Promise<Response> => {
    const [, id = ''] = /(?:^|; )visit=([\w-]+)/.exec(request.headers.get('Cookie') ?? '') ?? []
    const { user } = visits.get(id) ?? {}
    const step = await stepOf({ config, url }, request, visits.get(id) ?? {})
    if (!step && user) return new Response(`Hello ${user.email}`)
    const { to, visit } = step ?? { to: `${url}/login`, visit: {} }
    // A new id at each step: whoever planted the old one in this browser does not get in.
    visits.delete(id)
    const next = oidc.randomState()
    visits.set(next, visit)
    const cookie = `visit=${next}; Path=/; HttpOnly; SameSite=Lax${url.startsWith('https:') ? '; Secure' : ''}`
    return new Response(null, { status: 303, headers: { Location: to, 'Set-Cookie': cookie } })
  }
}

async function stepOf(app: App, request: Request, visit: Visit): Promise<Step | null> {
  const { pathname } = new URL(request.url)
  if (pathname === '/login') return logIn(app)
  if (pathname === '/back') return back(app, new URL(request.url), visit)
  if (pathname === '/logout' && request.method === 'POST') return logOut(app, visit)
  return null
}

async function logIn({ config, url }: App): Promise<Step> {
  const checks = {
    pkceCodeVerifier: oidc.randomPKCECodeVerifier(),
    expectedState: oidc.randomState(),
    expectedNonce: oidc.randomNonce(),
  }
  const to = oidc.buildAuthorizationUrl(config, {
    redirect_uri: `${url}/back`,
    scope: 'openid email',
    state: checks.expectedState,
    nonce: checks.expectedNonce,
    code_challenge: await oidc.calculatePKCECodeChallenge(checks.pkceCodeVerifier),
    code_challenge_method: 'S256',
  })
  return { to: to.href, visit: { checks } }
}

async function back({ config, url }: App, address: URL, { checks }: Visit): Promise<Step> {
  // Nobody who has asked for it: begin anew.
  if (!checks) return { to: `${url}/login`, visit: {} }
  const tokens = await oidc.authorizationCodeGrant(config, address, checks)
  const claims = tokens.claims()
  if (!claims) throw new Error('no ID token')
  const user = { sub: claims.sub, email: String(claims.email), idToken: tokens.id_token ?? '' }
  return { to: `${url}/`, visit: { user } }
}

/** Ends our session and Gatehouse's. */
function logOut({ config, url }: App, { user }: Visit): Step {
  const hint = user ? { id_token_hint: user.idToken } : {}
  const to = oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: `${url}/`, ...hint })
  return { to: to.href, visit: {} }
}

const places = ['', '/', '/callback', '/auth/callback', '/oauth/callback', '/signin-oidc']
const origins = ['http://localhost:3000', 'http://127.0.0.1']

/** A public client that a fresh development database knows, for an app on this machine: on 127.0.0.1 at any port. */
export const devClient = {
  id: 'example',
  name: 'Example',
  redirectUris: origins.flatMap((origin) => places.map((place) => `${origin}${place}`)),
  postLogoutUris: origins.flatMap((origin) => ['', '/'].map((place) => `${origin}${place}`)),
}

/** SQL that adds it; one that is there already is brought up to date. */
export function devClientSql(): string {
  const { id, name, redirectUris, postLogoutUris } = devClient
  const scopes = ['openid', 'profile', 'email', 'roles', 'attributes', 'offline_access']
  const texts = [id, name, 'public', ...[redirectUris, postLogoutUris, scopes].map((list) => JSON.stringify(list))]
  return `INSERT INTO clients
    (id, name, kind, redirect_uris, post_logout_uris, scopes, first_party, id_token_alg, pkce, audience, created_at)
    VALUES (${texts.map((text) => `'${text}'`).join(', ')}, 1, 'RS256', 'required', '[]', 0)
    ON CONFLICT (id) DO UPDATE SET redirect_uris = excluded.redirect_uris, post_logout_uris = excluded.post_logout_uris;`
}

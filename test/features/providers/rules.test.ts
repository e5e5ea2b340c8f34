import { env } from 'cloudflare:workers'
import { describe, expect, it, vi } from 'vitest'
import { codeOf, guarded } from '../../support/authenticator-app.ts'
import { newAddress } from '../../support/client.ts'
import { openDoor, outcome, stopTheClock, travel, whoAmI } from '../../support/door.ts'
import { standInIssuer } from '../../support/stand-in-issuer.ts'

stopTheClock()
const issuer = 'https://rules.example'
const acme = standInIssuer(issuer, 'ours')
const beta = standInIssuer('https://beta.example', 'ours', { authorization_response_iss_parameter_supported: false })
const cached = standInIssuer('https://cached.example', 'ours')
const settings = {
  ...{ PROVIDERS: 'acme,beta', PROVIDER_ACME_ID: 'ours', PROVIDER_ACME_ISSUER: issuer },
  ...{ PROVIDER_BETA_ID: 'ours', PROVIDER_BETA_ISSUER: 'https://beta.example' },
}
const door = openDoor(settings)
const trusting = openDoor({ ...settings, PROVIDER_ACME_VOUCHES: 'example.org' })
const bold = openDoor({ ...settings, PROVIDER_ACME_VOUCHES: 'example.org', PROVIDER_AUTO_LINK: 'on' })

const somebody = (email = newAddress()) => ({ sub: crypto.randomUUID(), email, email_verified: true })
const placeOf = (answer: Response) => answer.headers.get('Location')
const now = () => Math.floor(Date.now() / 1000)
const roleOf = async (email: string) =>
  (await env.DB.prepare('SELECT role FROM users WHERE email = ?').bind(email).first<{ role: string }>())?.role

describe('an account elsewhere', () => {
  it('is asked for as each issuer allows, and by a state that tells nothing', async () => {
    const sent = await door.newClient().post('/login/with/acme', { next: '/passkeys/new' })
    const asked = Object.fromEntries(new URL(placeOf(sent) ?? '').searchParams)
    expect(asked).toMatchObject({ response_type: 'code', client_id: 'ours', code_challenge_method: 'S256' })
    expect(asked.state).toMatch(/^[0-9a-z]{26}$/)
    expect(asked).not.toHaveProperty('prompt')
    expect(asked.redirect_uri).toMatch(/\/login\/with\/acme\/back$/)
    expect(sent.headers.get('Set-Cookie')).toMatch(/provider=.*Max-Age=600.*HttpOnly.*SameSite=Lax/)
  })

  it('asks an issuer what it is once an hour and place, and for its keys once a minute', async () => {
    const door = openDoor({
      PROVIDERS: 'acme',
      PROVIDER_ACME_ID: 'ours',
      PROVIDER_ACME_ISSUER: 'https://cached.example',
    })
    await cached.visit(door.newClient(), somebody())
    const asked = vi.mocked(fetch).mock.calls.map(([url, init]) => [String(url), init?.cf?.cacheTtl] as const)
    expect(asked).toContainEqual(['https://cached.example/.well-known/openid-configuration', 3600])
    expect(asked).toContainEqual(['https://cached.example/jwks', 60])
    expect(asked).toContainEqual(['https://cached.example/token', undefined])
    await cached.visit(door.newClient(), somebody())
    expect(cached.fetched().filter((path) => path === '/jwks')).toHaveLength(1)
  })

  it('of another provider answers no attempt, and is handed no code', async () => {
    const client = door.newClient()
    const back = await acme.begin(client, somebody())
    const answer = await client.get(back.replace('/acme/', '/beta/').replace(/&iss=[^&]+/, ''))
    expect(answer.status).toBe(400)
    expect(beta.fetched()).not.toContain('/token')
  })

  it('makes no session fresh by being logged in there', async () => {
    const client = trusting.newClient()
    const claims = { ...somebody(), auth_time: now() }
    await acme.visit(client, claims)
    expect(await outcome(client.api('/passkeys/new'))).toBe('403 fresh_needed')
    const again = trusting.newClient()
    await acme.visit(again, claims)
    expect(await outcome(again.api('/passkeys/new'))).toBe('403 fresh_needed')
  })

  it('proves nothing of an account that it is not connected to', async () => {
    const { client } = await door.loggedIn()
    await env.DB.prepare('UPDATE sessions SET fresh_at = NULL').run()
    client.cookies.delete('access')
    expect((await acme.visit(client, { ...somebody(), auth_time: now() }, { mode: 'fresh' })).status).toBe(400)
    expect(await outcome(client.api('/passkeys/new'))).toBe('403 fresh_needed')
  })

  it('alone is no second factor, unless it says that it has asked for one', async () => {
    const person = await guarded(door)
    const claims = somebody()
    await acme.visit(person.client, claims, { mode: 'link' })
    expect(placeOf(await acme.visit(door.newClient(), { ...claims, amr: ['mfa'] }))).toMatch(/^\/login\/second/)
    const mindful = openDoor({ ...settings, PROVIDER_ACME_MFA: 'mfa' })
    expect(placeOf(await acme.visit(mindful.newClient(), { ...claims, amr: ['mfa'] }))).toBe('/account')
    expect(placeOf(await acme.visit(mindful.newClient(), { ...claims, amr: ['pwd'] }))).toMatch(/^\/login\/second/)
    await env.DB.prepare('UPDATE sessions SET fresh_at = NULL').run()
    person.client.cookies.delete('access')
    const fresh = await acme.visit(person.client, { ...claims, auth_time: now() }, { mode: 'fresh' })
    expect(fresh.status).toBe(403)
    expect(await outcome(person.client.api('/session/fresh', { code: codeOf(person.secret) }))).toBe('200')
  })

  it('linked at once is asked for the second factor all the same', async () => {
    const person = await guarded(bold)
    const client = bold.newClient()
    expect(placeOf(await acme.visit(client, somebody(person.email)))).toMatch(/^\/login\/second/)
    expect(await whoAmI(client)).toBe('401 not_signed_in')
  })

  it('whose address changes there changes nothing here', async () => {
    const claims = somebody()
    await acme.visit(trusting.newClient(), claims)
    const client = trusting.newClient()
    expect(placeOf(await acme.visit(client, { ...claims, email: newAddress() }))).toBe('/account')
    const told = await client.api('/session', undefined, { method: 'GET' })
    expect((await told.json<{ user: { email: string } }>()).user.email).toBe(claims.email)
  })

  it('makes nobody the first administrator, whom our own mail alone makes', async () => {
    const email = newAddress()
    const claims = somebody(email)
    await acme.visit(
      openDoor({ ...settings, PROVIDER_ACME_VOUCHES: 'example.org', FIRST_ADMIN_EMAIL: email }).newClient(),
      claims,
    )
    expect(await roleOf(email)).toBe('user')
    const other = newAddress()
    const strict = openDoor({ ...settings, FIRST_ADMIN_EMAIL: other })
    const client = strict.newClient()
    await acme.visit(client, somebody(other))
    await client.post('/confirm', { token: (await strict.mail(other)).token('confirm') })
    expect(await roleOf(other)).toBe('admin')
  })

  it('of an account that is disabled does not let in', async () => {
    const claims = somebody()
    await acme.visit(trusting.newClient(), claims)
    await env.DB.prepare('UPDATE users SET disabled_at = 1 WHERE email = ?').bind(claims.email).run()
    const client = trusting.newClient()
    expect((await acme.visit(client, claims)).status).toBe(403)
    expect(await whoAmI(client)).toBe('401 not_signed_in')
  })
})

describe('the undo of a connection', () => {
  const undoOf = async (email: string) =>
    `/identity/undo/${(await bold.mail(email, 'identity_linked')).token('identity/undo')}`

  it('works for 7 days, and no longer', async () => {
    const [early, late] = [await bold.confirmed(), await bold.confirmed()]
    for (const { email } of [early, late]) await acme.visit(bold.newClient(), somebody(email))
    const paths = [await undoOf(early.email), await undoOf(late.email)] as const
    travel(7 * 86_400 - 60)
    expect(placeOf(await bold.newClient().post(paths[0]))).toBe('/reset?notice=identity_undone')
    travel(120)
    expect((await bold.newClient().post(paths[1])).status).toBe(400)
  })

  it('ends every session, whatever began it', async () => {
    const person = await bold.loggedIn()
    await acme.visit(bold.newClient(), somebody(person.email))
    await bold.newClient().post(await undoOf(person.email))
    person.client.cookies.delete('access')
    expect(await whoAmI(person.client)).toBe('401 not_signed_in')
  })
})

describe('an app’s ID token', () => {
  it('written in another way is the same token', async () => {
    const claims = somebody()
    const tell = (idToken: string) => ({ provider: 'acme', idToken, nonce: 'n' })
    await acme.visit(trusting.newClient(), claims)
    const token = await acme.token({ ...claims, nonce: 'n', iat: now(), exp: now() + 300 })
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
    const last = alphabet.indexOf(token.at(-1) ?? '')
    const rewritten = `${token.slice(0, -1)}${alphabet[last ^ 1]}`
    expect(await outcome(trusting.newClient().api('/login/provider', tell(token)))).toBe('200')
    expect(await outcome(trusting.newClient().api('/login/provider', tell(rewritten)))).toBe('400 provider_refused')
  })
})

describe('without a key for log-ins on their way', () => {
  it('providers are not there, and the rest goes on', async () => {
    const { keys } = JSON.parse(env.KEYRING) as { keys: { use: string }[] }
    const less = openDoor({
      ...settings,
      KEYRING: JSON.stringify({ keys: keys.filter(({ use }) => use !== 'ceremony') }),
    })
    expect(await (await less.newClient().get('/login')).text()).not.toContain('/login/with/')
    expect((await less.newClient().post('/login/with/acme')).status).toBe(404)
    expect(await whoAmI((await less.loggedIn()).client)).toBe('200')
  })
})

import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { newAddress } from '../../support/client.ts'
import { openDoor, outcome, stopTheClock, travel, whoAmI } from '../../support/door.ts'
import { slowDatabase } from '../../support/slow-database.ts'
import { type Claims, standInIssuer } from '../../support/stand-in-issuer.ts'

const issuer = 'https://tampered.example'
const acme = standInIssuer(issuer, 'ours')
const settings = {
  ...{ PROVIDERS: 'acme', PROVIDER_ACME_ID: 'ours phone', PROVIDER_ACME_SECRET: 's', PROVIDER_ACME_ISSUER: issuer },
  PROVIDER_ACME_VOUCHES: 'example.org',
}
const door = openDoor(settings)
stopTheClock()

const somebody = () => ({ sub: crypto.randomUUID(), email: newAddress(), email_verified: true })
const base64 = (value: object) => btoa(JSON.stringify(value)).replace(/=/g, '')
const now = () => Math.floor(Date.now() / 1000)

const bent: Record<string, (claims: Claims) => Claims> = {
  'for somebody else': (claims) => ({ ...claims, aud: 'other' }),
  'for several, of whom another asked': (claims) => ({ ...claims, aud: ['ours', 'other'], azp: 'other' }),
  'of another issuer': (claims) => ({ ...claims, iss: 'https://evil.example' }),
  'for another attempt': (claims) => ({ ...claims, nonce: 'other' }),
  'without a nonce': ({ nonce, ...claims }) => claims,
  'that is over': (claims) => ({ ...claims, exp: now() - 60 }),
  'without an end': ({ exp, ...claims }) => claims,
  'of nobody': ({ sub, ...claims }) => claims,
}

describe('the way back refuses an ID token', () => {
  const refused = async () => {
    const client = door.newClient()
    expect((await acme.visit(client, somebody())).status).toBe(400)
    expect(await whoAmI(client)).toBe('401 not_signed_in')
  }

  it.each(Object.entries(bent))('%s', async (_, bend) => {
    acme.bend.claims = bend
    await refused()
  })

  it('that nobody has signed, or a shared secret, or an unknown key', async () => {
    acme.bend.sign = async (claims) => `${base64({ alg: 'none' })}.${base64(claims)}.`
    await refused()
    acme.bend.sign = async (claims) => `${base64({ alg: 'HS256' })}.${base64(claims)}.AAAA`
    await refused()
    acme.bend.sign = (claims) => acme.sign(claims, { kid: 'unknown' })
    await refused()
    acme.bend.sign = async (claims) => `${(await acme.sign(claims)).split('.').slice(0, 2).join('.')}.${'A'.repeat(86)}`
    await refused()
  })
})

describe('an attempt', () => {
  it('is of the browser that began, and used once', async () => {
    const [client, other] = [door.newClient(), door.newClient()]
    const back = await acme.begin(client, somebody())
    await acme.begin(other, somebody())
    expect((await other.get(back)).status).toBe(400)
    const kept = client.cookies.get('provider') ?? ''
    expect((await client.get(back)).status).toBe(303)
    client.cookies.set('provider', kept)
    expect((await client.get(back)).status).toBe(400)
  })

  it('ends after ten minutes', async () => {
    const client = door.newClient()
    const back = await acme.begin(client, somebody())
    travel(601)
    expect((await client.get(back)).status).toBe(400)
  })

  it('is answered by its own issuer alone', async () => {
    const client = door.newClient()
    const back = await acme.begin(client, somebody())
    expect((await client.get(back.replace(/iss=[^&]+/, 'iss=https%3A%2F%2Fevil.example'))).status).toBe(400)
    expect((await client.get(back.replace(/&iss=[^&]+/, ''))).status).toBe(400)
    expect((await client.get(back.replace('/acme/', '/other/'))).status).toBe(404)
  })

  it('that the person has called off says so', async () => {
    const client = door.newClient()
    const back = await acme.begin(client, somebody())
    expect((await client.get(back.replace(/code=[^&]+/, 'error=access_denied'))).status).toBe(400)
  })

  it('is begun by a form of ours', async () => {
    const headers = { Origin: 'https://evil.example' }
    expect((await door.newClient().post('/login/with/acme', {}, headers)).status).toBe(403)
  })

  it('whose cookie was left behind is over', async () => {
    const back = await acme.begin(door.newClient(), somebody())
    expect((await door.newClient().get(back)).status).toBe(400)
  })

  it('whose cookie stayed at home when Apple’s form was sent goes on by a button', async () => {
    const names = { ID: 'app.example', SECRET: 'AAAA', TEAM: 'TEAM', KEY_ID: 'KEY' }
    const set = Object.entries(names).map(([name, value]) => [`PROVIDER_APPLE_${name}`, value])
    const apple = openDoor({ PROVIDERS: 'apple', ...Object.fromEntries(set) }).newClient()
    const page = await apple.get('/login/with/apple/back?code=a&state=b')
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('action="/login/with/apple/back"')])
  })

  it('comes back by another site’s form from Apple alone, and goes on as a GET', async () => {
    const client = door.newClient()
    const fields = Object.fromEntries(new URL(await acme.begin(client, somebody()), issuer).searchParams)
    const posted = await client.post('/login/with/apple/back', fields, { Origin: 'https://appleid.apple.com' })
    const location = posted.headers.get('Location') ?? ''
    expect([posted.status, location]).toEqual([303, expect.stringMatching(/^\/login\/with\/apple\/back\?code=/)])
    expect((await client.post('/login/with/acme/back', fields, { Origin: 'https://evil.example' })).status).toBe(405)
    expect((await client.get(location.replace('apple', 'acme'))).headers.get('Location')).toBe('/account')
  })
})

describe('a provider that does not answer', () => {
  const answers: Record<string, () => Response | Promise<Response>> = {
    'with 500': () => new Response(null, { status: 500 }),
    'with HTML': () => new Response('<html>', { headers: { 'Content-Type': 'text/html' } }),
    'with a redirect': () => Response.redirect('https://evil.example/'),
    'at all': () => Promise.reject(new TypeError('connection refused')),
  }

  it.each(Object.entries(answers))('%s is said to be out of reach', async (_, answer) => {
    const client = door.newClient()
    const back = await acme.begin(client, somebody())
    acme.bend.answer = (path) => (path === '/token' ? answer() : undefined)
    expect((await client.get(back)).status).toBe(503)
    expect((await client.get('/login')).status).toBe(200)
  })
})

describe('an app’s ID token', () => {
  const logIn = (idToken: string, nonce = 'n', client = door.newClient()) =>
    outcome(client.api('/login/provider', { provider: 'acme', idToken, nonce }))
  const tokenOf = (claims: Claims) => acme.token({ aud: 'phone', nonce: 'n', ...claims })

  it('logs in once', async () => {
    const token = await tokenOf(somebody())
    expect(await logIn(token)).toBe('200')
    expect(await logIn(token)).toBe('400 provider_refused')
  })

  it('logs in one of sixteen', async () => {
    const slow = openDoor({ ...settings, DB: slowDatabase(env.DB, 20) })
    const claims = somebody()
    expect(await logIn(await tokenOf(claims))).toBe('200')
    const token = await tokenOf({ ...claims, jti: 'another' })
    const answers = await Promise.all(Array.from({ length: 16 }, () => logIn(token, 'n', slow.newClient())))
    expect(answers.filter((answer) => answer === '200')).toHaveLength(1)
  })

  it('must be young, for us, and of this nonce', async () => {
    expect(await logIn(await tokenOf({ ...somebody(), iat: now() - 301 }))).toBe('400 provider_refused')
    expect(await logIn(await tokenOf({ ...somebody(), aud: 'other' }))).toBe('400 provider_refused')
    expect(await logIn(await tokenOf(somebody()), 'other')).toBe('400 provider_refused')
  })

  it('of an address with an account asks for a proof, or for its mail', async () => {
    const { email } = await door.confirmed()
    expect(await logIn(await tokenOf({ sub: 'x', email, email_verified: true }))).toBe('403 proof_needed')
    expect(await logIn(await tokenOf({ sub: 'y', email }))).toBe('202 confirmation_sent')
  })
})

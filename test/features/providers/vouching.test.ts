import { describe, expect, it } from 'vitest'
import { type Door, openDoor } from '../../support/door.ts'
import { type Claims, standInIssuer } from '../../support/stand-in-issuer.ts'

/*
 * For whose mailboxes each provider speaks. Whom it speaks for is in at once; anybody else goes the way of the mail.
 */

const issuers = {
  google: standInIssuer('https://google.example', 'ours'),
  apple: standInIssuer('https://apple.example', 'ours'),
  microsoft: standInIssuer('https://microsoft.example', 'ours'),
  github: standInIssuer('https://github.example', 'ours'),
  acme: standInIssuer('https://acme-vouches.example', 'ours'),
}
type Name = keyof typeof issuers

const settingsOf: Record<Name, () => Promise<Record<string, string>>> = {
  google: async () => ({ PROVIDER_GOOGLE_URL: 'https://google.example', PROVIDER_GOOGLE_SECRET: 's' }),
  microsoft: async () => ({ PROVIDER_MICROSOFT_URL: 'https://microsoft.example', PROVIDER_MICROSOFT_SECRET: 's' }),
  github: async () => ({ PROVIDER_GITHUB_URL: 'https://github.example', PROVIDER_GITHUB_SECRET: 's' }),
  acme: async () => ({ PROVIDER_ACME_ISSUER: 'https://acme-vouches.example', PROVIDER_ACME_VOUCHES: 'work.example' }),
  apple: async () => ({
    ...{ PROVIDER_APPLE_URL: 'https://apple.example', PROVIDER_APPLE_SECRET: await appleKey() },
    ...{ PROVIDER_APPLE_TEAM: 'TEAM', PROVIDER_APPLE_KEY_ID: 'KEY' },
  }),
}

async function appleKey(): Promise<string> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, ['sign', 'verify'])
  const key = await crypto.subtle.exportKey('pkcs8', (pair as CryptoKeyPair).privateKey)
  return btoa(String.fromCharCode(...new Uint8Array(key as ArrayBuffer)))
}

const doors = new Map<Name, Door>()
async function doorFor(name: Name): Promise<Door> {
  const settings = { PROVIDERS: name, [`PROVIDER_${name.toUpperCase()}_ID`]: 'ours', ...(await settingsOf[name]()) }
  const door = doors.get(name) ?? openDoor(settings)
  doors.set(name, door)
  return door
}

const someone = () => `v${crypto.randomUUID().slice(0, 8)}`
const verified = { email_verified: true }
const consumers = '9188040d-6c67-4c5b-b112-36a304b66dad'
const tenant = '7fd1a1d5-1111-4222-8333-944444444444'
const ofTenant = (tid: string): Claims => ({
  tid,
  oid: crypto.randomUUID(),
  iss: `https://microsoft.example/${tid}/v2.0`,
})

const speaksFor: [Name, string, Claims][] = [
  ['google', 'gmail.com', verified],
  ['google', 'googlemail.com', verified],
  ['google', 'hosted.example', { ...verified, hd: 'hosted.example' }],
  ['apple', 'icloud.com', verified],
  ['apple', 'me.com', { email_verified: 'true' }],
  ['apple', 'privaterelay.appleid.com', { email_verified: 'true' }],
  ['microsoft', 'outlook.com', ofTenant(consumers)],
  ['microsoft', 'hotmail.co.uk', ofTenant(consumers)],
  ['microsoft', 'live.fr', ofTenant(consumers)],
  ['microsoft', 'work.example', { ...ofTenant(tenant), xms_edov: true }],
  ['acme', 'work.example', verified],
]

const doesNot: [Name, string, Claims][] = [
  ['google', 'elsewhere.example', verified],
  ['google', 'elsewhere.example', { ...verified, hd: 'hosted.example' }],
  ['google', 'gmail.com', { email_verified: false }],
  ['google', 'gmail.com', {}],
  ['apple', 'elsewhere.example', verified],
  ['apple', 'icloud.com', { email_verified: 'false' }],
  ['microsoft', 'outlook.com', ofTenant(tenant)],
  ['microsoft', 'work.example', ofTenant(tenant)],
  ['microsoft', 'work.example', { ...ofTenant(tenant), ...verified }],
  ['microsoft', 'elsewhere.example', ofTenant(consumers)],
  ['microsoft', 'outlook.ab.cd', ofTenant(consumers)],
  ['microsoft', 'notoutlook.com', ofTenant(consumers)],
  ['acme', 'elsewhere.example', verified],
  ['acme', 'work.example', { email_verified: false }],
  ['acme', 'sub.work.example', verified],
]

/** Where somebody arrives who comes with an address of that domain for the first time. */
async function arrival(name: Name, domain: string, claims: Claims): Promise<string | null> {
  const door = await doorFor(name)
  const person = { sub: crypto.randomUUID(), email: `${someone()}@${domain}`, ...claims }
  return (await issuers[name].visit(door.newClient(), person, {}, name)).headers.get('Location')
}

describe('a provider speaks for the mailboxes', () => {
  it.each(speaksFor)('%s: of %s, with %o', async (...asked) => {
    expect(await arrival(...asked)).toBe('/account')
  })

  it.each(doesNot)('%s: not of %s, with %o', async (...asked) => {
    expect(await arrival(...asked)).toBe('/register/pending')
  })

  it('github: of nobody, and only its primary verified address is read', async () => {
    const door = await doorFor('github')
    const { bend, begin } = issuers.github
    const visit = async () => {
      const client = door.newClient()
      return client.get((await begin(client, {}, {}, 'github')).replace(/&iss=[^&]+/, ''))
    }
    const told = (emails: object[]) => {
      bend.answer = (path) =>
        path === '/user'
          ? Response.json({ id: 4711, login: 'ada', email: 'claimed@gmail.com' })
          : Response.json(path === '/user/emails' ? emails : { access_token: 't', token_type: 'bearer' })
    }
    const [primary, other] = [`${someone()}@example.org`, `${someone()}@example.org`]
    told([
      { email: other, primary: false, verified: true },
      { email: primary, primary: true, verified: true },
    ])
    expect((await visit()).headers.get('Location')).toBe('/register/pending')
    expect((await door.mails(primary)).map(({ kind }) => kind)).toEqual(['confirm'])
    told([{ email: other, primary: true, verified: false }])
    expect((await visit()).headers.get('Location')).toBe('/login/provider/address')
  })

  it('microsoft: an account is known by tenant and object, not by what each app is told', async () => {
    const door = await doorFor('microsoft')
    const claims = { ...ofTenant(consumers), email: `${someone()}@outlook.com` }
    await issuers.microsoft.visit(door.newClient(), { ...claims, sub: 'of-one-app' }, {}, 'microsoft')
    const again = await issuers.microsoft.visit(door.newClient(), { ...claims, sub: 'of-another' }, {}, 'microsoft')
    expect(again.headers.get('Location')).toBe('/account')
    const forged = { ...claims, iss: `https://microsoft.example/${tenant}/v2.0` }
    expect((await issuers.microsoft.visit(door.newClient(), forged, {}, 'microsoft')).status).toBe(400)
  })
})

import { env } from 'cloudflare:workers'
import { describe, expect, it } from 'vitest'
import { type Client, newAddress } from '../../support/client.ts'
import { openDoor, outcome, stopTheClock, travel, whoAmI } from '../../support/door.ts'
import { standInIssuer } from '../../support/stand-in-issuer.ts'

/* An address of an account that nobody vouches for: the mail to its owner leads back to the browser that began. */

stopTheClock()
const issuer = 'https://offer.example'
const acme = standInIssuer(issuer, 'ours')
const door = openDoor({
  ...{ PROVIDERS: 'acme', PROVIDER_ACME_ID: 'ours', PROVIDER_ACME_ISSUER: issuer },
  MAIL_LOGIN: 'on',
})

const somebody = (email: string) => ({ sub: crypto.randomUUID(), email, email_verified: true })
const placeOf = (answer: Response) => answer.headers.get('Location')
const pathOf = async (email: string) =>
  `/login/provider/link/${(await door.mail(email, 'already_registered')).token('login/provider/link')}`

async function linked(email: string): Promise<number> {
  const count = 'SELECT count(*) AS n FROM identities WHERE user_id = (SELECT id FROM users WHERE email = ?)'
  return (await env.DB.prepare(count).bind(email).first<{ n: number }>())?.n ?? 0
}

/** Somebody with an account who has come by the provider, in a browser that is signed in to nothing. */
async function come() {
  const person = await door.confirmed()
  const client = door.newClient()
  const claims = somebody(person.email)
  expect(placeOf(await acme.visit(client, claims, { next: '/passkeys/new' }))).toBe('/register/pending')
  return { person, client, claims }
}

describe('the mail to the owner of the address', () => {
  it('names the provider and connects it in the browser that began, after a proof', async () => {
    const { person, client, claims } = await come()
    const mail = await door.mail(person.email, 'already_registered')
    expect(mail.text).toContain('Acme')
    const path = await pathOf(person.email)
    expect(await (await client.get(path)).text()).toContain(`action="${path}"`)
    expect(await linked(person.email)).toBe(0)
    expect(placeOf(await client.post(path))).toBe('/login/provider/proof')
    expect(await linked(person.email)).toBe(0)
    expect((await client.post('/login/provider/proof', { password: 'not-the-right-one' })).status).toBe(401)
    expect(await linked(person.email)).toBe(0)
    const proven = await client.post('/login/provider/proof', { password: person.password })
    expect(placeOf(proven)).toBe('/passkeys/new')
    expect(await linked(person.email)).toBe(1)
    expect((await door.mail(person.email, 'identity_linked')).kind).toBe('identity_linked')
    expect(placeOf(await acme.visit(door.newClient(), claims))).toBe('/account')
  })

  it('says in any other browser that it links nothing there', async () => {
    const { person } = await come()
    const path = await pathOf(person.email)
    const bystander = door.newClient()
    const other = door.newClient()
    await acme.visit(other, somebody(newAddress()))
    for (const client of [bystander, other]) {
      const page = await client.get(path)
      expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Nothing was connected')])
      expect((await client.post(path)).status).toBe(400)
      expect((await client.post('/login/provider/proof', { password: person.password })).status).toBe(400)
    }
    expect(await linked(person.email)).toBe(0)
  })

  it('is needed: the browser alone, with the password, gets in and links nothing', async () => {
    const { person, client } = await come()
    expect((await client.get('/login/provider/proof')).status).toBe(400)
    expect((await client.post('/login/provider/proof', { password: person.password })).status).toBe(400)
    await client.api('/login', { email: person.email, password: person.password })
    expect((await client.post('/login/provider/connect')).status).toBe(400)
    expect(await linked(person.email)).toBe(0)
  })

  it('ends with its link, and with the address that it was sent to', async () => {
    const { person, client } = await come()
    const path = await pathOf(person.email)
    expect((await client.get(`${path.slice(0, -2)}AA`)).status).toBe(400)
    await client.post('/register/correct', { email: (await door.confirmed()).email })
    expect((await client.post(path)).status).toBe(400)
    const later = await come()
    const late = await pathOf(later.person.email)
    travel(2 * 86_400)
    expect((await later.client.get(late)).status).toBe(400)
  })

  it('names the provider when it is sent again, and none where a password was chosen', async () => {
    const { person, client } = await come()
    travel(60)
    await client.post('/confirm/resend', { email: person.email })
    const mails = (await door.mails(person.email)).filter(({ kind }) => kind === 'already_registered')
    expect(mails.map(({ text }) => text.includes('Acme'))).toEqual([true, true])
    travel(60)
    const plain = await door.registered({ email: person.email })
    expect((await door.mail(plain.email, 'already_registered')).text).not.toContain('Acme')
  })

  it('offers what connects to whoever logs in by mail, too', async () => {
    const { person, client } = await come()
    await client.post(await pathOf(person.email))
    expect(await (await client.get('/login/provider/proof')).text()).toContain('action="/login/mail"')
    const next = '/login/provider/proof'
    await client.post('/login/mail', { email: person.email, next })
    const code = (await door.mail(person.email, 'login')).code ?? ''
    expect(placeOf(await client.post('/login/mail/pending', { code, next }))).toBe('/login/provider/proof')
    expect(placeOf(await client.post('/login/provider/connect'))).toBe('/passkeys/new')
    expect(await linked(person.email)).toBe(1)
  })
})

describe('connecting', () => {
  const offered = async (client: Client, email: string) => {
    await acme.visit(client, somebody(email), {})
    await client.post(await pathOf(email))
  }

  it('wants a proof that is not older than what is connected', async () => {
    const person = await door.loggedIn()
    await env.DB.prepare('UPDATE sessions SET fresh_at = NULL, amr = ? WHERE user_id <> ?').bind('otp', '').run()
    travel(60)
    await offered(person.client, person.email)
    expect(placeOf(await person.client.post('/login/provider/connect'))).toMatch(/^\/fresh/)
    expect(await linked(person.email)).toBe(0)
    expect(await outcome(person.client.api('/session/fresh', { password: person.password }))).toBe('200')
    expect(placeOf(await person.client.post('/login/provider/connect'))).toBe('/account')
    expect(await whoAmI(person.client)).toBe('200')
  })

  it('is for the account of that address alone', async () => {
    const [person, other] = [await door.confirmed(), await door.loggedIn()]
    await offered(other.client, person.email)
    expect((await other.client.post('/login/provider/connect')).status).toBe(400)
    expect([await linked(person.email), await linked(other.email)]).toEqual([0, 0])
  })
})
